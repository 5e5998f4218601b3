/** What a spreadsheet runs as a formula when a cell begins with it (OWASP), full-width signs too. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/

/** Signed numbers and percentages begin like formulas and are none. */
const NUMBER = /^[+-]?\d{1,15}(\.\d{1,15})?%?$/

/** A sign alone is nothing to run: no spreadsheet makes another value of it. */
const SIGN = /^[=+\-@＝＋－＠]$/

/** Begins like a formula without being a number or a sign alone. */
export const isFormula = (text: string): boolean =>
  (FORMULA.test(text) || FORMULA.test(text.trimStart())) && !NUMBER.test(text) && !SIGN.test(text)

// What Excel shows as something else: (12) as -12, 1-2 and 3/4 as dates, 1:30 as a time, 00123 as 123, 1E5 as 100000,
// 1.10 as 1.1, more than 15 digits rounded, TRUE as a truth value
const MISREAD = [
  /^[(（]\d{1,15}(\.\d{1,15})?[)）]$/,
  /^\d{1,4}([-/.:]\d{1,4}){1,2}$/,
  /^[+-]?0\d{1,40}(\.\d{1,40})?$/,
  /^[+-]?\d{1,40}(\.\d{1,40})?e[+-]?\d{1,4}$/i,
  /^[+-]?\d{16,400}$/,
  /^(true|false)$/i,
]

// what means the same when it is read as a number or a date
const UNHARMED = /^(\d{1,10}\.\d{0,4}[1-9]|\d{4}-\d{2}-\d{2})$/

/** A text that a spreadsheet would silently turn into another value. */
export const isMisread = (text: string): boolean =>
  MISREAD.some((pattern) => pattern.test(text)) && !UNHARMED.test(text)

// C0 controls but tab and line ends, and non-characters: no format has a use for them
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g

// in Unicode mode only halves that stand alone match
const LONE = /\p{Surrogate}/gu

/** Text that every format can hold: no NUL or other control, no half of a surrogate pair. */
export const clean = (text: string): string => text.replace(LONE, '\ufffd').replace(UNPRINTABLE, '')

/**
 * A text cell of a CSV file. One apostrophe before it marks what a spreadsheet would run or, with `excel`, misread; a
 * text that begins with an apostrophe of its own gets one more, so that a reader takes away one and has the text.
 */
export function csvText(text: string, excel: boolean): string {
  const safe = clean(text)
  const marked = safe.startsWith("'") || isFormula(safe) || (excel && isMisread(safe))
  return marked ? `'${safe}` : safe
}
