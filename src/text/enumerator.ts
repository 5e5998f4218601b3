import { readOrdinal } from './ordinal.ts'
import { remembered } from './remembered.ts'

/**
 * The markers that open an item, in the order in which official documents nest them (GB/T 9704: 一、 → （一） → 1. →
 * （1）). The order is a presumption only: what contains what is read from the sequence.
 */
export const STYLES = [
  'part', // 第一部分
  'roman', // Ⅰ Ⅻ
  'chapter', // 第一章
  'section', // 第一节
  'article', // 第一条
  'han', // 一、
  'han-paren', // （一）
  'phase', // 第一阶段：
  'problem', // 问题一：
  'task', // 任务一：
  'serial', // 序号：1
  'measure', // 措施1：
  'dotted', // 1.1
  'dotted-3', // 1.1.1
  'dotted-4', // 1.1.1.1
  'digit', // 1. 1． 1、 ⒈
  'digit-paren', // （1） ⑴
  'digit-half', // 1） 1)
  'circled', // ①
  'letter', // a.
  'han-step', // 一是 一要 第一，
] as const

export type Style = (typeof STYLES)[number]

export interface Enumerator {
  readonly style: Style
  readonly value: number
  /** As printed, white space and all, without the blank behind it. */
  readonly text: string
  /** Index of the first character behind the marker and its white space. */
  readonly end: number
  /** A number with nothing but a blank behind it, 3.15, 1024. or 2.9月: a marker only where it goes on with a sequence. */
  readonly weak?: boolean
}

const HANS = '一二三四五六七八九十百千零〇○两'
const NUMS = '0123456789０１２３４５６７８９'
const HAN = `[${HANS}]{1,7}`
const NUM = `[${NUMS}]{1,4}`
const S = '[ \\t\\u3000\\u00a0]{0,4}'

interface Pattern {
  style: Style
  /** The characters that the marker can begin with: lines that begin otherwise are not compared. */
  starts: string
  /** Anchored at the start; group 1 is the number. */
  pattern: RegExp
}

/** 1.1 … with so many numbers before the last one. */
function dotted(style: Style, before: number): Pattern {
  const pattern = new RegExp(
    `^(?:[${NUMS}]{1,2}[.．]){${before}}([${NUMS}]{1,2})[.．、]?(?=[\\s\\u3000\\u4e00-\\u9fff“])(?![%％年月日版个亿万元千公米吨])`,
  )
  return { style, starts: NUMS, pattern }
}

const PATTERNS: Pattern[] = [
  // 1⃣, its variation selector gone
  { style: 'circled', starts: NUMS, pattern: /^([0-9]{1,2})\u20e3/ },
  // 第一章 总则 · 第二条 加强…
  { style: 'part', starts: '第', pattern: new RegExp(`^第${S}(${HAN}|${NUM})${S}部分${S}[：:、]?`) },
  { style: 'chapter', starts: '第', pattern: new RegExp(`^第${S}(${HAN}|${NUM})${S}章`) },
  { style: 'section', starts: '第', pattern: new RegExp(`^第${S}(${HAN}|${NUM})${S}节`) },
  { style: 'article', starts: '第', pattern: new RegExp(`^第${S}(${HAN}|${NUM})${S}条`) },
  // 第一阶段：动员部署（3月）
  { style: 'phase', starts: '第', pattern: new RegExp(`^第${S}(${HAN}|${NUM})${S}(?:阶段|步)${S}[：:、，]`) },
  // 问题一：… 问题1. … 问题：…
  {
    style: 'problem',
    starts: '存反主问',
    pattern: new RegExp(`^(?:存在|反馈|主要)?问题${S}[（(]?(${HAN}|${NUM}|)[）)]?${S}[：:.．、]`),
  },
  // 任务一：管住野外火源
  {
    style: 'task',
    starts: '重主专任行工目板领',
    pattern: new RegExp(`^(?:重点|主要|专项)?(?:任务|行动|工程|目标|专项|板块|领域)${S}(${HAN}|${NUM})${S}[：:、]`),
  },
  // 措施1：严格火源审批。
  {
    style: 'measure',
    starts: '重主具措举事项要',
    pattern: new RegExp(`^(?:重点|主要|具体)?(?:措施|举措|事项|项目|要点)${S}(${HAN}|${NUM})${S}[：:、]`),
  },
  // 序号：1
  { style: 'serial', starts: '序编', pattern: new RegExp(`^[序编]${S}号${S}[：:]${S}(${NUM})(?![0-9０-９.．-])`) },
  // （一）打造… (一) 打造… ㈠
  { style: 'han-paren', starts: '（(', pattern: new RegExp(`^[（(]${S}(${HAN})${S}[）)]${S}[、.．]?`) },
  // 一是通过… 二要… 第一，…
  { style: 'han-step', starts: HANS, pattern: new RegExp(`^(${HAN})(?:是|要)(?![否的])`) },
  { style: 'han-step', starts: '第', pattern: new RegExp(`^第(${HAN})[，,]`) },
  // 一、总体要求 · 一．总体要求
  { style: 'han', starts: HANS, pattern: new RegExp(`^(${HAN})${S}[、.．，]`) },
  // 1.1 总体目标 · 1.1.1 每月巡查
  dotted('dotted', 1),
  dotted('dotted-3', 2),
  dotted('dotted-4', 3),
  // (1) 持续… （37）积极…
  { style: 'digit-paren', starts: '（(', pattern: new RegExp(`^[（(]${S}(${NUM})${S}[）)]${S}[、.．]?`) },
  // 1）… 1)…
  { style: 'digit-half', starts: NUMS, pattern: new RegExp(`^(${NUM})${S}[）)]`) },
  // 1. 优化… 1.开办… 12 、… 11。… 1.2023年…; not 1.5%, not 2023.6
  {
    style: 'digit',
    starts: NUMS,
    pattern: new RegExp(`^(${NUM})${S}(?:[、．]|[.](?![0-9０-９]|$)|[.](?=(?:19|20)[0-9]{2}年)|。(?=[^\\s]))`),
  },
  { style: 'letter', starts: 'abcdefghABCDEFGH', pattern: /^([a-hA-H])[.．、）)](?![A-Za-z0-9])/ },
]

// 【问题1】, 〔任务二〕: the marker in brackets, no colon behind it
for (const [style, before, words] of [
  ['problem', '存在|反馈|主要', '问题'],
  ['task', '重点|主要|专项', '任务|行动|工程'],
  ['measure', '具体|整改', '措施|举措|事项|项目'],
] as const) {
  const number = style === 'problem' ? `${HAN}|${NUM}|` : `${HAN}|${NUM}`
  const pattern = new RegExp(`^[【〔［[]${S}(?:${before})?(?:${words})${S}(${number})${S}[】〕］\\]]${S}[：:、]?`)
  PATTERNS.push({ style, starts: '【〔［[', pattern })
}

/** By the first character, in the order above. */
const BY_START = new Map<string, Pattern[]>()
for (const pattern of PATTERNS) {
  for (const start of pattern.starts) {
    const same = BY_START.get(start)
    if (same === undefined) BY_START.set(start, [pattern])
    else same.push(pattern)
  }
}

/** Single characters that are markers: ① ⑴ ⒈ ㈠. [first code point, last, style] */
const SINGLE: [number, number, Style][] = [
  [0x2460, 0x2473, 'circled'],
  [0x3251, 0x325f, 'circled'],
  [0x32b1, 0x32bf, 'circled'],
  [0x2474, 0x2487, 'digit-paren'],
  [0x2488, 0x249b, 'digit'],
  [0x3220, 0x3229, 'han-paren'],
  [0x2776, 0x277f, 'circled'],
  [0x2780, 0x2789, 'circled'],
  [0x278a, 0x2793, 'circled'],
  [0x24eb, 0x24f4, 'circled'],
  [0x24f5, 0x24fe, 'circled'],
  [0x3280, 0x3289, 'circled'],
  [0x2160, 0x216b, 'roman'],
]
const FIRST_SINGLE = 0x2160
const LAST_SINGLE = 0x32bf
const SINGLE_OFFSET = new Map([
  [0x3251, 20],
  [0x32b1, 35],
  [0x24eb, 10],
])

const readAny = remembered((text: string): Enumerator | null => readSingle(text) ?? readPattern(text))

/** Numbers of four digits are years as well: the line alone does not tell. */
const LARGEST_SURE = 999

/** The marker at the start of a text; null where there is none. */
export function readEnumerator(text: string): Enumerator | null {
  const found = readAny(text)
  return found !== null && found.value > LARGEST_SURE ? null : found
}

// 16 推广食品安全责任保险。
const BARE = new RegExp(`^(${NUM})[ \\t\\u3000]{1,4}(?![年月日个项条家名次号万亿])(?=[\\u4e00-\\u9fff“])`)

/** The same, and a bare number with a blank behind it: to be believed only where it goes on with a sequence. */
export function readLooseEnumerator(text: string): Enumerator | null {
  const enumerator = readAny(text)
  if (enumerator !== null) return enumerator.value > LARGEST_SURE ? { ...enumerator, weak: true } : enumerator
  const match = BARE.exec(text)
  const value = match === null ? null : readOrdinal(match[1] ?? '')
  return match === null || value === null
    ? null
    : { ...closed(text, 'digit', value, (match[1] ?? '').length), weak: true }
}

// 2.9月底前完成…, 3.100%完成…, 4.460户…: the number, and the figure that the item begins with
const GLUED = new RegExp(`^(${NUM})[.．](?=[0-9０-９])`)

/** The number before a dot and a figure: what it is only the items around it tell. */
export function readGluedEnumerator(text: string): Enumerator | null {
  const match = NUMS.includes(text[0] ?? ' ') ? GLUED.exec(text) : null
  const value = match === null ? null : readOrdinal(match[1] ?? '')
  return match === null || value === null || value === 0
    ? null
    : { ...closed(text, 'digit', value, match[0].length), weak: true }
}

function readSingle(text: string): Enumerator | null {
  const code = text.charCodeAt(0)
  if (code < FIRST_SINGLE || code > LAST_SINGLE) return null
  const range = SINGLE.find(([first, last]) => code >= first && code <= last)
  if (range === undefined) return null
  const value = code - range[0] + 1 + (SINGLE_OFFSET.get(range[0]) ?? 0)
  const separator = /^[、.．]?/.exec(text.slice(1))?.[0] ?? ''
  return closed(text, range[2], value, 1 + separator.length)
}

function readPattern(text: string): Enumerator | null {
  const patterns = BY_START.get(text[0] ?? '')
  if (patterns === undefined) return null
  const head = text.slice(0, 32)
  for (const { style, pattern } of patterns) {
    const match = pattern.exec(head)
    if (match === null) continue
    const value = style === 'letter' ? letterValue(match[1] ?? '') : match[1] === '' ? 1 : readOrdinal(match[1] ?? '')
    if (value === null) continue
    const enumerator = closed(text, style, value, match[0].length)
    // 3.15消费者权益日: a date, unless 3.14 stands before it
    return style.startsWith('dotted') && value > 1 ? { ...enumerator, weak: true } : enumerator
  }
  return null
}

const letterValue = (letter: string): number => letter.toLowerCase().charCodeAt(0) - 96

function closed(text: string, style: Style, value: number, length: number): Enumerator {
  let end = length
  while (end < text.length && end < length + 8 && /[\s\u3000]/.test(text[end] as string)) end++
  return { style, value, text: text.slice(0, length).trim(), end }
}
