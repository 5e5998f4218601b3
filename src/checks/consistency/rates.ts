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

/** 线上办电率达到95%以上 · 好评率稳定在 99% · 城镇新增就业1500人 */
const SET =
  /([\u4e00-\u9fff“”]{1,24}(?:率|比重|比例|占比)|(?:城镇)?新增[\u4e00-\u9fff]{2,6})[”]?(?:分别|均|要|应|力争|总体){0,2}(?:达到|达|为|稳定在|保持在|提升至|提升到|提高到|提高至|不低于|不少于|控制在|实现|超过|在)?[ ]?([0-9]{1,6}(?:\.[0-9]{1,2})?(?:%|％|人|个|户|家|项))(以上|左右|以内|以下)?/g

const YEAR = /20[0-9]{2}年|第[一二三四]季度|[上下]半年|年底/g

export function ratesOf(document: PolicyDocument): Rate[] {
  const own = `${document.metadata.issuedOn?.slice(0, 4) ?? document.metadata.documentNumber?.year ?? ''}年`
  return passagesOf(document).flatMap((passage) =>
    [...passage.text.matchAll(SET)].flatMap((match) => {
      const [text, name = '', value = '', bound = ''] = match
      const before = passage.text.slice(Math.max(0, match.index - 30), match.index + name.length)
      const period = (before.match(YEAR) ?? []).filter((year) => year !== own).join(' ')
      const plain = name
        .replace(/[“”]/g, '')
        .replace(/^.*(?:确保|实现|力争|保持|推动|使|全县|全区|全市|全省|年度|20[0-9]{2}年)/, '')
      return plain === '' ? [] : [{ name: plain, value: value.replace('％', '%'), bound, text, period, passage }]
    }),
  )
}
