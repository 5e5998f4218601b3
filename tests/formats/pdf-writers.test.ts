import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Grid } from '../../src/tree/nodes.ts'
import { meaning, parseFile } from './parse.ts'

const folder = 'fixtures/formats/writers'

// the files are made by scripts/pdf-writers.mjs: what each program does to a page is said there
describe.each(['word', 'wps'])('a PDF as %s writes it', (writer) => {
  test('says the same as the text', async () => {
    const [text, made] = await Promise.all([parseFile(`${folder}/plan.txt`), parseFile(`${folder}/${writer}.pdf`)])
    expect(text.document.measures).toHaveLength(12)
    expect(made.document.measures.map(meaning)).toEqual(text.document.measures.map(meaning))
    expect(made.document.metadata.title).toBe('丙县2024年优化政务服务工作方案')
    expect(made.document.metadata.title).toBe(text.document.metadata.title)
    expect(made.document.coverage.unclaimed).toEqual([])
  })

  test('has one table over both pages, its head once, its merged cell whole', async () => {
    const { stages } = await parseFile(`${folder}/${writer}.pdf`)
    const grids = stages.tree.children.filter((node): node is Grid => node.type === 'grid')
    expect(grids.map(({ rows }) => rows.length)).toEqual([9])
    const spans = grids[0]?.rows.map(({ cells }) => cells.map(({ content, rowSpan }) => [content.value, rowSpan]))
    expect(spans?.map((row) => row.length)).toEqual([5, 5, 4, 4, 4, 5, 4, 5, 4])
    expect(spans?.[1]?.[1]).toEqual(['压缩办理时限', 4])
  })

  test('has its page numbers and running heads set aside', async () => {
    const { stages } = await parseFile(`${folder}/${writer}.pdf`)
    const lines = stages.tree.children.flatMap((node) => (node.type === 'line' ? [node.content.value] : []))
    expect(lines.filter((line) => /^[-—] \d [-—]$|^丙县政务服务$/.test(line))).toEqual([])
    expect(lines.join('')).toContain('丙县2024年优化政务服务任务分解表')
  })

  test('shows the traits that it is there for', () => {
    const bytes = readFileSync(`${folder}/${writer}.pdf`, 'latin1')
    const traits = writer === 'word' ? [/\]TJ/, /re\nf\*/, /\/Artifact/, /\/F2/] : [/> Tj\nET/, / m\n.* l\nS/]
    for (const trait of [...traits, /Identity-H/, /ToUnicode/]) expect(bytes).toMatch(trait)
    expect(bytes).not.toContain('FontFile')
  })
})
