import { describe, expect, it } from 'vitest'
import { Places } from '../../src/link/place.ts'
import { LineIndex } from '../../src/read/index.ts'
import { corpus, parseText } from '../forms/corpus.ts'

const at = (text: string): Places => new Places(text, new LineIndex(text))
const cut = (text: string, extents: [number, number][]): string[] =>
  [at(text).ofExtents(extents.map(([from, to]) => ({ from, to })))]
    .flat()
    .map(({ start, end }) => text.slice(start.offset, end.offset))

describe('a position', () => {
  it.each([
    [
      'is one stretch over a line end',
      '县发\n改委。',
      [
        [0, 2],
        [3, 6],
      ],
      ['县发\n改委。'],
    ],
    [
      'is one stretch over markup',
      '**县**局',
      [
        [2, 3],
        [5, 6],
      ],
      ['县**局'],
    ],
    [
      'is in pieces over a page end',
      '县发\n— 3 —\n改委。',
      [
        [0, 2],
        [9, 12],
      ],
      ['县发', '改委。'],
    ],
    [
      'is in pieces over a blank line',
      '县发\n\n改委。',
      [
        [0, 2],
        [4, 7],
      ],
      ['县发', '改委。'],
    ],
    [
      'is in reading order, and once',
      '一二三四五六',
      [
        [4, 6],
        [0, 2],
        [1, 2],
      ],
      ['一二', '五六'],
    ],
  ] as [string, string, [number, number][], string[]][])('%s', (_, text, extents, pieces) =>
    expect(cut(text, extents)).toEqual(pieces),
  )
  it('counts lines and columns from one', () =>
    expect(at('一\n二三').ofExtents([{ from: 3, to: 4 }])).toEqual({
      start: { line: 2, column: 2, offset: 3 },
      end: { line: 2, column: 3, offset: 4 },
    }))
})

const flat = (text: string): string => text.replace(/[\s\u3000\ufeff\u200b#]|\*\*/g, '')

/** A value stands in its place whole, or in pieces in order (notes inside an item are cut out of its text). */
function standsIn(own: string, value: string): boolean {
  const failed = new Set<string>()
  const rest = (i: number, from: number): boolean => {
    if (i === value.length) return true
    if (failed.has(`${i} ${from}`)) return false
    // the longest piece first; a shorter one where it stands further down: 动员部署（6月）。开会并动员部署。
    for (let length = value.length - i; length > 1 || (length === 1 && i + 1 === value.length); length--) {
      const at = own.indexOf(value.slice(i, i + length), from)
      if (at >= 0 && rest(i + length, at + length)) return true
    }
    failed.add(`${i} ${from}`)
    return false
  }
  return rest(0, 0)
}

describe('values stand where they say', () => {
  it.each(corpus.map(({ id, name, text }) => [id, name, text] as const))('%s', async (_, name, text) => {
    const { document } = await parseText(text, name)
    for (const { id, position, text: words, problem, steps } of document.measures) {
      const ranges = [position].flat()
      ranges.forEach(({ start, end }, i) => {
        expect(start.offset).toBeLessThan(end.offset)
        if (i > 0) expect(start.offset).toBeGreaterThanOrEqual(ranges[i - 1]?.end.offset ?? 0)
      })
      const own = flat(ranges.map(({ start, end }) => text.slice(start.offset, end.offset)).join(''))
      const missing = [words, problem ?? ''].filter((value) => !standsIn(own, flat(value)))
      const stray = steps.filter((step) => !own.includes(flat(step.text).slice(0, 12)))
      expect([id, missing, stray]).toEqual([id, [], []])
    }
  })
})
