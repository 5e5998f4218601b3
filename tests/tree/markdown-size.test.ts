import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'
import { annotateMarkdown } from '../../src/tree/markdown.ts'
import { expectLinear } from '../growth.ts'

const HEAD = '# 清溪县2024年水源地保护任务清单\n\n| 序号 | 工作举措 | 责任单位 | 完成时限 |\n|---|---|---|---|\n'
const row = (n: number): string =>
  `| ${n} | 清理第${n}段取水口周边垃圾，修复护栏并设立界标 | 县水利局 | 2024年${(n % 12) + 1}月底前 |`
const rows = (count: number): string => Array.from({ length: count }, (_, i) => row(i + 1)).join('\n')

describe('Markdown of any size', () => {
  it('gives all rows of a table that no blank line parts', async () => {
    const text = `${HEAD}${rows(3000)}\n`
    expect(text.length).toBeGreaterThan(131_072)
    const { measures, coverage } = await parse(text, { name: 'list.md' })
    expect(measures.map(({ number }) => number?.value)).toEqual(Array.from({ length: 3000 }, (_, i) => i + 1))
    expect(measures.at(-1)).toMatchObject({ responsible: [{ text: '县水利局' }], deadline: { date: '2024-01' } })
    expect(coverage.unclaimed).toEqual([])
  })

  it('takes the marks out of a long stretch without blank lines', () => {
    const text = `${Array.from({ length: 6000 }, (_, i) => `${i + 1}. **第${i + 1}段**清理取水口周边垃圾。`).join('\n')}\n`
    expect(text.length).toBeGreaterThan(131_072)
    const marks = annotateMarkdown(text).markup.map(({ from, to }) => text.slice(from, to))
    expect(marks).toHaveLength(12_000)
    expect(new Set(marks)).toEqual(new Set(['**']))
  })

  it('takes time in line with its length where marks are left open', () => {
    expectLinear((size) => annotateMarkdown('**甲*乙'.repeat(size)), 2000)
    expectLinear((size) => annotateMarkdown('**甲*乙\n'.repeat(size)), 500)
  })
})
