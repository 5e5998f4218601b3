import type { Range } from '../../schema/position.ts'
import { escapeControls } from '../escape.ts'
import { type Screen, widthOf } from './width.ts'

/** More is never shown, whatever its width: a character can have a thousand marks. */
const MOST = 400
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** The words at a place with some around them, and a caret line under them, both within so many columns. */
export function quote(
  line: string,
  { start, end }: Range,
  room: number,
  screen: Screen,
): [text: string, carets: string] {
  const at = Math.min(start.column - 1, line.length)
  const to = end.line === start.line ? Math.max(end.column - 1, at + 1) : line.length
  // an ellipsis on either side
  const width = room - 4
  const marked = fitting(line.slice(at, Math.min(to, at + MOST)), width, screen)
  const before = fitting(
    line.slice(Math.max(0, at - MOST), at),
    Math.min(Math.floor(width / 3), width - marked.width),
    screen,
    true,
  )
  const from = at + marked.length
  const after = fitting(line.slice(from, from + MOST), width - marked.width - before.width, screen)
  const lead = `${at - before.length > 0 ? '…' : ''}${before.text}`
  const tail = `${after.text}${from + after.length < line.length ? '…' : ''}`
  const carets = `${' '.repeat(widthOf(lead, screen))}${'^'.repeat(Math.max(1, marked.width))}`
  return [`${lead}${marked.text}${tail}`, carets]
}

interface Fitting {
  text: string
  width: number
  /** Of the source. */
  length: number
}

/** As many whole characters as fit, from the front or up to the back. */
function fitting(text: string, room: number, screen: Screen, backwards = false): Fitting {
  const characters = [...segmenter.segment(text)].map(({ segment }) => segment)
  const taken: string[] = []
  let width = 0
  let length = 0
  for (const character of backwards ? characters.reverse() : characters) {
    const shown = escapeControls(character.replaceAll('\t', ' '))
    const more = widthOf(shown, screen)
    if (width + more > room) break
    taken.push(shown)
    width += more
    length += character.length
  }
  return { text: (backwards ? taken.reverse() : taken).join(''), width, length }
}
