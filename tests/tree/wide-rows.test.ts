import { expect, test } from 'vitest'
import { Span } from '../../src/text/span.ts'
import { declareHead } from '../../src/tree/index-data.ts'
import type { Cell, Grid } from '../../src/tree/nodes.ts'

/** How often the cells of a row are cut while the head of a text is looked at. */
function cuts(width: number): number {
  let count = 0
  const text = Array.from({ length: width }, (_, i) => `列${i}`).join('\t')
  const row = {
    from: 0,
    to: text.length,
    get cells(): Cell[] {
      count++
      return text.split('\t').map((value) => ({ content: Span.of(value, 0, value.length), colSpan: 1, rowSpan: 1 }))
    },
  }
  const grid: Grid = { type: 'grid', form: 'tabs', from: 0, to: text.length, rows: [row, row] }
  declareHead({ type: 'root', children: [grid] })
  return count
}

test('a row of many columns is cut as often as one of few', () => {
  expect(cuts(2000)).toBe(cuts(3))
})
