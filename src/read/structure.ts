/**
 * What a container says of its text beside the text: which lines are paragraphs, where pages end, what the cells of a
 * table span. Offsets lead into the rendering; blocks stand in its order and do not overlap.
 */
export interface Structure {
  blocks: (StructureLine | StructureTable)[]
}

interface Placed {
  from: number
  to: number
}

export interface StructureLine extends Placed {
  type: 'line'
  /** Depth of a heading. */
  depth?: number
  /** A paragraph of its own for certain. */
  whole?: boolean
  pageEnd?: boolean
  /** A running head or page number: set aside. */
  furniture?: boolean
}

export interface StructureTable extends Placed {
  type: 'table'
  rows: StructureRow[]
  /** A text box: a block of its own beside the text. */
  aside?: boolean
}

export interface StructureRow extends Placed {
  header?: boolean
  cells: StructureCell[]
}

export interface StructureCell extends Placed {
  colSpan: number
  rowSpan: number
}
