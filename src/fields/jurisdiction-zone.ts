import { countiesByStem, type Division } from '../lexicon/divisions.ts'
import type { Mention } from './jurisdiction-mentions.ts'

/** A place below the counties or across them: it has a name and no code. */
export interface Zone {
  start: number
  end: number
  name: string
  /** The place it is named after or lies in; null where the text does not say. */
  within: readonly Division[] | null
  township: boolean
}

const TYPES =
  '经济技术开发区|高新技术产业开发区|高新技术产业园区|高新技术开发区|经济开发区|高新区|经开区|产业集聚区|开发区|' +
  '工业园区|产业园区|工业园|产业园|综合保税区|合作区|新区|城乡一体化示范区|示范区|风景名胜区|旅游度假区|度假区|管理区'
const zone = new RegExp(`^([\\u3400-\\u9fff]{0,6}?)(${TYPES})`)
const township = /^([\u3400-\u9fff]{1,4}?)(镇|乡|街道|苏木)/
// what follows the name of a body that issues a paper: 黄埠镇人民政府, 黄埠镇2023年…; 返乡创业 is no 乡
const BODY_NEXT = /^(人民政府|政府|办事处|管委会|管理委员会|委员会|党|关于|[0-9“《（文])/
const AIM_NEXT = /^(优化|营商|贯彻|落实|深化|推进|持续|打造|提升|进一步|政务|便民|加快)/
// 全省各开发区, 推进开发区, 特色小镇, 城镇, 返乡: words, no names
const NO_NAME = /推进|建设|关于|打造|加快|促进|优化|支持|推动|创新|深化|全面|实施|持续|提升|加强|国家|省级|[各全本]/
const NO_TOWN = /重点|中心|特色|示范|美丽|[各全本城乡小古返下回村]/

/** The zone, town or street office that `text` begins with, behind the place named there. */
export function zoneAt(text: string, at: number, outer: Mention | null): Zone | null {
  const from = outer?.end ?? at
  const rest = text.slice(from, from + 24)
  return townshipOf(text, from, rest, outer) ?? zoneOf(text, at, from, rest, outer)
}

function townshipOf(text: string, from: number, rest: string, outer: Mention | null): Zone | null {
  const match = township.exec(rest)
  if (match === null || NO_TOWN.test(match[1] ?? '') || outer?.short === true) return null
  const end = from + match[0].length
  if (!closes(text, end, outer !== null)) return null
  return { start: from, end, name: match[0], within: outer?.options ?? null, township: true }
}

function zoneOf(text: string, at: number, from: number, rest: string, outer: Mention | null): Zone | null {
  const match = /[区园]/.test(rest) ? zone.exec(rest) : null
  if (match === null || NO_NAME.test(match[1] ?? '')) return null
  const proper = match[1] ?? ''
  const end = from + match[0].length
  const county = outer === null ? countyBefore(rest, proper.length) : null
  if (!closes(text, end, outer !== null || county !== null) || (outer === null && proper.length < 2)) return null
  // 南昌市红谷滩新区 has a name of its own; 赣州经济技术开发区 is named after its city
  const own = outer !== null && !outer.short && proper !== ''
  const start = own || outer === null ? from : outer.end - outer.name.length
  return {
    start: Math.max(at, start),
    end,
    name: text.slice(start, end),
    within: outer?.options ?? county,
    township: false,
  }
}

/** 上犹工业园区: the county without its 县. */
function countyBefore(rest: string, length: number): readonly Division[] | null {
  for (let size = Math.min(length, 4); size >= 2; size--) {
    const counties = countiesByStem(rest.slice(0, size))
    if (counties.length > 0) return counties
  }
  return null
}

function closes(text: string, end: number, placed: boolean): boolean {
  const next = text.slice(end, end + 5)
  return BODY_NEXT.test(next) || (placed && (next === '' || AIM_NEXT.test(next)))
}
