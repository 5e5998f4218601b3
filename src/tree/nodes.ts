import type { Node } from 'unist'
import type { Finding } from '../schema/finding.ts'
import type { Span } from '../text/span.ts'

/**
 * The tree of a source: lines and grids in reading order. Lossless: a node's `from`/`to` are source offsets, the
 * nodes tile the whole text (line ends included), so the text comes back from them byte for byte.
 */
export interface Root extends Node {
  type: 'root'
  children: (Line | Grid)[]
  declared?: Declared
  page?: PageHead
  findings?: Finding[]
}

/** What a web page's own head says: its window title, and its meta tags by their names in lower case. */
export interface PageHead {
  title: string
  meta: ReadonlyMap<string, string>
}

/** What a web page's index data say of the paper (索引号, 发文字号, 成文日期 …), as printed there. */
export interface Declared {
  documentNumber?: string
  issuedOn?: string
  issuers?: string[]
  title?: string
}

interface Placed {
  /** Source offsets, the line end included in `to`. */
  from: number
  to: number
}

/** One line of text (its line end belongs to it). */
export interface Line extends Node, Placed {
  type: 'line'
  /** The line's characters without its line end, markup (`**`, `##`, escapes) taken out. */
  content: Span
  /** Depth of a Markdown or HTML heading: a hint, never the truth. */
  depth?: number
  /** The line ends a page (form feed, or a page's end in a PDF). */
  pageEnd?: boolean
  /** A list's sign stood before it (●, ■), taken out of the content. */
  bullet?: boolean
  /** Bold text runs on into it from the line above: both are one paragraph. */
  runsOn?: boolean
  /** The line is a paragraph of its own for certain (HTML <p>, DOCX paragraph): never torn, never joined. */
  whole?: boolean
}

/** Neighbouring table rows: one page of tab-separated lines, one Markdown or HTML table. */
export interface Grid extends Node, Placed {
  type: 'grid'
  form: 'tabs' | 'pipes' | 'html' | 'cells'
  rows: Row[]
  /** Put together from text: what cells reach over is unknown, and an empty one may belong to the cell above. */
  rebuilt?: boolean
  /** A box beside the text (专栏): of no list, table or sentence around it. */
  aside?: boolean
}

export interface Row extends Placed {
  cells: Cell[]
  /** The form itself says that this is a header row (<th>, pipe table). */
  header?: boolean
}

/** A cell with the source text in it, white space and all; empty cells have an empty span. */
export interface Cell {
  content: Span
  colSpan: number
  rowSpan: number
}
