import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tidy } from '../../src/text/space.ts'
import { Span } from '../../src/text/span.ts'

const params = { seed: 20231120, numRuns: 300 }

describe('a span', () => {
  const source = '各乡镇\n人民政府，县直各单位'
  const joined = Span.join([Span.of(source, 0, 3), Span.of(source, 4, 8)])

  it('is put together from pieces of the source', () => {
    expect(joined.value).toBe('各乡镇人民政府')
    expect(joined.runs).toEqual([
      { at: 0, length: 3, from: 0, to: 3 },
      { at: 3, length: 4, from: 4, to: 8 },
    ])
    expect([joined.start, joined.end]).toEqual([0, 8])
  })

  it('knows the place of each character', () => {
    expect([0, 2, 3, 6].map((index) => joined.offsetAt(index))).toEqual([0, 2, 4, 7])
    expect(joined.offsetAt(7)).toBe(8)
  })

  it('pieces that touch become one', () => {
    expect(Span.join([Span.of(source, 0, 3), Span.of(source, 3, 6)]).runs).toHaveLength(1)
  })

  it('counts from the end where asked, as strings do', () => {
    expect(joined.slice(-4).value).toBe('人民政府')
    expect(joined.slice(1, -2).value).toBe('乡镇人民')
    expect(joined.slice(5, 2)).toBe(Span.empty)
    expect(joined.slice(0, 99)).toBe(joined)
  })

  it('that is empty stands nowhere', () => {
    expect([Span.empty.start, Span.empty.end, Span.empty.length]).toEqual([-1, -1, 0])
    expect(Span.join([]).value).toBe('')
    expect(Span.of(source, 5, 5)).toBe(Span.empty)
  })

  it('keeps the whole source of what stands for something longer', () => {
    const entity = Span.join([
      Span.of('A&amp;B', 0, 1),
      new Span('&', [{ at: 0, length: 1, from: 1, to: 6 }]),
      Span.of('A&amp;B', 6, 7),
    ])
    expect(entity.value).toBe('A&B')
    expect(entity.slice(1, 2).runs).toEqual([{ at: 0, length: 1, from: 1, to: 6 }])
    expect(entity.slice(2).start).toBe(6)
  })

  it('loses blanks at its ends', () =>
    expect(Span.of('  县局\u3000', 0, 5).trim()).toMatchObject({ value: '县局', start: 2, end: 4 }))

  it('loses a middle', () => {
    const cut = Span.of('县发改委（下同）牵头', 0, 10).without(4, 8)
    expect(cut.value).toBe('县发改委牵头')
    expect(cut.runs).toHaveLength(2)
  })
})

/** A source and pieces of it in reading order. */
const pieces = fc
  .tuple(
    fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'县局 \n\u3000A1，。') }),
    fc.array(fc.nat(40), { minLength: 2, maxLength: 10 }),
  )
  .map(([source, cuts]) => {
    const at = [...cuts].map((cut) => Math.min(cut, source.length)).sort((a, b) => a - b)
    const spans = at
      .slice(1)
      .map((to, i) => Span.of(source, at[i] as number, to))
      .filter((_, i) => i % 2 === 0)
    return { source, span: Span.join(spans) }
  })

/** Each character of the value is the one at its place in the source. */
const leadsBack = (span: Span, source: string): void => {
  for (let i = 0; i < span.length; i++) {
    const char = source[span.offsetAt(i)] as string
    if (span.value[i] === ' ') expect(char).toMatch(/\s/)
    else expect(span.value[i]).toBe(char)
  }
  let at = 0
  for (const run of span.runs) {
    expect(run.at).toBe(at)
    at += run.length
  }
  expect(at).toBe(span.length)
}

describe('whatever is cut and joined', () => {
  it('leads back to the source', () =>
    fc.assert(
      fc.property(pieces, ({ source, span }) => leadsBack(span, source)),
      params,
    ))

  it('a slice says what the string says', () =>
    fc.assert(
      fc.property(
        pieces,
        fc.integer({ min: -45, max: 45 }),
        fc.integer({ min: -45, max: 45 }),
        ({ source, span }, a, b) => {
          const slice = span.slice(a, b)
          expect(slice.value).toBe(span.value.slice(a, b))
          leadsBack(slice, source)
        },
      ),
      params,
    ))

  it('a trimmed and a tidy span lead back as well', () =>
    fc.assert(
      fc.property(pieces, ({ source, span }) => {
        expect(span.trim().value).toBe(span.value.trim())
        leadsBack(span.trim(), source)
        leadsBack(tidy(span), source)
      }),
      params,
    ))
})
