import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'
import { foldGlyphs } from '../../src/text/glyphs.ts'

const plain =
  '清溪县2024年水源地保护工作要点\n\n一、重点任务\n\n（一）清理水面\n\n1.清除漂浮物十二处，2024年6月底前完成。（责任单位：县水利局、县自然资源局）\n\n（二）保障用电\n\n1.增设水站8个，9月底前完成。（责任单位：县长江办）\n\n二、工作保障\n\n（一）加强督导。每月通报。（责任单位：县河长办）\n'
const RADICALS: Record<string, string> = {
  一: '⼀',
  二: '⼆',
  十: '⼗',
  月: '⽉',
  水: '⽔',
  工: '⼯',
  长: '⻓',
  自: '⾃',
  面: '⾯',
}
const printed = [...plain].map((char) => RADICALS[char] ?? char).join('')

describe('radicals and compatibility ideographs', () => {
  it('fold to ideographs of the same length', () => {
    expect(foldGlyphs(printed)).toBe(plain)
    expect(foldGlyphs('\uf90a\ufe00县')).toBe('金\u200b县')
    const all = Array.from({ length: 0x180 }, (_, i) => String.fromCharCode(0x2e80 + i)).join('')
    expect(foldGlyphs(all)).toHaveLength(all.length)
  })

  it('are read as the usual characters, and kept as printed', async () => {
    const [usual, other] = [await parse(plain), await parse(printed)]
    const shape = ({ measures, outline }: typeof usual) => [
      outline.map(({ number, level }) => [number?.value, level]),
      measures.map(({ number, deadline, targets, responsible }) => [
        number?.value,
        deadline?.date,
        targets.map(({ value, unit }) => [value, unit]),
        responsible.map(({ name }) => name),
      ]),
    ]
    expect(shape(other)).toEqual(shape(usual))
    const flat = printed.replace(/\s/g, '')
    for (const { text, responsible, path, deadline } of other.measures) {
      expect(flat).toContain(text)
      for (const unit of responsible) expect(flat).toContain(unit.text)
      for (const head of path) expect(flat).toContain(head)
      if (deadline !== null) expect(flat).toContain(deadline.text)
    }
    expect(other.measures[0]?.responsible[0]).toMatchObject({ text: '县⽔利局', name: '县水利局' })
    const { characters, claimed, ignored, unclaimed } = other.coverage
    expect(claimed + ignored + unclaimed.map(({ text }) => text.length).reduce((sum, one) => sum + one, 0)).toBe(
      characters,
    )
  })

  it('let selectors pass unseen', async () => {
    const document = await parse(plain.replaceAll('县水', '县\ufe00水').replaceAll('长江', '长\udb40\udd00江'))
    expect(document.measures.map(({ responsible }) => responsible.map(({ text }) => text))).toEqual([
      ['县水利局', '县自然资源局'],
      ['县长江办'],
      ['县河长办'],
    ])
  })
})
