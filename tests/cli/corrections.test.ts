import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PolicyDocument } from '../../src/schema/document.ts'
import { printOf } from '../../src/schema/print.ts'
import { gongwen, scratch } from './gongwen.ts'

const folder = scratch()
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const PLAN = put(
  'yunxi.txt',
  '云溪县2024年工作要点\n\n一、主要任务\n1.推行一窗受理。2024年6月底前完成窗口改造30个。（责任单位：县财政局）\n2.公开收费清单。（责任单位：县发改委）\n',
)
const parsed = (...args: string[]): PolicyDocument =>
  JSON.parse(gongwen(['parse', PLAN, ...args]).stdout) as PolicyDocument
const plan = parsed()
const [first] = plan.measures as [PolicyDocument['measures'][number]]

const file = (name: string, set: object[], more: object = {}): string =>
  put(
    name,
    JSON.stringify({
      correctionsVersion: 1,
      documents: { yunxi: { sha256: plan.source.sha256, name: 'yunxi.txt' } },
      corrections: [
        { document: 'yunxi', measure: first.id, print: printOf(first), checked: true, note: '', set, ...more },
      ],
    }),
  )
const GOOD = file('good.json', [{ at: 'deadline/date', was: '2024-06', to: '2024-09' }])
const STALE = file('stale.json', [{ at: 'deadline/date', was: '2024-05', to: '2024-10' }])
const GONE = file('gone.json', [{ at: 'kind', was: 'measure', to: 'action' }], { print: '00000000' })

describe('--corrections', () => {
  it('are in the JSON that parse writes, told in one line', () => {
    const { status, stdout, lines } = gongwen(['parse', PLAN, '--corrections', GOOD, '--strict'])
    const { measures, places } = JSON.parse(stdout) as PolicyDocument
    expect([status, measures[0]?.deadline?.due, places]).toEqual([0, '2024-09-30', undefined])
    expect(lines).toEqual(['corrections: 1 applied, 0 needed no more, 0 not applied'])
  })

  it('that cannot be applied are told, and fail a strict run alone', () => {
    const args = ['parse', PLAN, '--corrections', STALE, '--corrections', GONE]
    const { status, stdout, lines } = gongwen(args)
    expect(status).toBe(0)
    expect((JSON.parse(stdout) as PolicyDocument).measures[0]?.deadline?.date).toBe('2024-06')
    expect(lines.map((line) => line.replace(folder, ''))).toEqual([
      expect.stringMatching(
        /^warning .*yunxi\.txt: the corrections of m1\.1 \(1\) were not applied: the text of the measure has changed$/,
      ),
      expect.stringMatching(
        /^warning .*yunxi\.txt: deadline: the correction is for “2024-05”, it is “2024-06” now and was not set to “2024-10”$/,
      ),
      'corrections: 0 applied, 0 needed no more, 2 not applied',
    ])
    expect(gongwen([...args, '--strict']).status).toBe(1)
  })

  it('hold for tables and checks too', () => {
    const out = join(folder, 'tables')
    expect(gongwen(['export', PLAN, '--to', 'csv', '-o', out, '--corrections', GOOD, '--headers', 'en']).status).toBe(0)
    const rows = readFileSync(join(out, 'measures.csv'), 'utf8').split('\r\n')
    expect([rows[0]?.split(',').at(-1), rows[1]?.split(',').at(-1), rows[2]?.split(',').at(-1)]).toEqual([
      'reviewed',
      'corrected',
      '',
    ])
    expect(rows[1]).toContain('2024-09-30')
    const checked = gongwen(['validate', PLAN, '--corrections', STALE, '--select', 'corrections/*', '--strict'])
    expect(checked.status).toBe(1)
    expect(checked.stdout).toContain('corrections/conflict')
    expect(gongwen(['rules', 'corrections/conflict']).status).toBe(0)
  })

  it('for other documents are told', () => {
    const other = put('lin.txt', '林川县2024年工作要点\n\n一、主要任务\n1.建设图书馆。（责任单位：县财政局）\n')
    const { status, lines } = gongwen(['parse', other, '--corrections', GOOD, '--strict'])
    expect(status).toBe(1)
    expect(lines[0]).toMatch(/good\.json: 1 document of it \(yunxi\) not among the inputs$/)
  })

  it('that are none end the run before anything is read', () => {
    const { status, stdout, lines } = gongwen(['parse', PLAN, '--corrections', put('bad.json', '{"a":1,"a":2}')])
    expect([status, stdout]).toEqual([2, ''])
    expect(lines).toEqual([expect.stringMatching(/bad\.json: the key 'a' stands twice — mend it and try again$/)])
    expect(gongwen(['parse', PLAN, '--corrections', join(folder, 'none.json')]).lines[0]).toContain('no such file')
  })
})

describe('gongwen corrections', () => {
  it('checks files beside their documents', () => {
    const fine = gongwen(['corrections', 'check', GOOD, '--against', PLAN])
    expect([fine.status, fine.lines[0]]).toEqual([0, '1 file: 1 measure, 1 checked, 1 value corrected'])
    const stale = gongwen(['corrections', 'check', STALE, '--against', PLAN])
    expect(stale.status).toBe(1)
    expect(stale.stderr).toContain('was not set to “2024-10”')
  })

  it('merges files, and writes nothing where they contradict each other', () => {
    const other = file('other.json', [{ at: 'kind', was: 'measure', to: 'action' }])
    const merged = gongwen(['corrections', 'merge', GOOD, other])
    expect(merged.status).toBe(0)
    expect(gongwen(['parse', PLAN, '--corrections', put('merged.json', merged.stdout)]).stderr).toContain('2 applied')
    const out = join(folder, 'out.json')
    const torn = gongwen(['corrections', 'merge', GOOD, STALE, '-o', out])
    expect([torn.status, torn.stdout]).toEqual([1, ''])
    expect(torn.stderr).toContain('two answers: “2024-09” in')
    expect(() => readFileSync(out)).toThrow()
  })

  it('tells how often each field was right', () => {
    const { stdout } = gongwen(['corrections', 'stats', GOOD, '--format', 'json'])
    const rows = JSON.parse(stdout) as { field: string; records: number; right: number; share: number }[]
    expect(rows.find(({ field }) => field === 'deadline')).toEqual({
      field: 'deadline',
      records: 1,
      right: 0,
      share: 0,
    })
    expect(gongwen(['corrections', 'stats', GOOD]).stdout).toMatch(/deadline\s+1\s+0\s+0\.0%/)
  })
})

it('corrections become facts once every record is checked', () => {
  const facts = (path: string, ...more: string[]) =>
    spawnSync(process.execPath, ['scripts/corrections-to-facts.mjs', path, PLAN, ...more], { encoding: 'utf8' })
  expect(facts(GOOD)).toMatchObject({ status: 1, stdout: '' })
  const { measures } = JSON.parse(facts(GOOD, '--partial').stdout) as {
    measures: { number: number; deadline: object }[]
  }
  expect(measures).toMatchObject([
    {
      number: 1,
      title: '推行一窗受理',
      responsible: ['县财政局'],
      deadline: { text: '2024年6月底前', date: '2024-09' },
    },
  ])
  expect(facts(STALE, '--partial').status).toBe(1)
})
