import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'
import type { Measure } from '../../src/schema/measure.ts'

const TITLE = '某县2024年水利工作方案\n\n一、重点任务\n\n'
const measuresOf = async (body: string, title = TITLE): Promise<Measure[]> =>
  (await parse(title + body, { name: 'plan.txt' })).measures
const who = ({ leads, partners, responsible }: Measure): string[] =>
  [leads, partners, responsible].map((units) => units.map(({ text }) => text).join(' '))

describe('a list of bodies', () => {
  it.each([
    ['责任单位：县水利局、县财政局（列首位的为牵头单位，下同）', ['县水利局', '', '县财政局']],
    ['责任单位：县水利局、各乡镇（街道）。', ['', '', '县水利局 各乡镇（街道）']],
    ['责任单位：县水利局）。', ['', '', '县水利局']],
  ])('%s', async (line, expected) => {
    const [first] = await measuresOf(`1.加固堤防。加固堤防12公里，清理河道障碍。${line}\n\n2.改善灌溉。改造渠道。\n`)
    expect(who(first as Measure)).toEqual(expected)
  })
})

describe('who does it, told in front of what is done', () => {
  it('names the lead and the partners, and stays in the text', async () => {
    const [first] = await measuresOf(
      '1.加固堤防。由县水利局牵头，县财政局、各乡镇配合，加固堤防12公里。\n\n2.改善灌溉。改造渠道。\n',
    )
    expect(who(first as Measure)).toEqual(['县水利局', '县财政局 各乡镇', ''])
    expect(first?.text).toBe('加固堤防。由县水利局牵头，县财政局、各乡镇配合，加固堤防12公里。')
  })
  it.each(['由县水利局牵头，每月召开一次会议。', '由县长牵头，相关人员配合，定期调度。', '由县水利局牵头对河道排查。'])(
    'is not read out of %s',
    async (sentence) => {
      const [first] = await measuresOf(`1.加固堤防。${sentence}\n\n2.改善灌溉。改造渠道。\n`)
      expect(who(first as Measure)).toEqual(['', '', ''])
    },
  )
})

describe('stages of the work', () => {
  it('are safeguards, due at the end of their period', async () => {
    const stages = await measuresOf(
      '1.加固堤防。加固堤防12公里。\n\n二、实施步骤\n\n（一）动员部署阶段（2024年4月至5月）。召开会议。\n\n（二）总结阶段（12月底前）。开展验收。\n',
    )
    expect(stages.slice(1).map(({ kind, title, text, deadline }) => [kind, title, text, deadline?.date])).toEqual([
      ['safeguard', '动员部署阶段', '召开会议。', '2024-05'],
      ['safeguard', '总结阶段', '开展验收。', '2024-12'],
    ])
  })
})
