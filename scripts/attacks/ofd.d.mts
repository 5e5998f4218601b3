interface Cell {
  text: string
  colSpan?: number
  rowSpan?: number
}
export type Block = { text: string; indent?: number; centre?: boolean } | { widths: number[]; rows: Cell[][] }

/** An OFD file of pages, by the inner XML of their layers; templates by theirs. */
export function entries(
  pages: string[],
  more?: { templates?: string[]; used?: string },
): [name: string, content: string][]
export function textObject(text: string, x: number, y: number, size?: number): string
export function ruleObject(x1: number, y1: number, x2: number, y2: number): string
/** A paper laid out in pages, its tables ruled and broken over them. */
export function ofd(blocks: Block[]): Buffer
