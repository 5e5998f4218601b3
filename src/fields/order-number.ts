import type { DocumentNumber } from '../schema/metadata.ts'
import { parseNumeral } from '../text/numeral.ts'
import { squeeze } from '../text/space.ts'
import { readIssuedOn } from './issued-on.ts'

/** How a regulation came about: `（2024年2月3日某县人民政府令第12号公布 自2024年3月1日起施行）`. */
export interface Adoption {
  /** When it was made public; else when it was passed. */
  date: string | null
  order: { text: string; organ: string; serial: number } | null
}

const DATES = /[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日/g
const ORDER = /令[（(]?第?([0-9]{1,5}|[一二三四五六七八九十百零〇]{1,6})号/g
const ORGAN = /[\u4e00-\u9fff]{2,24}$/

/** Reads the bracket below a regulation's title. */
export function readAdoption(text: string): Adoption | null {
  const line = squeeze(text)
  if (line.length > 600 || !/[（(]/.test(line[0] ?? '') || !/通过|公布|发布|颁布|印发|批准/.test(line)) return null
  const dates = [...line.matchAll(DATES)].map((match, i, all) => ({
    date: readIssuedOn(match[0])?.date ?? null,
    clause: line.slice(match.index, all[i + 1]?.index ?? line.length),
  }))
  const made =
    dates.find(({ clause }) => /公布|发布|颁布|印发/.test(clause) && !/^.{8,11}日?起/.test(clause)) ?? dates[0]
  return made === undefined
    ? null
    : { date: made.date, order: readOrder(line.slice(line.search(/日/) + 1)) ?? readOrder(line) }
}

/** `某县人民政府令第12号`, its own number and no year. */
export function readOrder(text: string): Adoption['order'] {
  const line = squeeze(text).replace(/^[（(]?(?:[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日)?/, '')
  for (const { 1: number = '', index } of line.matchAll(ORDER)) {
    const before = ORGAN.exec(line.slice(Math.max(0, index - 24), index))?.[0]
    if (before === undefined) continue
    const serial = parseNumeral(number)
    const organ = before.replace(/^.*[日次议]/, '')
    return serial === null || serial === 0 || organ.length < 2
      ? null
      : { text: `${organ}令第${number}号`, organ, serial }
  }
  return null
}

/** The number of an order has no year of its own: it is that of its date. */
export const orderNumber = (order: Adoption['order'], date: string | null): DocumentNumber | null =>
  order === null || date === null ? null : { ...order, year: Number(date.slice(0, 4)) }
