import type { Contact } from '../schema/metadata.ts'
import { type Folded, fold } from '../text/numeral.ts'
import { squeeze } from '../text/space.ts'

/** A contact and where it stands in the text. */
export interface FoundContact extends Contact {
  start: number
  end: number
}

/** What stands behind a label, up to the next one: offsets into the folded line. */
interface Stretch {
  label: string
  /** The label opens its line or its clause. */
  opens: boolean
  from: number
  to: number
}

// 建立联系人制度 has no colon and is no label; 传真 is one, so that its number is not taken for a telephone
const LABEL =
  /(?:联系|联络|经办)人员?(?:姓名)?(?:及(?:联系)?(?:电话|方式))?[:：]|联系方式[:：]|(?:联系|咨询|办公|监督|举报|投诉|服务|值班){0,2}(?:电话|手机|座机)(?:号码?)?[:：]?|传真[:：]?|邮箱[:：]?/g
// 0797-8508809, (0797)8508809, 13812345678, 400-123-4567, 8508809-801, 12345
const AREA = '[(（]0\\d{2,3}[)）][- ]?|0\\d{2,3}[- ]?'
const SPLIT = '[(（]0\\d{2,3}[)）][- ]?\\d{3,4}-\\d{4}'
const LOCAL = '\\d{7,8}(?:-\\d{1,5}|转\\d{1,5})?'
const MOBILE = '1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}'
const PHONE = new RegExp(
  `(?<![\\d-])(?:${MOBILE}|${SPLIT}|(?:${AREA})?${LOCAL}|[48]00-?\\d{3}-?\\d{4}|1[12]\\d{3})(?!\\d)`,
  'g',
)
const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}[@＠][A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g
const BRACKETED = /[（(][^（）()]{0,40}[）)]/y
// 联系人：县发改委办公室 is no person
const BODY = /[局委办科室处股部各府位司]|中心/g
const TITLE = /(?:[科股处局]长|主任|同志)$/

/** Persons, telephone numbers and e-mail addresses that are printed as contacts, in reading order. */
export function findContacts(text: string): FoundContact[] {
  const found: FoundContact[] = []
  let from = 0
  for (const line of text.split('\n')) {
    if (/[话机式箱人员@＠]/.test(line)) readLine(found, line, from)
    from += line.length + 1
  }
  return found.sort((a, b) => a.start - b.start)
}

function readLine(found: FoundContact[], line: string, offset: number): void {
  const folded = fold(line)
  const add = (kind: Contact['kind'], from: number, to: number): void => {
    const start = folded.at[from] as number
    const end = (folded.at[to - 1] as number) + 1
    found.push({ kind, text: squeeze(line.slice(start, end)), start: offset + start, end: offset + end })
  }
  for (const stretch of stretches(folded.value)) {
    if (/[人式员]/.test(stretch.label)) for (const [from, to] of names(folded, stretch)) add('person', from, to)
    if (!stretch.label.startsWith('传真'))
      for (const [from, to] of phones(folded.value, stretch)) add('phone', from, to)
  }
  for (const { index, 0: email } of folded.value.matchAll(EMAIL)) add('email', index, index + email.length)
}

function stretches(value: string): Stretch[] {
  const labels = [...value.matchAll(LABEL)]
  return labels.map((match, index) => {
    const from = match.index + match[0].length
    const next = labels[index + 1]?.index ?? value.length
    const stop = value.slice(from, next).indexOf('。')
    const opens = !/[\u3400-\u9fff]/.test(value[match.index - 1] ?? '')
    return { label: match[0], opens, from, to: stop < 0 ? next : from + stop }
  })
}

/**
 * Numbers behind the label; without a colon only a long one that follows at once (电话0797-8508809), and none where the
 * label stands in a sentence: 设立投诉电话（5812345）is what the plan promises.
 */
function phones(value: string, { label, opens, from, to }: Stretch): [number, number][] {
  const ranges: [number, number][] = []
  const plain = !/[:：]$/.test(label)
  if (plain && !opens) return ranges
  for (const { index, 0: number } of value.slice(from, to).matchAll(PHONE)) {
    if (plain && ranges.length === 0 && (index > 1 || number.length < 7)) break
    ranges.push([from + index, from + index + number.length])
  }
  return ranges
}

/** 张三、李四（0797-8508809） 王五: Chinese names of two to four characters; what is none ends the list. */
function names(folded: Folded, stretch: Stretch): [number, number][] {
  const ranges: [number, number][] = []
  let from = stretch.from
  while (from < stretch.to) {
    const to = wordEnd(folded, from, stretch.to)
    const start = nameStart(folded.value.slice(from, to)) + from
    if (to - start >= 2 && to - start <= 4) ranges.push([start, to])
    else if (to > from) break
    const next = to === from || !isName(folded.value[to]) ? skipSeparator(folded.value, to) : to
    if (next < 0) break
    from = next
  }
  return ranges
}

/** Where the person's name begins in 县发改委张三: behind the last character of a body's name. */
function nameStart(word: string): number {
  const body = [...word.replace(TITLE, '').matchAll(BODY)].at(-1)
  return body === undefined ? 0 : body.index + body[0].length
}

/** Where the word ends: at a sign or a blank. 高 志 平 is set wide: there the blanks part characters and no words. */
function wordEnd({ value, at }: Folded, from: number, to: number): number {
  let wide = true
  let end = from
  for (; end < to && isName(value[end]); end++) {
    const blank = end > from && (at[end] as number) - (at[end - 1] as number) > 1
    if (blank && !wide) break
    wide &&= end === from || blank
  }
  return end
}

/** Behind 、 or a bracket or a digit of a number; -1 where the list of names is over. */
function skipSeparator(value: string, at: number): number {
  BRACKETED.lastIndex = at
  const bracket = BRACKETED.exec(value)?.[0]
  if (bracket !== undefined) return at + bracket.length
  return /[、/\d-]/.test(value[at] ?? '') ? at + 1 : -1
}

const isName = (char: string | undefined): boolean => char !== undefined && /[\u3400-\u9fff·]/.test(char)
