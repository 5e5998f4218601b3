import type { CellValue } from 'hucre/xlsx'
import { decodeXml } from './xml.ts'

/** What a cell shows: dates as dates in words, shares as percent, numbers without the noise of their binary form. */
export function cellText(value: CellValue, style: string | undefined): string {
  if (value === null) return ''
  if (value instanceof Date) return dateText(value, style ?? '')
  if (typeof value === 'number') return numberText(value, style)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return value.replace(/\r\n?/g, '\n').replaceAll('\t', ' ')
}

const ERROR = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!|UNKNOWN!)$/

/** What a formula shows that has no value. */
export const isError = (text: string): boolean => text.startsWith('#') && ERROR.test(text)

/** Formats that no file defines: their numbers mean these in a Chinese Excel. */
const MONTH = 'yyyy"年"m"月"'
const DAY = 'm"月"d"日"'
export const CHINESE_FORMATS: readonly (readonly [number, string])[] = [
  [27, MONTH],
  [28, DAY],
  [29, DAY],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [36, MONTH],
  [50, MONTH],
  [51, DAY],
  [52, MONTH],
  [53, DAY],
  [54, DAY],
  [57, MONTH],
  [58, DAY],
]

/** A workbook's styles with the Chinese formats defined in them, where they are not. */
export function withChineseFormats(bytes: Uint8Array): Uint8Array {
  const xml = decodeXml(bytes, 'xl/styles.xml')
  const start = /<(?:(\w{1,16}):)?styleSheet\b[^<>]{0,4000}>/.exec(xml)
  if (start === null || start[0].endsWith('/>')) return bytes
  const prefix = start[1] === undefined ? '' : `${start[1]}:`
  const formats = CHINESE_FORMATS.filter(([id]) => !xml.includes(`numFmtId="${id}" formatCode`)).map(
    ([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  )
  const open = new RegExp(`<${prefix}numFmts\\b[^<>]{0,200}>`).exec(xml)
  const own = open === null || open[0].endsWith('/>') ? null : open
  const at = own === null ? start.index + start[0].length : own.index + own[0].length
  const added = own === null ? `<${prefix}numFmts>${formats.join('')}</${prefix}numFmts>` : formats.join('')
  return new TextEncoder().encode(xml.slice(0, at) + added + xml.slice(at))
}

/** As precise as the format shows it: 2023年6月, 2023年6月30日, 6月1日. */
function dateText(date: Date, style: string): string {
  if (Number.isNaN(date.getTime())) return ''
  const plain = style.replace(/"[^"]*"|\[[^[\]]*\]/g, '').toLowerCase()
  const year = `${date.getUTCFullYear()}年`
  const month = `${date.getUTCMonth() + 1}月`
  if (plain.includes('y') && !plain.includes('d')) return plain.includes('m') ? year + month : year
  if (plain.includes('d') && !plain.includes('y') && plain.includes('m')) return `${month}${date.getUTCDate()}日`
  return `${year}${month}${date.getUTCDate()}日`
}

function numberText(value: number, style: string | undefined): string {
  const percent = /(?:\.(0{1,9}))?%/.exec(style ?? '')
  if (percent !== null) return `${Number((value * 100).toFixed(percent[1]?.length ?? 0))}%`
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)))
}
