import type { PolicyDocument } from '../../schema/document.ts'
import { type Passage, passagesOf } from '../passages.ts'

/** A quantity that the text sets for something with a name. */
export interface Rate {
  /** What it is the rate of, as far back as the clause reaches: 线上办电率. */
  name: string
  value: string
  /** 以上, 左右 … */
  bound: string
  /** The words as printed. */
  text: string
  /** Years named just before it: aims of several years are several aims. */
  period: string
  passage: Passage
}

/** 95%以上 · 1500人 */
const VALUE = /([0-9]{1,6}(?:\.[0-9]{1,2})?(?:%|％|人|个|户|家|项))(以上|左右|以内|以下)?/g

/** 线上办电率达到…, 好评率稳定在…: what stands between a name and its value. */
const VERBS =
  '达到 达 为 稳定在 保持在 提升至 提升到 提高到 提高至 不低于 不少于 控制在 实现 超过 在 分别 均 要 应 力争'.split(' ')

/** What a name of a quantity ends in; 新增… counts heads. */
const NAMES = ['率', '比重', '比例', '占比']
const LONGEST = 24

const YEAR = /20[0-9]{2}年|第[一二三四]季度|[上下]半年|年底/g

/** `own`: the document's own year is named like the others. */
export function ratesOf(document: PolicyDocument, own = false): Rate[] {
  const year = `${document.metadata.issuedOn?.slice(0, 4) ?? document.metadata.documentNumber?.year ?? ''}年`
  return passagesOf(document).flatMap((passage) =>
    [...passage.text.matchAll(VALUE)].flatMap((match) => {
      const [printed, value = '', bound = ''] = match
      const { text } = passage
      const end = withoutVerbs(text, match.index)
      const name = nameBefore(text, end)
      if (name === '') return []
      const from = end - name.length
      const years = text.slice(Math.max(0, from - 30), end).match(YEAR) ?? []
      const period = years.filter((one) => own || one !== year).join(' ')
      const plain = name.replace(/[“”]/g, '').replace(LEAD, '')
      const whole = text.slice(from, match.index + printed.length)
      return plain === '' ? [] : [{ name: plain, value: value.replace('％', '%'), bound, text: whole, period, passage }]
    }),
  )
}

/** Words before a name that are no part of it. */
const LEAD = /^(?:.{0,20}(?:确保|实现|力争|保持|推动|使|全县|全区|全市|全省|年度|年))/

/** Where the name ends: before the verbs and blanks that stand before the value. */
function withoutVerbs(text: string, at: number): number {
  let end = at
  for (let rounds = 0; rounds < 4; rounds++) {
    if (' ”'.includes(text[end - 1] ?? '-')) end--
    const verb = VERBS.find((each) => text.endsWith(each, end))
    if (verb === undefined) break
    end -= verb.length
  }
  return end
}

/** The Chinese characters before an index, where they name a quantity. */
function nameBefore(text: string, end: number): string {
  let from = end
  while (from > 0 && end - from < LONGEST && /[\u4e00-\u9fff“”]/.test(text[from - 1] as string)) from--
  const words = text.slice(from, end)
  const added = words.lastIndexOf('新增')
  if (NAMES.some((name) => words.endsWith(name))) return words
  if (added < 0 || words.length - added < 4 || words.length - added > 8) return ''
  return words.slice(words.startsWith('城镇', added - 2) ? added - 2 : added)
}
