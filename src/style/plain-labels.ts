import { readLabel } from '../blocks/label.ts'
import { endsNote } from '../blocks/shape.ts'
import { readEnumerator } from '../text/enumerator.ts'
import { squeeze } from '../text/space.ts'
import type { Root } from '../tree/index.ts'
import type { OwnLabel } from './labels.ts'

// 第一季度：…, 上半年：…, 注：…, 抄送：…: parts of a course, remarks, the paper's own data
export const NO_LABEL =
  /季度|[上下]半年|阶段$|月|年$|^(?:注|备注|说明|其中|例如|附件|同志|各位|通知如下)$|如下$|[是为]$|抄送|抄报|主送|报送|来源|发文|发布|印发|转发|主题|索引|标题|名称$|电话|邮箱|地址|编辑|审核人$|网址|签发|会签|校对/
/** Words before a colon between label lines, whatever stands behind them. */
const LEAST_AMONG = 3

/**
 * Words before a colon that stand between label lines again and again, whatever their values are:
 *
 *     总投资：9800万元
 *     进度安排：一季度完成项目清单确认；…
 *     责任单位：区住房和城乡建设局
 *
 * Their values are kept beside the measure under the printed label.
 */
export function plainLabels(tree: Root, typed: ReadonlySet<string>): OwnLabel[] {
  const openings = openingsOf(tree, typed)
  const times = new Map<string, { count: number; places: number[] }>()
  const isLabel = (i: number): boolean => (openings[i] ?? null) !== null && openings[i]?.kind !== 'closed'
  const isKnown = (i: number): boolean => openings[i]?.kind === 'known'
  for (const [i, opening] of openings.entries()) {
    if (opening?.kind !== 'open') continue
    const one = times.get(opening.label) ?? { count: 0, places: [] }
    // 1.…。（责任单位：A） / 创新亮点：…: the item has said it all
    const among = isLabel(i - 1) || isLabel(i + 1) || openings[i - 1]?.kind === 'closed'
    // 督办意见：… between two label lines is one, were it there once
    if (opening.short && isKnown(i - 1) && isKnown(i + 1)) one.count = LEAST_AMONG
    else if (among) one.count++
    one.places.push(opening.at)
    times.set(opening.label, one)
  }
  const charged = openings.filter((opening) => opening?.kind === 'closed' || opening?.kind === 'known').length
  if (charged < LEAST_AMONG) return []
  return [...times].flatMap(([label, { count, places }]) =>
    count < LEAST_AMONG
      ? []
      : [{ label, role: 'other' as const, kind: 'text' as const, support: count, margin: 1, places }],
  )
}

/** A known label, a line that a note closes, or words that may be a label. */
type Opening =
  | { kind: 'known' }
  | { kind: 'closed' }
  | { kind: 'open'; label: string; short: boolean; at: number }
  | null

/** A label's words stand in front of a value on the same line. */
const HEAD = /^[\s\u3000]{0,8}([\u4e00-\u9fff]{2,8})[：:][\s\u3000]{0,4}\S/

function openingsOf(tree: Root, typed: ReadonlySet<string>): Opening[] {
  const openings: Opening[] = []
  for (const node of tree.children) {
    if (node.type !== 'line') openings.push(null)
    else if (node.content.value.trim() !== '') openings.push(openingOf(node.content.value, node.from, typed))
  }
  return openings
}

function openingOf(line: string, at: number, typed: ReadonlySet<string>): Opening {
  const text = squeeze(line.slice(0, 60))
  if (readLabel(text) !== null) return { kind: 'known' }
  // 问题一：… is an item
  const label = readEnumerator(text) === null ? HEAD.exec(text)?.[1] : undefined
  if (label !== undefined && typed.has(label)) return { kind: 'known' }
  if (label === undefined || NO_LABEL.test(label)) return endsNote(line.trimEnd()) ? { kind: 'closed' } : null
  return { kind: 'open', label, short: label.length <= 4 && squeeze(line).length <= 40, at }
}
