const DIGITS = '零一二三四五六七八九'

/** The number of a marker: 一 … 一百二十, 12, full width too; null where it is none. */
export function readOrdinal(text: string): number | null {
  const ascii = text.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
  if (/^[0-9]+$/.test(ascii)) return Number(ascii)
  return readHan(text.replace(/[〇○]/g, '零').replace(/两/g, '二'))
}

/** 一千零二十 = 1020. Numbers below 10000, as markers have them. */
function readHan(text: string): number | null {
  const thousands = /^([一二三四五六七八九])千零?(?=.)|^([一二三四五六七八九])千$/.exec(text)
  if (thousands === null) return readHundreds(text)
  const rest = text.slice(thousands[0].length)
  const below = rest === '' ? 0 : readHundreds(rest)
  return below === null ? null : DIGITS.indexOf(thousands[1] ?? thousands[2] ?? '') * 1000 + below
}

/** 一百二十三 = 123. */
function readHundreds(text: string): number | null {
  const match = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (match === null || text === '') return null
  const digit = (part: string | undefined): number => (part === undefined ? 0 : DIGITS.indexOf(part))
  const tens = match[3] === undefined ? 0 : match[2] === undefined ? 10 : digit(match[2]) * 10
  return digit(match[1]) * 100 + tens + digit(match[4])
}
