import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'
import type { Position, Range } from '../../src/schema/position.ts'

const schema = JSON.parse(readFileSync('schemas/policy-document.schema.json', 'utf8')) as object
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)
const HEAD = '清溪县2024年水源地保护工作要点\n\n一、重点任务\n\n'

const rangesOf = (position: Position): Range[] => (Array.isArray(position) ? position : [position])

async function faults(text: string, name: string): Promise<unknown> {
  const document = await parse(text, { name })
  const places = [...document.measures, ...document.outline, ...document.tables].flatMap(({ position }) =>
    rangesOf(position),
  )
  const beyond = places.filter(({ end }) => end.offset > text.length)
  return validate(document) ? beyond : validate.errors
}

describe('the output fits the published schema', () => {
  it.each([
    ['a.txt', `${HEAD}1.整治水面。一是；二是清理漂浮物；三是。（责任单位：县水利局）\n`],
    ['b.txt', `${HEAD}1.整治水面：\n①\n②清理漂浮物。\n③\n`],
    ['c.html', `<p>一、重点任务</p><p>1.整治水面。</p><table><tr><td>序号<td>举措<tr><td>1<td>清理`],
    ['d.html', '<p>一、重点任务</p><p>1.整治水面。（责任单位：县水利局）</p><table'],
    ['e.md', `${HEAD}<table><tr><td>1</td><td>清理水面</td>`],
    ['f.md', `${HEAD}| 序号 | 举措 |\n|---|---|\n| 1`],
  ])('%s', async (name, text) => expect(await faults(text, name)).toEqual([]))

  it('whatever is cut, doubled or left open', async () => {
    const piece = fc.constantFrom(
      ...[
        '一、',
        '（一）',
        '1.',
        '①',
        '一是',
        '；',
        '。',
        '\n',
        '\n\n',
        '清理水面',
        '整治12处',
        '（',
        '）',
        '责任单位：',
        '县水利局',
      ],
      ...[
        '2024年6月底前',
        '<table',
        '<tr><td>',
        '</td>',
        '</table>',
        '| a | b |\n',
        '|---|---|\n',
        '**',
        '&nbsp;',
        '\t',
        '序号\t举措\n',
      ],
    )
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => HEAD + pieces.join(''))
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('a.txt', 'a.md', 'a.html'), async (each, name) => {
        expect(await faults(each, name)).toEqual([])
      }),
      { seed: 11, numRuns: 300 },
    )
  })
})
