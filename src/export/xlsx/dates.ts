import type { Deadline } from '../../schema/deadline.ts'
import type { SheetCell, StyleName } from './layout.ts'

/** Days as spreadsheets count them, of milliseconds since 1970 (UTC). */
export const daysSince1900 = (time: number): number => (time - Date.UTC(1899, 11, 30)) / 86_400_000

/** Days as spreadsheets count them; null before March 1900, where their calendar is wrong. */
export function daysOf(date: string): number | null {
  const days = daysSince1900(Date.parse(`${date}T00:00:00Z`))
  return Number.isInteger(days) && days > 60 ? days : null
}

export function dayCell(date: string): SheetCell {
  const days = daysOf(date)
  return days === null ? date : { days, style: 'day' }
}

const PRECISION: Record<number, 'year' | 'month' | 'day'> = { 4: 'year', 7: 'month', 10: 'day' }

/**
 * A deadline as a real date: its last day, which shows the month or the year alone where no day is known. One without
 * a date keeps its words.
 */
export function deadlineCell(deadline: Deadline | null): SheetCell {
  if (deadline === null) return null
  const { date, due, ongoing, text } = deadline
  const days = due === null ? null : daysOf(due)
  const precision = PRECISION[(date ?? due ?? '').length]
  if (days === null || precision === undefined) return text
  const style: StyleName = ongoing ? `${precision}Ongoing` : precision
  return { days, style }
}
