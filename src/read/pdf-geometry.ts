/** What a page shows, in points from its upper left corner, y downward. */

/** A stretch of text on one line. */
export interface Glyphs {
  text: string
  x: number
  /** Right end. */
  end: number
  /** Baseline. */
  y: number
  size: number
  /** The file itself says that it is no part of the text: a running head, a page number. */
  artifact?: boolean
}

/** A ruling line: horizontal (`at` is its y) or vertical (`at` is its x). */
export interface Rule {
  at: number
  from: number
  to: number
}

export interface Rules {
  across: Rule[]
  down: Rule[]
}

export interface PdfPage {
  width: number
  height: number
  glyphs: Glyphs[]
  rules: Rules
  /** Degrees that it was turned by to set its text upright. */
  turn: number
  /** Its text is not shown: a recognised layer under a picture. */
  invisible: boolean
}

/** A line of text. */
export interface TextLine extends Omit<Glyphs, 'text'> {
  text: string
  page: number
  /** Where text begins behind a gap as wide as that between columns. */
  starts?: number[]
}

export type Matrix = readonly [number, number, number, number, number, number]

export const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
]

export const apply = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]
