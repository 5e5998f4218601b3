import type { DocumentNumber } from '../schema/metadata.ts'
import { fold } from '../text/numeral.ts'
import { squeeze } from '../text/space.ts'

/** A document number and where it stands in the text. */
export interface FoundNumber extends DocumentNumber {
  start: number
  end: number
}

// 〔2023〕2号, ［2023］ 第2号: the tail of a number in a text without blanks and with digits in half width
const TAIL = /[〔［[【﹝（(]((?:19|20)\d\d)[〕］\]】﹞）)]第?(\d{1,5})号/g
const HAN = /[\u3400-\u9fff]/
const LONGEST_ORGAN = 30
// what stands around the number of a paper's own in its line
const LABEL = /^(?:(?:发文)?(?:文号|字号)|编号)[:：]$/
// 文件编号 behind which the colon is missing
const GLUED_LABEL = /^(?:文件编号|文件字号|文件文号|发文字号|发文文号|文号|编号)(?=[\u4e00-\u9fff]{2})/
const REST = /^(?:$|签发人|[）)】]|[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日)/
// an organ is a row of signs, no phrase: 根据赣发〔2022〕5号文件, 2023年第1号
const PHRASE = /根据|按照|依据|落实|贯彻|印发《|文件|关于|第$|以及/

/** Every document number of the text; the organ is the row of characters before the year. */
export function findDocumentNumbers(text: string): FoundNumber[] {
  const { value, at } = fold(text)
  const found: FoundNumber[] = []
  for (const match of value.matchAll(TAIL)) {
    const serial = Number(match[2])
    const organAt = organStart(value, text, at, match.index)
    const from = organAt + (GLUED_LABEL.exec(value.slice(organAt, match.index))?.[0].length ?? 0)
    if (from === match.index || serial === 0) continue
    const start = at[from] as number
    const end = (at[match.index + match[0].length - 1] as number) + 1
    const organ = squeeze(value.slice(from, match.index))
    found.push({ text: squeeze(text.slice(start, end)), organ, year: Number(match[1]), serial, start, end })
  }
  return found
}

/** Back over the organ's characters; a blank ends it where whole words stand on both sides (机关文件 赣府发). */
function organStart(value: string, text: string, at: readonly number[], end: number): number {
  let start = end
  while (start > 0 && start > end - LONGEST_ORGAN && HAN.test(value[start - 1] ?? '')) start--
  const original = text.slice(at[start] ?? 0, at[end])
  const words = original.trim().split(/\s+/)
  // 西 办 发: letters set wide are one word
  if (words.length < 2 || words.every((word) => word.length === 1)) return start
  return end - squeeze(words.at(-1) ?? '').length
}

/** The number that the whole text is, brackets around it aside: 上营商〔2023〕2号. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const found = findDocumentNumber(text)
  if (found === null) return null
  const before = squeeze(text.slice(0, found.start))
  const after = squeeze(text.slice(found.end))
  const bare = (before === '' && after === '') || (/^[（(【]$/.test(before) && /^[）)】]$/.test(after))
  return bare ? { text: found.text, organ: found.organ, year: found.year, serial: found.serial } : null
}

/** The number of a line that holds it alone, or beside 签发人 and the like. */
export function findDocumentNumber(line: string): FoundNumber | null {
  const [found] = line.length > 200 ? [] : findDocumentNumbers(line)
  if (found === undefined || PHRASE.test(found.organ)) return null
  const before = squeeze(line.slice(0, found.start))
  const lead =
    before === '' || /^[（(【★]$/.test(before) || LABEL.test(before) || /(?:文件|签发人[:：].{0,6}|[★号])$/.test(before)
  return lead && REST.test(squeeze(line.slice(found.end))) ? found : null
}
