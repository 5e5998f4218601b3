import { describe, expect, it } from 'vitest'
import { endsWithAny, includesAny, longestFirst, startsWithAny, wordAt, wordBefore } from '../../src/text/words.ts'

const LIST = ['县', '县城', '市区', '（含）', 'a.b']

describe('words at a place of a text', () => {
  it.each([
    ['全县城乡', 1, '县'],
    ['全县城乡', 0, undefined],
    ['市区', 0, '市区'],
    ['市', 0, undefined],
    ['市区', 5, undefined],
    ['', 0, undefined],
  ])('%s at %i: %s', (text, at, word) => {
    expect(wordAt(text, LIST, at)).toBe(word)
    expect(startsWithAny(text, LIST, at)).toBe(word !== undefined)
  })

  it.each([
    ['全县城', 3, '县城'],
    ['全县城', 2, '县'],
    ['全县城', 1, undefined],
    ['全县', undefined, '县'],
    ['', undefined, undefined],
  ])('%s before %s: %s', (text, end, word) => {
    expect(wordBefore(text, LIST, end)).toBe(word)
    expect(endsWithAny(text, LIST, end)).toBe(word !== undefined)
  })

  it('takes the first of the list, so that a list that begins with its longest finds the longest', () => {
    expect(wordAt('县城', LIST)).toBe('县')
    expect(wordAt('县城', longestFirst(LIST))).toBe('县城')
  })

  it('finds words anywhere, their signs meant as they stand', () => {
    expect(includesAny('县域（含）镇', LIST.slice(3))).toBe(true)
    expect(includesAny('a-b', LIST.slice(4))).toBe(false)
    expect(includesAny('xa.b', LIST.slice(4))).toBe(true)
  })

  it('says the same as comparing one word after another', () => {
    const text = '到2025年底前，全县城镇化率达到60%以上，其中县城不少于三成'
    const words = ['以上', '不少于', '年底', '年底前', '县城', '底前']
    for (let at = 0; at <= text.length; at++) {
      expect(wordAt(text, words, at)).toBe(words.find((word) => text.startsWith(word, at)))
      expect(wordBefore(text, words, at)).toBe(words.find((word) => text.endsWith(word, at)))
    }
  })
})
