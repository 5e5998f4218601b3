import type { Line } from '../../tree/index.ts'

/** What a line of a paper's head is: an element of GB/T 9704, or what the page around it put there. */
export type Role =
  | 'furniture'
  | 'index'
  | 'news'
  | 'letterhead'
  | 'number'
  | 'signer'
  | 'date'
  | 'title'
  | 'repeat'
  | 'draft'
  | 'addressee'
  | 'signature'
  | 'content'

/** A line's role, and the element that it is a line of: a title over three lines is one segment. */
export interface Place {
  role: Role
  segment: number
}

/** The lines of the heads of a file; lines that are in none have no place. */
export type Places = ReadonlyMap<Line, Place>
