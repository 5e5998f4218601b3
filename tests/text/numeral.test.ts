import fc from 'fast-check'
import nzh from 'nzh'
import { describe, expect, it } from 'vitest'
import { fold, parseNumeral, parseOrdinal } from '../../src/text/numeral.ts'

const known: [string, number | null][] = [
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零五', 105],
  ['一百二', 120],
  ['一百一十五', 115],
  ['一百十五', 115],
  ['两百', 200],
  ['二十万', 200000],
  ['二〇二三', 2023],
  ['二○二三', 2023],
  ['二0二三', 2023],
  ['壹佰贰拾叁', 123],
  ['廿五', 25],
  ['卅', 30],
  ['１２', 12],
  ['1,000.5', 1000.5],
  ['1，000', 1000],
  ['1.5万', 15000],
  ['0.07万', 700],
  ['一万二', 12000],
  ['一万零二', 10002],
  ['三千二百万', 32000000],
  ['一万亿', 1e12],
  ['零', 0],
  ['0', 0],
  ['12,34', null],
  ['十十', null],
  ['百', null],
  ['', null],
  ['两二', null],
  ['O', null],
  ['l0', null],
  ['二O二三', null],
  ['1'.repeat(40), null],
  ['九'.repeat(40), null],
  ['9007199254740993', null],
  ['1e5', null],
  ['٣', null],
]

describe('parseNumeral', () => {
  it.each(known)('%s is %s', (text, value) => expect(parseNumeral(text)).toBe(value))

  it('reads back what nzh writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(parseNumeral(nzh.cn.encodeS(value))).toBe(value)
        expect(parseNumeral(nzh.cn.encodeB(value))).toBe(value)
      }),
      { seed: 5, numRuns: 500 },
    )
  })

  it('never gives more than can be exact', () => {
    const piece = fc.constantFrom(...'零一二三九十百千万亿两廿0123.,')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const value = parseNumeral(pieces.join(''))
        if (value !== null) expect(value).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER)
      }),
      { seed: 6, numRuns: 500 },
    )
  })
})

describe('parseOrdinal', () => {
  it('reads every enumerator to 999', () => {
    for (let value = 1; value <= 999; value++) {
      const text = nzh.cn.encodeS(value)
      expect(parseOrdinal(text)).toBe(value)
      expect(parseOrdinal(text.replace(/^一十/, '十'))).toBe(value)
      expect(parseOrdinal(String(value))).toBe(value)
    }
  })

  it('knows no 0, no 1000 and no half', () => {
    for (const text of ['零', '0', '1000', '一千', '1.5']) expect(parseOrdinal(text)).toBeNull()
  })
})

describe('fold', () => {
  it('keeps the way back', () => {
    const { value, at } = fold('达 到\u3000９５％ 以\u200b上 5 10')
    expect(value).toBe('达到95%以上5 10')
    expect(at.map((index) => '达 到\u3000９５％ 以\u200b上 5 10'[index]).join('')).toBe('达到９５％以上5 10')
  })
})
