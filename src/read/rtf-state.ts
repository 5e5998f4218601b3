import type { LeftOut } from './docx-plain.ts'
import type { DocxElement } from './docx-render.ts'
import type { Reason } from './left-out.ts'
import type { Destination } from './rtf-words.ts'
import { OpenText } from './word-paragraph.ts'
import { WordStory } from './word-story.ts'

/** What a group may change and its end puts back. */
export interface GroupState {
  destination: Destination
  font: number
  /** Characters that stand behind `\u` for readers that know no Unicode. */
  fallback: number
  hidden: boolean
  struck: boolean
  deleted: boolean
  style: number
  inTable: boolean
  depth: number
  list: number | null
  level: number
}

export const FIRST: GroupState = {
  destination: 'text',
  font: -1,
  fallback: 1,
  hidden: false,
  struck: false,
  deleted: false,
  style: 0,
  inTable: false,
  depth: 0,
  list: null,
  level: 0,
}

export const reasonOf = ({ deleted, hidden, struck }: GroupState): Reason | null =>
  deleted ? 'deleted' : hidden ? 'hidden' : struck ? 'struck' : null

/** A text of its own: the paper's, a note's, a box's or a head's. */
export class Story {
  readonly text: OpenText
  readonly tables = new WordStory()
  /** What the list's number is printed as, where the file says it. */
  number: string | null = null
  /** A row was begun and not ended. */
  inRow = false
  /** Boxes that come behind the open paragraph. */
  boxes: DocxElement[] = []

  constructor(out: LeftOut) {
    this.text = new OpenText(out)
  }

  finish(): DocxElement[] {
    if (!this.text.isEmpty) this.tables.paragraph(this.text.take(this.number ?? '', null), 0)
    for (const box of this.boxes) this.tables.paragraph(box, 0)
    this.boxes = []
    return this.tables.finish()
  }
}
