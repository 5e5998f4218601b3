import type { CellValue } from 'hucre/xlsx'

/** What a cell shows: dates as dates in words, shares as percent, numbers without the noise of their binary form. */
export function cellText(value: CellValue, style: string | undefined): string {
  if (value === null) return ''
  if (value instanceof Date) return dateText(value, style ?? '')
  if (typeof value === 'number') return numberText(value, style)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return value.replace(/\r\n?/g, '\n').replaceAll('\t', ' ')
}

/** As precise as the format shows it: 2023年6月, 2023年6月30日. */
function dateText(date: Date, style: string): string {
  if (Number.isNaN(date.getTime())) return ''
  const plain = style.replace(/"[^"]*"|\[[^[\]]*\]/g, '').toLowerCase()
  const year = `${date.getUTCFullYear()}年`
  const month = `${date.getUTCMonth() + 1}月`
  if (plain.includes('y') && !plain.includes('d')) return plain.includes('m') ? year + month : year
  return `${year}${month}${date.getUTCDate()}日`
}

function numberText(value: number, style: string | undefined): string {
  const percent = /(?:\.(0{1,9}))?%/.exec(style ?? '')
  if (percent !== null) return `${Number((value * 100).toFixed(percent[1]?.length ?? 0))}%`
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)))
}
