import type { Target } from '../../schema/target.ts'

/** A target with the words before it that say what is counted. */
export interface Metric {
  /** What stands before the quantity: 企业开办一日办结率. */
  phrase: string
  /** Its last characters: targets that share it, the unit and the indicator are on the same metric (办结率). */
  core: string
  target: Target
}

const CORE = 3

/** What ends a clause; quotation marks do not: “一日办结率”达到98%. */
const CLAUSE = new Set('，。；：、？！,;:?!（）()【】[]《》\n\t '.split(' ').join(''))
const QUOTES = /[“”"'‘’「」『』]/g

/** Words between what is counted and its quantity. */
const LINKS = [
  '达到',
  '提高到',
  '提升到',
  '提升至',
  '提高至',
  '压缩至',
  '压缩到',
  '压减至',
  '缩短至',
  '缩短到',
  '保持在',
  '稳定在',
  '控制在',
  '不低于',
  '不少于',
  '不超过',
  '至少',
  '超过',
  '高于',
  '低于',
  '增长',
  '提高',
  '提升',
  '下降',
  '降低',
  '减少',
  '压缩',
  '压减',
  '力争',
  '确保',
  '实现',
  '完成',
  '均',
  '达',
  '为',
  '至',
  '到',
  '在',
  '超',
]

/** The targets of a text with what they count; linear, as targets stand in the order of the text. */
export function metricsOf(text: string, targets: readonly Target[]): Metric[] {
  let from = 0
  return targets.map((target) => {
    const found = text.indexOf(target.text, from)
    const at = found >= 0 ? found : text.indexOf(target.text)
    if (found >= 0) from = found + target.text.length
    const phrase = at < 0 ? '' : phraseBefore(text, at + beforeNumber(target.text))
    return { phrase, core: [...phrase].slice(-CORE).join(''), target }
  })
}

/** 新增就业1500人: what stands in the target before its number says what is counted, too. */
const beforeNumber = (text: string): number => Math.max(0, text.search(/[\d０-９]/))

/** At most this much is looked at before a quantity. */
const REACH = 40

function phraseBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start < REACH && !CLAUSE.has(text[start - 1] as string)) start--
  let phrase = text.slice(start, at).replace(QUOTES, '')
  for (let link = linkAt(phrase); link !== undefined; link = linkAt(phrase)) phrase = phrase.slice(0, -link.length)
  return phrase
}

/** 万人 counts what 人 counts. */
export const baseUnit = (unit: string): string => unit.replace(/^[十百千万亿]{1,4}(?=.)/, '')

const linkAt = (phrase: string): string | undefined => LINKS.find((link) => phrase.endsWith(link))
