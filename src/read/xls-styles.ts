import { CHINESE_FORMATS } from './xlsx-value.ts'

/** Formats that no file defines, where it matters what they show: shares, dates and times. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  ...Object.fromEntries(CHINESE_FORMATS),
}

/** The number formats of a workbook, and which of them each cell style has. */
export class XlsStyles {
  private readonly formats = new Map<number, string>()
  private readonly styles: number[] = []

  addFormat(id: number, code: string): void {
    this.formats.set(id, code)
  }

  addStyle(format: number): void {
    this.styles.push(format)
  }

  /** The number format of a cell by its style. */
  codeOf(style: number): string | undefined {
    const id = this.styles[style]
    return id === undefined ? undefined : (this.formats.get(id) ?? BUILT_IN[id])
  }
}

/** Whether a number in this format is a day or an hour. */
export function isDateCode(code: string | undefined): boolean {
  if (code === undefined) return false
  const plain = code
    .replace(/\[[$\-\w]*\]/g, '')
    .replace(/\\./g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/[*_]./g, '')
    .toLowerCase()
  return !/^\s*(?:general|@)\s*$/.test(plain) && /[yhs]|d|m(?!\w*\.)/.test(plain)
}

const DAY = 86_400_000
/** Excel counts a 29 February 1900 that never was. */
const NEVER = 60

/** A day by its number in the workbook's own count. */
export function dateOf(serial: number, from1904: boolean): Date {
  if (from1904) return new Date(Date.UTC(1904, 0, 1) + Math.round(serial * DAY))
  return new Date(Date.UTC(1899, 11, 31) + Math.round((serial > NEVER ? serial - 1 : serial) * DAY))
}
