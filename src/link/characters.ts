import type { SourceFile } from '../read/index.ts'
import type { Finding, Message } from '../schema/finding.ts'

/** Characters that a reader does not see, or takes for others. */
const ODD =
  /(?<form>[\u2e80-\u2fd5\uf900-\ufaff]|[\ufe00-\ufe0f])|(?<bidi>[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])|(?<lost>\ufffd|[\ue000-\uf8ff])|(?<foreign>[\u0400-\u052f]{1,40}|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]{1,20})/g
const HAN = /[\u3400-\u9fff]/
const WORD = /[\u3400-\u9fffA-Za-z0-9]/
/** More of them are a word of their language, and no look-alikes. */
const LONGEST_LOOK_ALIKE = 3

/** Русский in a page's menu and the icons of its font are no characters of the paper. */
function isOdd(kind: Kind, text: string, at: number, printed: string): boolean {
  const beside = [text[at - 1] ?? '', text[at + printed.length] ?? '']
  if (kind === 'lost') return printed === '\ufffd' || beside.some((char) => HAN.test(char))
  if (kind !== 'foreign' || printed >= '\u0600') return true
  return printed.length <= LONGEST_LOOK_ALIKE && beside.some((char) => WORD.test(char))
}

const MOST_PLACES = 20

type Kind = 'form' | 'bidi' | 'lost' | 'foreign'

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
      zh: `${count} 处混有西里尔字母或外文数字（如“${first}”），原样保留，不作数字读取`,
      en: `Cyrillic letters or foreign digits in ${count} places ('${first}'): kept as printed, read as no numbers`,
    }),
  },
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
    message: TOLD[kind].say(count, text.slice(from, to)),
    at: { from, to },
    related: more.map((at) => ({ message: { zh: '同类字符', en: 'another one' }, at: { from: at, to: at + 1 } })),
  }))
}
