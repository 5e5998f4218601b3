import { half, type Stretch } from './personal-digits.ts'

/**
 * 家庭住址：… · 通讯地址：…: where a person lives or gets letters. 办公地址, 注册地址 and a bare 地址 are an office's or
 * a company's.
 */
const LABEL =
  /(?:家庭|居住|户籍|现居|常住|身份证|联系人?|通讯|通信|邮寄|收件|收信)(?:地址|住址|所在地)|(?:现|常)?住址|家庭所在地|户籍地|居住地/g
/** 家住某县某镇某村3组12号 */
const LIVES = /家住(?=[\u3400-\u9fff0-9]{4})/g
/** 3栋2单元502室: a flat, printed without a label */
const FLAT =
  /[0-9一二三四五六七八九十]{1,4}(?:号楼|[栋幢座楼])[0-9一二三四五六七八九十]{1,3}单元-?[0-9]{1,5}(?:室|房|户|号)?/g
const LONGEST = 60

/** Addresses of persons. */
export function addressesIn(text: string): Stretch[] {
  if (!/[址住]|单元|户籍|居住地|所在地/.test(text)) return []
  const plain = half(text)
  const found = [...labelled(plain), ...flats(plain)].sort((a, b) => a.from - b.from || b.to - a.to)
  return found.filter(({ from }, i) => found.slice(Math.max(0, i - 3), i).every(({ to }) => to <= from))
}

/** What stands behind the label, up to the next sign. */
function labelled(text: string): Stretch[] {
  const labels = [...text.matchAll(LABEL)].flatMap(({ index, 0: label }) => {
    const colon = /^ ?[:(] ?/.exec(text.slice(index + label.length, index + label.length + 3))
    return colon === null ? [] : [index + label.length + colon[0].length]
  })
  const homes = [...text.matchAll(LIVES)].map(({ index }) => index + 2)
  return [...labels, ...homes].flatMap((from) => {
    const to = endOf(text, from)
    return isAddress(text.slice(from, to)) ? [{ from, to }] : []
  })
}

/** A number of a house, or two places at least: 某县某镇 */
const isAddress = (words: string): boolean =>
  /[0-9一二三四五六七八九十][号栋幢室组]/.test(words) || (words.match(/[省市县区乡镇村路街巷社]/g) ?? []).length > 1

/** A flat with the words before it that belong to its address. */
const flats = (text: string): Stretch[] =>
  [...text.matchAll(FLAT)].map(({ index, 0: flat }) => {
    let from = index
    while (index - from < LONGEST && isPart(text[from - 1]) && text[from - 1] !== ' ') from--
    return { from, to: index + flat.length }
  })

function endOf(text: string, from: number): number {
  let to = from
  while (to - from < LONGEST && isPart(text[to])) to++
  while (text[to - 1] === ' ') to--
  return to
}

const isPart = (char: string | undefined): boolean =>
  char !== undefined && !'\t\r\n:,;()，。；、（）《》“”'.includes(char)
