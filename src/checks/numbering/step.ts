import { type Passage, passagesOf } from '../passages.ts'
import { rangesOf } from '../place.ts'
import type { Problem, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { type HanStep, hanStepsOf } from './han-steps.ts'

/** Counts of one text that are looked at. */
const COUNTS = 20

/** 一是 without 二是, 二是 without 一是, 一是…三是. */
export const step: Rule = {
  id: 'numbering/step',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '“一是”“二是”不成对', en: '一是 and 二是 do not match' },
  explanation: {
    zh: '一段之内的“一是、二是……”应从一开始并连续。只有一项时不应编号，从二开始说明前一项丢失或排到了别的条目下。',
    en: 'The steps 一是, 二是 … of one text begin at one and run on. A single one needs no number; a count that begins at two has lost its first step, or got it from another item.',
  },
  example: { wrong: '加强指导；二是设立联络员机制。', right: '一是加强指导；二是设立联络员机制。' },
  *check(subject) {
    // an item has a handful of counts; a text of nothing else is no prose
    for (const passage of passagesOf(subject.document))
      for (const list of hanStepsOf(passage.text).slice(0, COUNTS)) yield* problems(subject, passage, list)
  },
}

function* problems(subject: Subject, passage: Passage, list: readonly HanStep[]): Generator<Problem> {
  const [first] = list
  if (first === undefined) return
  const at = (item: HanStep): Problem['at'] =>
    subject.locate(passage.position, passage.text.slice(item.at, item.at + item.text.length + 8))
  const { measure } = passage
  if (list.length === 1 && first.value === 1) {
    if (hasOtherCount(passage.text) || standsNear(subject, passage, `二${first.text.slice(-1)}`, 1)) return
    yield {
      message: { zh: `有“${first.text}”而没有后续的项`, en: `'${first.text}' stands alone, no second step follows` },
      at: at(first),
      measure,
    }
  }
  if (
    first.value !== 1 &&
    !beginsInside(passage.text, first) &&
    !standsNear(subject, passage, `一${first.text.slice(-1)}`, -1)
  )
    yield {
      message: {
        zh: `从“${first.text}”开始，前面没有第 ${first.value - 1} 项`,
        en: `'${first.text}' without the step before it`,
      },
      at: at(first),
      measure,
    }
  for (const [index, item] of list.entries()) {
    const before = list[index - 1]
    if (before === undefined || item.value === before.value + 1) continue
    yield {
      message: { zh: `“${before.text}”之后是“${item.text}”`, en: `'${before.text}' is followed by '${item.text}'` },
      at: at(item),
      measure,
    }
  }
}

/** 一是…其次…: the second step is counted in other words. */
const hasOtherCount = (text: string): boolean => /[。；，](?:二|再|另一|其次|再次|最后|第二)(?:是|要|者|，)?/.test(text)

/** 本地区一是…；二是…: the first step stands inside of a clause. */
const beginsInside = (text: string, { at, text: marker }: HanStep): boolean =>
  text.slice(0, at).includes(`一${marker.slice(-1)}`)

/** Characters that are searched around a text. */
const NEAR = 3000

/** The other steps are paragraphs of their own: the parser took 一是 for a number, the issuer counted well. */
function standsNear({ text }: Subject, { position }: Passage, marker: string, side: 1 | -1): boolean {
  if (text === null) return false
  const pieces = rangesOf(position)
  const at = side === 1 ? (pieces.at(-1)?.end.offset ?? 0) : (pieces[0]?.start.offset ?? 0)
  const near = side === 1 ? text.slice(at, at + NEAR) : text.slice(Math.max(0, at - NEAR), at)
  return near.includes(marker)
}
