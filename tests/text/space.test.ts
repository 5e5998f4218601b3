import { describe, expect, it } from 'vitest'
import { isBlank, squeeze, tidy } from '../../src/text/space.ts'
import { Span } from '../../src/text/span.ts'

const tidied = (text: string): string => tidy(Span.of(text, 0, text.length)).value

describe('blank characters', () => {
  it.each([
    '\t',
    '\n',
    '\v',
    '\f',
    '\r',
    ' ',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u1680',
    '\u2009',
    '\u200b',
    '\u200d',
    '\u200e',
    '\u2028',
    '\u202e',
    '\u2060',
    '\u2066',
    '\u3000',
    '\ufeff',
    '\0',
    '\u001b',
    '\u007f',
  ])('%j', (char) => {
    expect(isBlank(char)).toBe(true)
    expect(squeeze(`县${char}局`)).toBe('县局')
    expect(tidied(`县${char}发${char}${char}改委`)).toBe('县发改委')
  })
  it.each(['县', '。', '-', '_', '0', '·', '\ufffd', '\ud800'])('not %j', (char) => expect(isBlank(char)).toBe(false))
})

describe('a tidy value', () => {
  it.each([
    ['2023 年 6 月 底前', '2023年6月底前'],
    ['县\u3000局', '县局'],
    ['APP Store', 'APP Store'],
    ['APP\n  Store', 'APP Store'],
    ['APP\u200bStore', 'APPStore'],
    ['5 G 网络', '5 G网络'],
    ['100 %', '100%'],
    ['  县局  ', '县局'],
    ['\u3000\u3000', ''],
    ['', ''],
  ])('%j → %j', (text, value) => expect(tidied(text)).toBe(value))

  it('a space stands for what parted the words, and leads back to it', () => {
    const span = tidy(Span.of('A \n\u3000B', 0, 5))
    expect(span.value).toBe('A B')
    expect([span.offsetAt(1), span.offsetAt(2)]).toEqual([1, 4])
  })
  it('nothing to tidy is the same span', () => {
    const span = Span.of('县局', 0, 2)
    expect(tidy(span)).toBe(span)
  })
})
