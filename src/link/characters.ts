import type { SourceFile } from '../read/index.ts'
import type { Finding, Message } from '../schema/finding.ts'
import { fillsNumber } from '../text/space.ts'

/** Characters that a reader does not see, or takes for others. */
const ODD =
  /(?<form>[\u2e80-\u2fd5\uf900-\ufaff]|[\ufe00-\ufe0f])|(?<bidi>[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])|(?<lost>\ufffd|[\ue000-\uf8ff])|(?<foreign>[\u0400-\u052f]{1,40}|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]{1,20}|[ニミロエカタトハ]{1,4})|(?<split>(?<=[0-9０-９])[\u00a0\u2000-\u200d\u202f\u205f\u2060\u00ad\u3000]{1,4}(?=[0-9０-９]))|(?<dash>(?<=[0-9][%％]?)[一ー](?=[0-9]))|(?<letter>[OoIl](?=[0-9])|(?<=[0-9])[OoIl])/g
const HAN = /[\u3400-\u9fff]/
const WORD = /[\u3400-\u9fffA-Za-z0-9]/
/** More of them are a word of their language, and no look-alikes. */
const LONGEST_LOOK_ALIKE = 3

/** Русский in a page's menu and the icons of its font are no characters of the paper. */
function isOdd(kind: Kind, text: string, at: number, printed: string): boolean {
  const beside = [text[at - 1] ?? '', text[at + printed.length] ?? '']
  if (kind === 'letter') return isInNumber(text, at)
  if (kind === 'split') return !/[\u3000\s]/.test(printed) || fillsNumber(text, at, at + printed.length)
  // 鲜の每日 and コーヒー are names; ニ between two characters of a number or word is 二
  if (kind === 'foreign' && printed >= '\u3040') return printed.length === 1 && beside.every((char) => WORD.test(char))
  if (kind === 'lost') return printed === '\ufffd' || beside.some((char) => HAN.test(char))
  if (kind !== 'foreign' || printed >= '\u0600') return true
  return printed.length <= LONGEST_LOOK_ALIKE && beside.some((char) => WORD.test(char))
}

/** What counts behind a number; 年 and 月 are the deadlines' to tell. */
const COUNTED = /^[%％‰个家项户亩人元万亿吨名条件处所台套次公平座米天]/
const LONGEST_NUMBER = 12

/** `9O%`, `l0个`, `2O0户`: not O2O平台, PM2.5, 5Go; no number begins with a nought. */
function isInNumber(text: string, at: number): boolean {
  const before = /[0-9OoIl.]{0,12}$/.exec(text.slice(Math.max(0, at - LONGEST_NUMBER), at))?.[0] ?? ''
  const behind = /^[0-9OoIl.]{1,12}/.exec(text.slice(at, at + LONGEST_NUMBER))?.[0] ?? ''
  const from = at - before.length
  const first = [...(before + behind)].findIndex((char) => /[OoIl]/.test(char)) + from
  // one number is told once
  if (first !== at || /[A-Za-z]/.test(text[from - 1] ?? '') || /^[Oo]/.test(before + behind)) return false
  return COUNTED.test(text.slice(at + behind.length, at + behind.length + 1))
}

const MOST_PLACES = 20

type Kind = 'form' | 'bidi' | 'lost' | 'foreign' | 'split' | 'dash' | 'letter'

interface Told {
  rule: string
  severity: Finding['severity']
  say: (count: number, first: string) => Message
}

const TOLD: Record<Kind, Told> = {
  form: {
    rule: 'text/other-forms',
    severity: 'info',
    say: (count, first) => ({
      zh: `${count} 个字符是部首、兼容字或异体选择符（如“${first}”），按通行汉字识别，原样保留`,
      en: `${count} characters are radicals, compatibility forms or selectors ('${first}'): read as the usual ones, kept as printed`,
    }),
  },
  bidi: {
    rule: 'text/bidi',
    severity: 'warning',
    say: (count) => ({
      zh: `含 ${count} 个改变文字方向的控制符，已从取值中去掉`,
      en: `${count} controls that change the direction of text, left out of the values`,
    }),
  },
  lost: {
    rule: 'text/lost-characters',
    severity: 'warning',
    say: (count) => ({
      zh: `${count} 个字符已丢失（替代符或私用区字符），取值中原样保留`,
      en: `${count} characters are lost (replacement or private-use characters); they stand in the values as they are`,
    }),
  },
  foreign: {
    rule: 'text/foreign-characters',
    severity: 'warning',
    say: (count, first) => ({
      zh: `${count} 处混有西里尔字母、假名或外文数字（如“${first}”），原样保留，不作数字读取`,
      en: `Cyrillic letters, kana or foreign digits in ${count} places ('${first}'): kept as printed, read as no numbers`,
    }),
  },
  split: {
    rule: 'text/split-number',
    severity: 'info',
    say: (count, first) => ({
      zh: `${count} 个数字中间有空白（如“${first}”），按一个数字读取，请核对原件`,
      en: `${count} numbers have a blank inside ('${first}'): each was read as one number; compare the original`,
    }),
  },
  dash: {
    rule: 'text/dash-like',
    severity: 'info',
    say: (count, first) => ({
      zh: `${count} 处数字之间用“一”或“ー”作连接号（如“${first}”），按区间读取`,
      en: `一 or ー stands for the dash between two numbers in ${count} places ('${first}'): read as a range`,
    }),
  },
  letter: {
    rule: 'text/letter-in-number',
    severity: 'warning',
    say: (count, first) => ({
      zh: `${count} 个数字里混有字母 O、l 或 I（如“${first}”），未取值`,
      en: `letters O, l or I stand in ${count} numbers ('${first}'): no value was taken`,
    }),
  },
}

/** Some only show with what stands around them. */
function shown(kind: Kind, text: string, from: number, to: number): string {
  if (kind !== 'split' && kind !== 'dash' && kind !== 'letter') return text.slice(from, to)
  const before = /[0-9０-９OoIl.%％]{0,8}$/.exec(text.slice(Math.max(0, from - 8), from))?.[0] ?? ''
  const behind = /^[0-9０-９OoIl.]{0,8}[%％\u4e00-\u9fff]?/.exec(text.slice(to, to + 9))?.[0] ?? ''
  return before + text.slice(from, to) + behind
}

/** What the characters of a source are that no value should be trusted with unseen; one finding a kind. */
export function characterFindings({ text, format }: SourceFile): Finding[] {
  const found = new Map<Kind, { from: number; to: number; count: number; more: number[] }>()
  for (const { 0: printed, index, groups } of text.matchAll(ODD)) {
    const kind = (Object.keys(TOLD) as Kind[]).find((one) => groups?.[one] !== undefined) as Kind
    if (!isOdd(kind, text, index, printed)) continue
    const known = found.get(kind)
    if (known === undefined) found.set(kind, { from: index, to: index + printed.length, count: 1, more: [] })
    else {
      known.count++
      if (known.more.length < MOST_PLACES) known.more.push(index)
    }
  }
  // the reader of PDF tells of its fonts
  if (format === 'pdf') found.delete('lost')
  return [...found].map(([kind, { from, to, count, more }]) => ({
    rule: TOLD[kind].rule,
    severity: TOLD[kind].severity,
    origin: 'capture',
    message: TOLD[kind].say(count, shown(kind, text, from, to)),
    at: { from, to },
    related: more.map((at) => ({ message: { zh: '同类字符', en: 'another one' }, at: { from: at, to: at + 1 } })),
  }))
}
