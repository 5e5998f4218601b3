/** `2024年9月`, `2024-09`, `2024.9.30`: a date as precise as printed; null where there is none. */
export function dateIn(text: string): string | null {
  const [, year, month, day] = /(\d{4})(?:[年./-](\d{1,2})(?:[月./-](\d{1,2}))?)?/.exec(text.normalize('NFKC')) ?? []
  if (year === undefined) return null
  if (month === undefined) return year
  if (Number(month) < 1 || Number(month) > 12) return null
  const two = month.padStart(2, '0')
  if (day === undefined) return `${year}-${two}`
  return Number(day) < 1 || Number(day) > lastDay(year, two) ? null : `${year}-${two}-${day.padStart(2, '0')}`
}

/** The last day that a date of any precision means. */
export function lastOf(date: string): string {
  const [year = '', month = '12', day] = date.split('-')
  return `${year}-${month}-${day ?? String(lastDay(year, month))}`
}

const lastDay = (year: string, month: string): number => new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()

export const isDate = (text: string): boolean => text !== '' && dateIn(text) === text
