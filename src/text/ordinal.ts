const DIGITS = '零一二三四五六七八九'

/** The number of a marker: 一 … 一百二十, 12, full width too; null where it is none. */
export function readOrdinal(text: string): number | null {
  const ascii = text.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
  if (/^[0-9]+$/.test(ascii)) return Number(ascii)
  return readHan(text.replace(/[〇○]/g, '零').replace(/两/g, '二'))
}

/** 一百二十三 = 123. Numbers below 1000, as markers have them. */
function readHan(text: string): number | null {
  const match = /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (match === null || text === '') return null
  const digit = (part: string | undefined): number => (part === undefined ? 0 : DIGITS.indexOf(part))
  const tens = match[3] === undefined ? 0 : match[2] === undefined ? 10 : digit(match[2]) * 10
  return digit(match[1]) * 100 + tens + digit(match[4])
}
