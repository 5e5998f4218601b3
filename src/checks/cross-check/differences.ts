import diff from 'fast-diff'
import type { Measure } from '../../schema/measure.ts'
import type { CounterpartPair } from './pairs.ts'

/** One place where two readings part: the words of each side, and some of the words around them. */
export interface Difference {
  body: string
  row: string
  /** The same with as much around it as makes it readable. */
  bodyShown: string
  rowShown: string
}

/** Texts are compared as far as this. */
const READ = 20_000
/** Equal stretches shorter than this between two differences belong to one difference. */
const JOINED = 2

const known = new WeakMap<Measure, Difference[]>()

/** Where the texts of a pair differ, the leading clause apart that the row prints as its title. */
export function differencesOf(pair: CounterpartPair): Difference[] {
  const before = known.get(pair.body)
  if (before !== undefined) return before
  const found = read(pair)
  known.set(pair.body, found)
  return found
}

/**
 * The row often prints the leading clause as its title and its text goes on behind it: 持续扩大…覆盖面，围绕… against
 * 围绕…. Then clause and title are compared, and the rest with the text; else the reading that differs less is taken.
 */
function read({ body, row }: CounterpartPair): Difference[] {
  const head = row.text.slice(0, 8)
  const at = head.length < 8 ? -1 : body.text.indexOf(head)
  const { title } = row
  if (at > 0 && at <= 120 && title !== null) {
    const lead = body.text.slice(0, at)
    const parts = letters(lead) === letters(title) ? [] : compare(withoutEnd(lead), withoutEnd(title))
    return [...parts, ...compare(body.text.slice(at), row.text)]
  }
  const plain = compare(body.text, row.text)
  if (title === null || plain.length === 0 || row.text.startsWith(title)) return plain
  const mark = body.text.startsWith(title) ? (body.text[title.length] ?? '') : ''
  const titled = compare(body.text, `${title}${/[，。；：]/.test(mark) ? mark : '。'}${row.text}`)
  return sizeOf(titled) < sizeOf(plain) ? titled : plain
}

const withoutEnd = (text: string): string => text.replace(/[，。；：、]$/, '')
const sizeOf = (found: readonly Difference[]): number =>
  found.reduce((sum, { body, row }) => sum + body.length + row.length, 0)

interface Open {
  body: string
  row: string
  /** Where it begins on each side. */
  a: number
  b: number
}

function compare(one: string, other: string): Difference[] {
  const parts = diff(one.slice(0, READ), other.slice(0, READ), undefined, true)
  const found: Open[] = []
  let a = 0
  let b = 0
  let apart = Number.POSITIVE_INFINITY
  for (const [kind, words] of parts) {
    const last = found.at(-1)
    if (kind === 0) apart = words.length
    else if (last === undefined || apart > JOINED)
      found.push({ body: kind === -1 ? words : '', row: kind === 1 ? words : '', a, b })
    else extend(last, one, other, a + (kind === -1 ? words.length : 0), b + (kind === 1 ? words.length : 0))
    if (kind !== 0) apart = 0
    if (kind !== 1) a += words.length
    if (kind !== -1) b += words.length
  }
  return found.map((each) => shown(wholeFigures(each, one, other), one, other))
}

function extend(open: Open, one: string, other: string, a: number, b: number): void {
  open.body = one.slice(open.a, a)
  open.row = other.slice(open.b, b)
}

const FIGURE = /[0-9０-９.．%％]/

/** 15 and 10 differ in 5 and 0; what is shown are the figures. */
function wholeFigures({ body, row, a, b }: Open, one: string, other: string): Open {
  if (!FIGURE.test(body) && !FIGURE.test(row)) return { body, row, a, b }
  let before = 0
  while (before < 12 && FIGURE.test(one[a - before - 1] ?? '') && FIGURE.test(other[b - before - 1] ?? '')) before++
  let after = 0
  const [endA, endB] = [a + body.length, b + row.length]
  while (after < 12 && FIGURE.test(one[endA + after] ?? '') && FIGURE.test(other[endB + after] ?? '')) after++
  return {
    body: one.slice(a - before, endA + after),
    row: other.slice(b - before, endB + after),
    a: a - before,
    b: b - before,
  }
}

const AROUND = 6

function shown({ body, row, a, b }: Open, one: string, other: string): Difference {
  const cut = (text: string, at: number, length: number): string =>
    text.slice(Math.max(0, at - AROUND), at + length + AROUND)
  return { body, row, bodyShown: cut(one, a, body.length), rowShown: cut(other, b, row.length) }
}

/** The letters, digits and Chinese characters of a text. */
export const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
