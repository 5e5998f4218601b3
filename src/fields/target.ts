import { RANK_BEFORE } from '../lexicon/quantity-words.ts'
import type { Target } from '../schema/target.ts'
import { type Folded, fold, parseNumeral } from '../text/numeral.ts'
import { type Context, clauseBefore, contextOf, isBenefit } from './target-context.ts'
import { continues, isAttribute, judge } from './target-judge.ts'
import { type ListedPhrase, phrasesOf } from './target-list.ts'
import type { Verdict } from './target-shape.ts'

export type FoundTarget = Target & { start: number; end: number }

/** The quantities that a text promises, in reading order; offsets into the text as given. */
export function findTargets(text: string): FoundTarget[] {
  if (!/[0-9０-９%％零二两三四五六七八九十百千半翻]|第一|一[个家项所处座条次件批]/.test(text)) return []
  const folded = fold(text)
  const { value } = folded
  const context = contextOf(value)
  const phrases = phrasesOf(value)
  const verdicts = phrases.map((phrase) => judge(context, phrase))
  continueLists(context, phrases, verdicts)
  dropConditions(value, phrases, verdicts)
  const found = phrases.flatMap((phrase, i) => {
    const verdict = verdicts[i]
    return verdict
      ? [
          place(folded, text, verdict.start, phrase.end, {
            comparator: verdict.comparator,
            value: phrase.number.value,
            unit: phrase.unit,
          }),
        ]
      : []
  })
  return [...found, ...ranks(folded, text, context), ...firsts(folded, text)].sort((a, b) => a.start - b.start)
}

type Quantity = Pick<Target, 'comparator' | 'value' | 'unit'>

function place(folded: Folded, text: string, from: number, to: number, quantity: Quantity): FoundTarget {
  const start = folded.at[from] as number
  const end = (folded.at[to - 1] as number) + 1
  return { text: text.slice(start, end), ...quantity, start, end }
}

/** What is promised behind a promise without a verb of its own (其中亿元以上项目8个). */
function continueLists(context: Context, phrases: readonly ListedPhrase[], verdicts: (Verdict | null)[]): void {
  let last = -1
  phrases.forEach((phrase, i) => {
    const free = !verdicts[i] && context.mask[phrase.number.start] === 0
    if (free && last >= 0 && continues(context.text, phrases[last] as ListedPhrase, phrase))
      verdicts[i] = { comparator: '=', start: phrase.start }
    if (verdicts[i]) last = i
  })
}

const CHAIN = 14

/** 宽度不超过20米，线路长度不超过200米的外线: where the last is a condition, the ones before it in the chain are too. */
function dropConditions(text: string, phrases: readonly ListedPhrase[], verdicts: (Verdict | null)[]): void {
  let condition = false
  for (let i = phrases.length - 1; i >= 0; i--) {
    const [one, next] = [phrases[i] as ListedPhrase, phrases[i + 1]]
    const chained =
      next !== undefined && next.start - one.end <= CHAIN && !/[。；;]/.test(text.slice(one.end, next.start))
    condition = one.unit !== '' && (isAttribute(text, one) || (condition && chained && one.kind !== 'rate'))
    if (condition) verdicts[i] = null
  }
}

// 进入全省前50位, 排名前三
const RANK = /前(\d{1,3}|[一二三四五六七八九十]{1,3})(名|位|强)?(?![\d个家年月期项批次%天])/g
const RANK_WINDOW = 16

function ranks(folded: Folded, text: string, context: Context): FoundTarget[] {
  return [...folded.value.matchAll(RANK)].flatMap((match) => {
    const { index } = match
    const before = clauseBefore(folded.value, index).slice(-RANK_WINDOW)
    const goal = /目标[:：]$/.test(folded.value.slice(Math.max(0, index - 3), index))
    const value = parseNumeral(match[1] ?? '')
    const behind = folded.value[index + match[0].length]
    const aimed =
      (goal || RANK_BEFORE.some((word) => before.includes(word))) &&
      !isBenefit(before) &&
      behind !== '的' &&
      !context.isStatus(index)
    if (!aimed || value === null || value === 0 || context.mask[index] === 1) return []
    return [place(folded, text, index, index + match[0].length, { comparator: '<=', value, unit: match[2] ?? '' })]
  })
}

/** 直接融资取得零突破: more than none. */
function firsts(folded: Folded, text: string): FoundTarget[] {
  return [...folded.value.matchAll(/零突破|零的突破/g)].map((match) => {
    return place(folded, text, match.index, match.index + match[0].length, { comparator: '>', value: 0, unit: '' })
  })
}
