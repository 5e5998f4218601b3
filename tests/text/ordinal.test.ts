import { describe, expect, it } from 'vitest'
import { readOrdinal } from '../../src/text/ordinal.ts'

const DIGITS = '零一二三四五六七八九'

/** As official documents write numbers below 1000. */
function write(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const head = hundreds > 0 ? `${DIGITS[hundreds]}百` : ''
  const one = ones > 0 ? (DIGITS[ones] as string) : ''
  if (tens === 0) return head + (hundreds > 0 && ones > 0 ? '零' : '') + one
  return `${head}${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十${one}`
}

describe('the number of a marker', () => {
  it('in Chinese, from one to 999', () => {
    for (let value = 1; value < 1000; value++)
      expect([write(value), readOrdinal(write(value))]).toEqual([write(value), value])
  })
  it.each([
    ['12', 12],
    ['１２', 12],
    ['１2', 12],
    ['007', 7],
    ['一百十五', 115],
    ['两百', 200],
    ['二〇', null],
    ['十十', null],
    ['百', null],
    ['', null],
    ['一a', null],
    ['壹', null],
    ['-1', null],
  ])('%j → %j', (text, value) => expect(readOrdinal(text)).toBe(value))
})
