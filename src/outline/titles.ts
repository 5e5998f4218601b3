import { endsClause, hasSentence } from '../blocks/shape.ts'
import { isNoticeTitle, isTitle } from '../blocks/title.ts'
import { squeeze } from '../text/space.ts'
import { endsWithAny } from '../text/words.ts'
import type { Paragraph } from './paragraph.ts'
import { lastKind, type Reading } from './reading.ts'

/** Whether the paragraph at `index` is a title, or a line of one, by what stands before and behind it. */
export function isTitleHere(reading: Reading, paragraph: Paragraph, index: number): boolean {
  const text = paragraph.text.value
  if (paragraph.enumerator !== null) return false
  if (completesTitle(reading, text) || isTitleBracket(reading, text) || headsAnnex(reading, text)) return true
  if (reading.filled && isHandedOn(reading, text)) return true
  if (endsNotice(reading, text)) return true
  if (!isTitle(text))
    return opensExpected(reading, text, index) || (!reading.filled && isTitleStart(reading, text, index))
  return !reading.filled || isExpected(reading, text) || opensAnother(reading, index)
}

/** `附件2` / `某县人居环境整治专班成员名单`: right below the label a short line is the annex's title, whatever it ends with. */
const headsAnnex = (reading: Reading, text: string): boolean =>
  lastKind(reading) === 'annex-label' &&
  reading.part.title === null &&
  text.length >= 4 &&
  text.length <= 50 &&
  !/[，。；：:、]/.test(text)

/** `（2024—2025年）`, `（试行）` below a title. */
export function isTitleBracket(reading: Reading, text: string): boolean {
  return (
    !reading.filled &&
    lastKind(reading) === 'title' &&
    /^[（(〔][^（()）]{2,24}[）)〕]$/.test(text) &&
    /[0-9〇零一二三四五六七八九]{4}年?|版|试行|暂行|修订|第.{1,3}[批期轮]/.test(text)
  )
}

/** The letter has named it: 关于印发《X》的通知. */
export function isNamed({ named }: Reading, text: string): boolean {
  const plain = squeeze(text)
  return named.some((title) => title !== plain && title.includes(plain))
}

const HANDED_ON = ['印发', '转发', '下发', '公布', '发布']
const withoutMarks = (text: string): string => text.replace(/[《》〈〉]/g, '')

/**
 * 关于印发《桃江县2025年政府重点工作任务分解》的通知: what it hands on is a title, whatever that ends with; marks inside
 * its own are often other ones (《…〈政府工作报告〉责任分解》).
 */
function isHandedOn({ named }: Reading, text: string): boolean {
  if (text.length < 6 || text.length > 90 || text.includes('。')) return false
  const whole = withoutMarks(squeeze(text))
  return named.some((title) => {
    const name = withoutMarks(title)
    const at = name.indexOf(whole)
    return at > 0 && endsWithAny(name, HANDED_ON, at) && name[at + whole.length] === '的'
  })
}

/** Named by the letter, or by the list of annexes. */
const isExpected = (reading: Reading, text: string): boolean =>
  isNamed(reading, text) || reading.announced.has(squeeze(text))

/** The first line of an expected title: `…普及普惠提升行动` / `实施方案（2023—2025年）`. */
function opensExpected(reading: Reading, text: string, index: number): boolean {
  if (endsClause(text) || hasSentence(text)) return false
  let joined = text
  for (let i = index + 1; i <= index + 2; i++) {
    const next = reading.stretches[i]
    if (next?.type !== 'paragraph' || next.enumerator !== null) return false
    joined += next.text.value
    if ((isTitle(joined) && isExpected(reading, joined)) || isHandedOn(reading, joined)) return true
  }
  return false
}

function completesTitle(reading: Reading, text: string): boolean {
  const title = reading.part.title?.value
  if (lastKind(reading) !== 'title' || reading.filled || title === undefined) return false
  return !isTitle(title) && (isTitle(title + text) || isHandedOn(reading, title + text))
}

/**
 * `某县人民政府办公室` / `关于印发某县2025年《政府工作报告》` / `重点任务分解方案的通知`: who hands on a paper has not said
 * it all before 通知, whatever the line ends with.
 */
export function completesNotice(before: string, text: string): boolean {
  if (!/关于(?:印发|转发|下发|公布)/.test(before) || isNoticeTitle(before)) return false
  return isNoticeTitle(text) && !text.includes('关于')
}

/** `关于印发某县三年行动实施方案` / `（2024—2026年）的通知`, `的通知`: no title by itself, yet the end of one. */
const endsNotice = (reading: Reading, text: string): boolean =>
  !reading.filled &&
  lastKind(reading) === 'title' &&
  text.length <= 60 &&
  !hasSentence(text) &&
  completesNotice(reading.part.title?.value ?? '', text)

/** The first lines of a title that is broken over lines: `铜鼓县…领导小组` / `关于印发…的通知`. */
function isTitleStart({ stretches }: Reading, text: string, index: number): boolean {
  const isPlain = (line: string): boolean =>
    !endsClause(line) && !hasSentence(line) && line.length <= 60 && !isSiteName(line)
  if (!isPlain(text)) return false
  for (let i = index + 1; i <= index + 2; i++) {
    const next = stretches[i]
    if (next?.type !== 'paragraph' || next.enumerator !== null) return false
    if (isTitle(next.text.value)) return true
    if (!isPlain(next.text.value)) return false
  }
  return false
}

/** `某县人民政府门户网站 www.x.gov.cn` over a copied page is where it stood, no line of its title. */
export const isSiteName = (line: string): boolean =>
  line.length <= 60 &&
  ((line.endsWith('网站') && !line.includes('关于')) || (line.endsWith('.gov.cn') && !/[，。；：]/.test(line)))

const FIRST_STYLES = new Set(['han', 'chapter', 'article', 'part'])

/** After text: a title only where a paper begins below it (`一、` again, a preamble and then `一、`, a table). */
function opensAnother({ stretches }: Reading, index: number): boolean {
  for (const next of stretches.slice(index + 1, index + 5)) {
    if (next.type === 'grid') return true
    if (next.enumerator !== null) return next.enumerator.value === 1 && FIRST_STYLES.has(next.enumerator.style)
  }
  return false
}
