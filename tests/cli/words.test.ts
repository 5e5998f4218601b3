import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { PolicyDocument } from '../../src/schema/document.ts'
import { gongwen } from './gongwen.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongwen-words-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const plan = file(
  'plan.txt',
  '某县2024年工作要点\n一、主要任务\n1.推进路网建设。新建公路3条。（包联股室：交通股、县营商局）\n2.整治河道。清淤2公里。（责任单位：县水利局）\n',
)
const table = file(
  'table.txt',
  '某县任务清单\n\n序号\t工作\t包联单位\t时间\n1\t新建公路三条并完成验收\t县交通局\t2024年6月\n2\t清淤河道两公里并建立台账\t县水利局\t2024年7月\n3\t改造学校三所并完成绿化\t县教育局\t2024年8月\n',
)
const parse = (...args: string[]): PolicyDocument => JSON.parse(gongwen(['parse', ...args]).stdout) as PolicyDocument

describe('--lexicon', () => {
  it('adds labels and departments', () => {
    const lexicon = file('words.json', '{"labels": {"包联股室": "responsible"}}')
    expect(parse(plan).measures[0]?.responsible).toEqual([])
    expect(parse(plan, '--lexicon', lexicon).measures[0]?.responsible.map(({ text }) => text)).toEqual([
      '交通股',
      '县营商局',
    ])
    expect(parse(plan, '--lexicon', lexicon).measures[1]?.responsible.map(({ text }) => text)).toEqual(['县水利局'])
  })

  it('says what is wrong with it', () => {
    const run = gongwen(['parse', plan, '--lexicon', file('bad.json', '{"label": {}}'), '--lang', 'en'])
    expect(run.status).toBe(2)
    expect(run.stderr).toMatch(/bad\.json.*label: unknown key; allowed: labels, departments/)
  })
})

describe('--map', () => {
  it('tells what a column means', () => {
    const mapped = parse(table, '--map', '包联单位=lead', '--map', '时间=deadline')
    expect(mapped.measures.map(({ leads }) => leads.map(({ text }) => text))).toEqual([
      ['县交通局'],
      ['县水利局'],
      ['县教育局'],
    ])
    expect(mapped.measures.map(({ deadline }) => deadline?.date)).toEqual(['2024-06', '2024-07', '2024-08'])
  })

  it('names the roles where it does not know one', () => {
    const run = gongwen(['parse', table, '--map', '包联单位=boss', '--lang', 'en'])
    expect(run.status).toBe(2)
    expect(run.stderr).toMatch(/roles: number, title, text/)
  })
})
