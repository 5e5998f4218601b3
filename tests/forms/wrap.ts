import type { Stretch } from '../../src/outline/paragraph.ts'
import type { Inspected } from '../../src/pipeline.ts'

export interface Setting {
  /** Full-width characters on a line. */
  width: number
  /** Paragraphs open with two blanks, as official documents do. */
  indent?: boolean
  /** A blank line behind each paragraph. */
  parted?: boolean
  /** A line with the page's number behind so many lines. */
  page?: number
  /** Blank lines around the page's number. */
  airy?: boolean
}

const NO_START = '，。、；：！？”’）》】〕…—%％,;)'
const NO_END = '“‘（《【〔('

const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0)

/** Words and numbers are never cut, nor is a closing mark moved to the next line: as a word processor sets text. */
const piecesOf = (text: string): string[] => text.match(/[!-~]+|[^!-~]/g) ?? []

function lines(text: string, { width, indent }: Setting): string[] {
  const set: string[] = []
  let line = indent === true ? '\u3000\u3000' : ''
  for (const piece of piecesOf(text)) {
    const fits = widthOf(line) + widthOf(piece) <= width || NO_START.includes(piece) || line.trim() === ''
    if (fits) line += piece
    else {
      const kept = NO_END.includes(line.at(-1) ?? '') ? line.length - 1 : line.length
      set.push(line.slice(0, kept))
      line = line.slice(kept) + (piece.trim() === '' ? '' : piece)
    }
  }
  return [...set, line]
}

/** Whether a reader can tell that a paragraph begins here though the line above is full. */
const announces = (stretch: Stretch): boolean => stretch.type === 'grid' || stretch.enumerator !== null

/**
 * The paragraphs of a document set in lines of one width, its tables left alone. Lossy where nothing tells a
 * paragraph's end any more: flush and tight, with a last line that is full and no number behind it.
 */
export function wrapped({ stages }: Inspected, setting: Setting): { text: string; lossy: boolean } {
  const { stretches } = stages.outline
  const all: string[] = []
  let sinceMark = 0
  let page = 1
  let lossy = false
  for (const [at, stretch] of stretches.entries()) {
    const next = stretches[at + 1]
    if (stretch.type === 'grid') {
      // the page ends between two tables are theirs
      const to = next?.type === 'grid' ? next.from : stretch.to
      all.push(stages.text.slice(stretch.from, to).replace(/\n$/, ''))
      continue
    }
    const set = lines(stretch.raw.value.replaceAll('\n', ''), setting)
    for (const line of set) {
      all.push(line)
      if (setting.page !== undefined && ++sinceMark === setting.page) {
        all.push(...(setting.airy === true ? ['', `— ${page++} —`, ''] : [`— ${page++} —`]))
        sinceMark = 0
      }
    }
    if (setting.parted === true) all.push('')
    else if (setting.indent !== true && next !== undefined && !announces(next))
      lossy ||= widthOf(set.at(-1) ?? '') > setting.width - 4
  }
  return { text: `${all.join('\n')}\n`, lossy }
}
