import type { Lexicon } from '../lexicon/lexicon.ts'
import { readEnumerator } from '../text/enumerator.ts'
import { squeeze } from '../text/space.ts'
import type { Root } from '../tree/index.ts'
import { readLabel } from './label.ts'
import { endsNote } from './shape.ts'

/** A label's words stand in front of a value on the same line. */
const HEAD = /^[\s\u3000]{0,8}([\u4e00-\u9fff]{2,8})[：:][\s\u3000]{0,4}\S/
// 第一季度：…, 上半年：…, 注：…: parts of a course, remarks
const NO_LABEL = /季度|[上下]半年|阶段$|月|年$|^(?:注|备注|说明|其中|例如|附件|同志|各位|通知如下)$|如下$|[是为]$/
const LEAST = 3

/** Nothing known, a known label, a line that a note closes, or words that may be a label. */
type Opening = { known: true } | 'closed' | { known: false; label: string; short: boolean } | null

/**
 * Labels that only this document has: words before a colon that stand between label lines again and again.
 *
 *     总投资：9800万元
 *     进度安排：一季度完成项目清单确认；…
 *     责任单位：区住房和城乡建设局
 *
 * Their values are kept beside the measure under the printed label. The lexicon's own labels are left as they are.
 */
export function ownLabels(tree: Root): string[] {
  const openings: Opening[] = []
  for (const node of tree.children) {
    if (node.type !== 'line') openings.push(null)
    else if (node.content.value.trim() !== '') openings.push(openingOf(node.content.value))
  }
  const times = new Map<string, number>()
  for (const [i, opening] of openings.entries()) {
    if (opening === null || opening === 'closed' || opening.known) continue
    const [before, behind] = [openings[i - 1], openings[i + 1]]
    // 1.…。（责任单位：A） / 创新亮点：…: the item has said it all
    const among = isLabel(before) || isLabel(behind) || before === 'closed'
    // 督办意见：… between two label lines is one, were it there once
    if (opening.short && isKnown(before) && isKnown(behind)) times.set(opening.label, LEAST)
    else if (among) times.set(opening.label, (times.get(opening.label) ?? 0) + 1)
  }
  const known = openings.filter((opening) => opening === 'closed' || isKnown(opening)).length
  return known < LEAST ? [] : [...times].filter(([, count]) => count >= LEAST).map(([label]) => label)
}

const isKnown = (opening: Opening | undefined): boolean => isLabel(opening) && opening.known
const isLabel = (opening: Opening | undefined): opening is Exclude<Opening, 'closed' | null> =>
  opening !== null && opening !== undefined && opening !== 'closed'

function openingOf(line: string): Opening {
  const text = squeeze(line.slice(0, 60))
  if (readLabel(text) !== null) return { known: true }
  // 问题一：… is an item
  const label = readEnumerator(text) === null ? HEAD.exec(text)?.[1] : undefined
  if (label === undefined || NO_LABEL.test(label)) return endsNote(line.trimEnd()) ? 'closed' : null
  return { known: false, label, short: label.length <= 4 && squeeze(line).length <= 40 }
}

/** The lexicon with a document's own labels behind it. */
export function withOwnLabels(lexicon: Lexicon, labels: readonly string[]): Lexicon {
  if (labels.length === 0) return lexicon
  return { ...lexicon, labels: new Map([...labels.map((label) => [label, 'other'] as const), ...lexicon.labels]) }
}
