import { describe, expect, it } from 'vitest'
import { essence } from '../../src/compare/grams.ts'
import { Likeness } from '../../src/compare/likeness.ts'
import { matchesOf } from '../../src/compare/matching.ts'
import { expectLinear } from '../growth.ts'

const contents = (texts: readonly string[], topics: readonly (string | null)[] = []) =>
  texts.map((text, i) => ({ text: essence(text), head: '', topic: topics[i] ?? null }))

const sides = (count: number, all: number): number[] => Array.from({ length: all }, (_, i) => (i < count ? 0 : 1))

const WORDS = '桥梁巡检养护水库大坝除险加固茶园改造电商物流仓储冷链幼儿托育养老助餐公园步道停车泊位充电管网排水'

/** Texts that have nothing in common but what all plans have. */
const invented = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const own = Array.from({ length: 30 }, (__, j) => String.fromCharCode(0x4e00 + ((i * 7919 + j * 104_729) % 20_000)))
    return `推进${WORDS.slice(i % 30, (i % 30) + 8)}${own.join('')}工作`
  })

describe('the essence of a text', () => {
  it('is its words without figures, marks, blanks and the name of the place', () => {
    expect(essence('甲县 2024年，建成“驿站”１２个；全县推广。', '甲县')).toBe('#年建成驿站#个推广')
    expect(essence('我市建成驿站3.5万个')).toBe(essence('全县建成驿站12万个'))
  })
})

describe('likeness', () => {
  it('is 1 for the same words, near 0 for others, and between the two for a text within another', () => {
    const texts = ['建设乡镇驿站并推广代办服务', '建设乡镇驿站并推广代办服务', '整治河道采砂', '推广代办服务']
    const likeness = new Likeness(contents(texts), [0, 1, 1, 1])
    expect(likeness.score(0, 1)).toBeCloseTo(1)
    expect(likeness.score(0, 2)).toBeLessThan(0.1)
    expect(likeness.score(0, 3)).toBeGreaterThan(0.3)
    expect(likeness.within(3, 0)).toBe(1)
    expect(likeness.within(0, 3)).toBeLessThan(0.6)
  })

  it('leads to texts of the other side only', () => {
    const texts = ['建设乡镇驿站', '建设乡镇驿站', '建设乡镇驿站']
    const near = new Likeness(contents(texts), [0, 0, 1]).near(0)
    expect(near.map(({ index }) => index)).toEqual([2])
  })

  it('weighs rare words more than those that all have', () => {
    const texts = [
      '推进工作扎实开展古树名木保护',
      '推进工作扎实开展企业上市辅导',
      '加强古树名木保护',
      '推进工作扎实开展道路清扫',
    ]
    const likeness = new Likeness(contents(texts), [0, 0, 1, 1])
    expect(likeness.score(0, 2)).toBeGreaterThan(likeness.score(0, 3))
  })

  it('takes time that grows with the texts', () => {
    expectLinear((size) => {
      const texts = invented(size)
      const likeness = new Likeness(contents([...texts, ...texts]), sides(size, size * 2))
      expect(matchesOf(likeness, texts.keys()).matches).toHaveLength(size)
    }, 60)
  })
})

describe('partners', () => {
  const own = ['开展古树名木保护，逐株挂牌', '推广电子保函替代投标保证金', '建设县城口袋公园']
  const other = ['推广投标保证金电子保函', '做好古树名木保护，逐株挂牌管理', '发展林下养蜂']

  it('are each other’s best, each once, whatever their order', () => {
    const likeness = new Likeness(contents([...own, ...other]), sides(3, 6))
    const { matches, doubtful } = matchesOf(likeness, [0, 1, 2])
    expect(matches.map(({ one, other: index }) => [one, index]).sort()).toEqual([
      [0, 4],
      [1, 3],
    ])
    for (const { score, margin } of matches) {
      expect(score).toBeGreaterThan(0.3)
      expect(margin).toBeGreaterThan(0.05)
    }
    expect(doubtful.has(2)).toBe(false)
  })

  it('are told as doubtful where two come as near', () => {
    const texts = ['推广电子保函', '推广电子保函并清理保证金台账', '推广电子保函并公布银行名单']
    const { matches, doubtful } = matchesOf(new Likeness(contents(texts), sides(1, 3)), [0])
    const found = matches[0] ?? doubtful.get(0)
    expect(found?.score).toBeGreaterThan(0.3)
    expect(matches.every(({ score, margin }) => score >= 0.5 || margin >= 0.05)).toBe(true)
  })

  it('are no two texts that stand under different indicators unless they are nearly the same', () => {
    const texts = ['推进全流程电子化', '推进全流程电子化，优化档案管理，压减环节', '无关的一条举措']
    const same = new Likeness(contents(texts, ['a', 'a']), sides(1, 3))
    const apart = new Likeness(contents(texts, ['a', 'b']), sides(1, 3))
    const score = same.score(0, 1)
    expect(score).toBeLessThan(0.6)
    expect(matchesOf(same, [0]).matches).toHaveLength(1)
    expect(matchesOf(apart, [0]).matches).toHaveLength(score >= 0.5 ? 1 : 0)
  })
})
