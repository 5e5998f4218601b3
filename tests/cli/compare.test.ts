import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deadline, measure, plan } from '../export/sample.ts'
import { gongwen, namesIn, scratch } from './gongwen.ts'

const folder = scratch()
const at = (...names: string[]): string => join(folder, ...names)

const county = plan('county', [
  measure('m1', { text: '推广电子保函替代投标保证金。', deadline: deadline('9月底前', '2023-09', '2023-09-30') }),
  measure('m2', { text: '修缮明清古戏台并对外开放。' }),
])
county.source.sha256 = 'b'.repeat(64)
const city = plan('city', [
  measure('c1', { text: '推广电子保函替代投标保证金。', deadline: deadline('6月底前', '2023-06', '2023-06-30') }),
  measure('c2', { text: '发展林下养蜂，建成示范蜂场。' }),
])
city.metadata.jurisdiction = { name: '乙市', code: '360700', parents: ['江西省'] }
for (const document of [county, city]) writeFileSync(at(`${document.id}.json`), JSON.stringify(document))
writeFileSync(
  at('none.json'),
  JSON.stringify({ ...plan('none', []), source: { ...county.source, sha256: 'c'.repeat(64) } }),
)
writeFileSync(at('both.ndjson'), `${JSON.stringify(county)}\n${JSON.stringify(city)}\n`)
writeFileSync(at('other.json'), JSON.stringify({ ...county, schemaVersion: '0.1.0' }))

describe('compare --against', () => {
  const args = ['compare', at('county.json'), '--against', at('city.json')]

  it('infers the relation from the places, says so, and tells what differs', () => {
    const { status, stdout, lines } = gongwen(args)
    expect(status).toBe(0)
    expect(lines).toEqual([
      'city (乙市) is taken for the superior plan of county (甲县), by their places; --as says otherwise',
    ])
    expect(stdout).toContain('| error | superior/missing |')
    expect(stdout).toContain('| error | superior/later |')
    expect(gongwen([...args, '--as', 'superior']).stderr).toBe('')
  })

  it('writes the same as files, in the reader’s language', () => {
    const all = [...args, '--to', 'csv,xlsx,markdown,json', '-o', at('out'), '--lang', 'zh', '--quiet']
    expect(gongwen(all)).toMatchObject({ status: 0, stderr: '' })
    expect(namesIn(at('out'))).toEqual([
      'against-findings.csv',
      'against-left-other.csv',
      'against-left-own.csv',
      'against-measures.csv',
      'against-targets.csv',
      'against.json',
      'against.md',
      'against.xlsx',
    ])
    expect(readFileSync(at('out', 'against.md'), 'utf8')).toContain(
      '| 错误 | superior/missing | 上级的举措在本文件中没有对应 |',
    )
    const { documents } = JSON.parse(readFileSync(at('out', 'against.json'), 'utf8'))
    expect(documents[0].findings.map(({ rule, other }: { rule: string; other: string }) => [rule, other])).toEqual([
      ['superior/missing', 'c2'],
      ['superior/later', 'c1'],
    ])
  })

  it.each([
    [['county.json', '--against', 'none.json'], /none\.json: has no measures: nothing to compare — /],
    [['county.json', '--against', 'both.ndjson'], /both\.ndjson: holds 2 documents where one is wanted — /],
    [['county.json', '--against', 'other.json'], /other\.json:1: schema version 0\.1\.0, this program knows /],
    [['county.json', '--against', 'county.json', '--as', 'superior'], /county\.json: is the same file as --against — /],
    [['none.json', '--against', 'city.json'], /none\.json: has no measures: nothing to compare — /],
    [['city.json', '--against', 'county.json'], /city\.json: places and years do not tell how it stands to county /],
    [['county.json', '--against', 'missing.json'], /missing\.json: no such file — /],
    [['county.json', '--as', 'superior'], /option --against <file> is needed/],
    [['county.json', 'city.json', '--to', 'xlsx'], /--to: xlsx cannot go to standard output — name a folder with -o/],
  ])('%j: one clear line', (wrong, line) => {
    const { status, lines, stdout } = gongwen(['compare', ...wrong.map((arg) => (/\.\w+$/.test(arg) ? at(arg) : arg))])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    // a run over inputs closes with its count of failures
    expect(lines.filter((text) => !/^\d+ files?: /.test(text))).toEqual([expect.stringMatching(line)])
  })
})
