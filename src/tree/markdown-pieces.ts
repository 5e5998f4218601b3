/** A stretch of a text that is given to micromark by itself; `head` are a table's first lines, put before its rows. */
export interface Portion {
  from: number
  to: number
  head: string
}

/** micromark's time grows faster than its text: it is fed pieces of this size, cut at blank lines. */
const PIECE = 64 * 1024
/** And faster than the marks of emphasis in one block; a line with more of them is no Markdown. */
const MOST_MARKS = 400

/** Characters without which Markdown marks nothing up here. */
const MARKUP = /[*_#|\\&<]|\]\(|^[-=]{3,}|^[ \t]{0,8}(?:>|[-+][ \t])/m

/**
 * Stretches of blocks (blank lines part them, and no construct left on reaches over one) that hold markup; the others
 * need no parser.
 */
export function* pieces(text: string): Generator<[number, number]> {
  let from = -1
  let at = 0
  for (const match of [...text.matchAll(/(?:\r\n|[\n\r])[ \t]*(?:\r\n|[\n\r])/g), null]) {
    const end = match === null ? text.length : match.index + match[0].length
    const marked = MARKUP.test(text.slice(at, end))
    if (from >= 0 && (!marked || at - from > PIECE)) {
      yield [from, at]
      from = -1
    }
    if (marked && from < 0) from = at
    at = end
  }
  if (from >= 0) yield [from, text.length]
}

/** A piece as it is, or where that is too much for the parser, its lines; a table's go with its head. */
export function* portions(text: string, from: number, to: number): Generator<Portion> {
  if (!isHeavy(text, from, to)) yield { from, to, head: '' }
  else yield* linewise(text, from, to)
}

interface PrintedLine {
  from: number
  to: number
  marks: number
  piped: boolean
  blank: boolean
}

function* linesOf(text: string, from: number, to: number): Generator<PrintedLine> {
  const ends = /\r\n|[\n\r]/g
  for (let at = from; at < to; ) {
    ends.lastIndex = at
    const found = ends.exec(text)
    const end = found === null ? to : Math.min(to, found.index + found[0].length)
    const line = text.slice(at, end)
    const piped = line.includes('|')
    const marks = piped ? 0 : (line.match(/[*_]+/g)?.length ?? 0)
    yield { from: at, to: end, piped, marks, blank: line.trim() === '' }
    at = end
  }
}

function isHeavy(text: string, from: number, to: number): boolean {
  if (to - from > 2 * PIECE) return true
  let marks = 0
  for (const line of linesOf(text, from, to)) {
    marks = line.blank ? 0 : marks + line.marks
    if (marks > MOST_MARKS) return true
  }
  return false
}

const DELIMITERS = /^[ \t]*(?:\|[ \t]*)?:?-[ \t|:-]*$/

function* linewise(text: string, from: number, to: number): Generator<Portion> {
  let open = null as Portion | null
  let marks = 0
  let head = ''
  let above = ''
  for (const line of linesOf(text, from, to)) {
    const printed = text.slice(line.from, line.to)
    if (!line.piped) head = ''
    const full = open !== null && (line.to - open.from > PIECE || marks + line.marks > MOST_MARKS)
    if (open !== null && (full || line.marks > MOST_MARKS)) {
      yield open
      open = null
    }
    if (open === null) marks = 0
    if (line.marks <= MOST_MARKS) {
      open = open === null ? { from: line.from, to: line.to, head } : { ...open, to: line.to }
      marks = line.blank ? 0 : marks + line.marks
    }
    if (line.piped && head === '' && above.includes('|') && DELIMITERS.test(printed.trimEnd())) head = above + printed
    above = printed
  }
  if (open !== null) yield open
}
