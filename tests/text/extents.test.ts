import { expect, test } from 'vitest'
import { drained } from '../../src/text/drained.ts'
import { Extents } from '../../src/text/extents.ts'
import { packed } from '../../src/text/packed.ts'
import { Span } from '../../src/text/span.ts'

const source = '县发\n改委、县财政局'

test('the stretches of spans, those of a torn one each for itself, in the order in which they came', () => {
  const torn = Span.join([Span.of(source, 0, 2), Span.of(source, 3, 5)])
  const extents = new Extents()
  extents.add([Span.of(source, 6, 10), torn, Span.empty])
  const others = new Extents()
  others.add([Span.of(source, 5, 6)])
  extents.take(others)
  expect([...extents].map(({ from, to }) => source.slice(from, to))).toEqual(['县财政局', '县发', '改委', '、'])
})

test('a drained list is empty at its end, and what was handed out is no longer in it', () => {
  const list = ['甲', '乙', '丙']
  const seen: [string, number][] = []
  for (const item of drained(list)) seen.push([item, list.length])
  expect(seen).toEqual([
    ['甲', 2],
    ['乙', 1],
    ['丙', 0],
  ])
})

test('a packed list is another list of the same items', () => {
  const list = ['甲', '乙']
  expect(packed(list)).toEqual(list)
  expect(packed(list)).not.toBe(list)
})
