import type { Inspected } from '../../src/pipeline.ts'
import { toGb18030, toUtf16be, toUtf16le } from '../read/encode.ts'
import type { Original } from './corpus.ts'
import { wrapped } from './wrap.ts'

export interface File {
  text: string
  name: string
  /** The form has lost what tells a paragraph's end. */
  lossy?: boolean
}

/** The same words in another form. */
export type Form = (original: Original, parsed: Inspected) => File

const LINE_END = /\r\n|\n/

/** A text form: line by line, or as a whole. */
const asText =
  (change: (text: string) => string): Form =>
  ({ text, name }) => ({ text: change(text), name })

const perLine = (change: (line: string) => string): Form =>
  asText((text) => text.split(LINE_END).map(change).join('\n'))

const isRow = (line: string): boolean => line.includes('\t') || line.trimStart().startsWith('|')

/** Blank lines beside a table part its rows from the text: Markdown needs them. */
function withoutBlanks(text: string): string {
  const lines = text.split(LINE_END)
  const besideRow = (at: number): boolean => {
    let above = at - 1
    while (above > 0 && lines[above]?.trim() === '') above--
    let below = at + 1
    while (below < lines.length && lines[below]?.trim() === '') below++
    return isRow(lines[above] ?? '') || isRow(lines[below] ?? '')
  }
  return lines.filter((line, at) => line.trim() !== '' || besideRow(at)).join('\n')
}

const toWide = (text: string): string =>
  text.replace(/[0-9A-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

/** `(12) 加强` → `（１２）加强` with the brackets left as they are: digits and letters at the head of a line. */
const wideNumber = (line: string): string =>
  line.replace(
    /^([\s\u3000*#]*[（(]?)([0-9]{1,3}(?:[.．][0-9]{1,2}){0,2}|[a-h])(?=[ \u3000]?[.．、)）\t]|[ \u3000][\u4e00-\u9fff])/,
    (_, before: string, number: string) => before + toWide(number),
  )

/** 1, 5, 3, 6 …: depths in no order, the same every time. */
const depthOf = (at: number): number => (((at * 2654435761) >>> 8) % 6) + 1

/** The headings of a parsed text marked up as Markdown headings of any depth. */
function asMarkdown({ text, name }: Original, { document }: Inspected): File {
  const lines = text.split('\n')
  for (const section of document.outline) {
    const position = Array.isArray(section.position) ? section.position[0] : section.position
    if (section.number === null || position === undefined) continue
    const at = position.start.line - 1
    const line = (lines[at] ?? '').replace(/^[#\s]+/, '')
    if (line.includes('\t')) continue
    lines[at] = `${'#'.repeat(depthOf(at))} ${line}`
  }
  return { text: lines.join('\n'), name: name.replace(/txt$/, 'md') }
}

const rewrap =
  (options: Parameters<typeof wrapped>[1]): Form =>
  (_, parsed) => ({ ...wrapped(parsed, options), name: 'input.txt' })

/** A zero-width space behind every tenth Chinese character, as copying from a web page leaves them. */
function sprinkled(text: string): string {
  let count = 0
  return text.replace(/[\u4e00-\u9fff]/g, (char) => (++count % 10 === 0 ? `${char}\u200b` : char))
}

/** The same text in other bytes. */
export const encodings: Record<string, { encoding: string; encode: (text: string) => Uint8Array }> = {
  'UTF-8 with BOM': { encoding: 'utf-8', encode: (text) => Buffer.from(`\ufeff${text}`) },
  'GB 18030': { encoding: 'gb18030', encode: toGb18030 },
  'UTF-16 LE with BOM': { encoding: 'utf-16le', encode: (text) => toUtf16le(`\ufeff${text}`) },
  'UTF-16 BE with BOM': { encoding: 'utf-16be', encode: (text) => toUtf16be(`\ufeff${text}`) },
  'UTF-16 LE': { encoding: 'utf-16le', encode: toUtf16le },
  'UTF-16 BE': { encoding: 'utf-16be', encode: toUtf16be },
}

export const forms: Record<string, Form> = {
  CRLF: asText((text) => text.split(LINE_END).join('\r\n')),
  CR: asText((text) => text.split(LINE_END).join('\r')),
  'spaces at line ends': perLine((line) => `${line}${isRow(line) ? '' : '\u3000'}  `),
  'zero-width spaces': asText(sprinkled),
  'blank lines doubled': perLine((line) => (line.trim() === '' ? `${line}\n` : line)),
  'no blank lines': asText(withoutBlanks),
  'wide numbers': perLine(wideNumber),
  'headings of any depth': asMarkdown,
  'wrapped at 28, indented': rewrap({ width: 28, indent: true }),
  'wrapped at 28, indented, paged': rewrap({ width: 28, indent: true, page: 22 }),
  'wrapped at 28, indented, paged among blank lines': rewrap({ width: 28, indent: true, page: 22, airy: true }),
  'wrapped at 40, indented': rewrap({ width: 40, indent: true }),
  'wrapped at 40, indented, paged': rewrap({ width: 40, indent: true, page: 22 }),
  'wrapped at 28, parted': rewrap({ width: 28, parted: true }),
  'wrapped at 28, parted, paged': rewrap({ width: 28, parted: true, page: 22 }),
  'wrapped at 40, parted, paged': rewrap({ width: 40, parted: true, page: 22 }),
  'wrapped at 28, tight': rewrap({ width: 28 }),
}
