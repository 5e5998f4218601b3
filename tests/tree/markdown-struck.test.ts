import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'
import { struckText } from '../../src/tree/markdown-struck.ts'
import { expectLinear } from '../growth.ts'

const HEAD = '# 白石县水利工作要点\n\n## 一、重点任务\n\n'
const struckOf = (text: string): string[] => struckText(text).markup.map(({ from, to }) => text.slice(from, to))

describe('struck text', () => {
  it('is left out of text, units and cells, and told', async () => {
    const { measures, diagnostics } = await parse(
      `${HEAD}1. 清淤~~疏浚~~河道。（责任单位：~~县财政局、~~县水利局）\n\n| 序号 | 工作任务 | 责任单位 |\n|---|---|---|\n| 1 | 修补~~加固~~堤防 | 县水利局 |\n`,
      { name: 'plan.md' },
    )
    expect(measures.map(({ text, responsible }) => [text, responsible.map(({ name }) => name).join()])).toEqual([
      ['清淤河道。', '县水利局'],
      ['修补堤防', '县水利局'],
    ])
    expect(diagnostics.map(({ rule }) => rule)).toContain('text/struck-left-out')
  })

  it('is what stands between two pairs of tildes without blanks inside them', () => {
    expect(struckOf('甲~~乙~~丙~~丁~~')).toEqual(['~~乙~~', '~~丁~~'])
    expect(struckOf('5~~8个 ~~ 甲 ~~ \\~~乙~~ ~~~丙~~~')).toEqual([])
  })

  it('is found in linear time', () => {
    expectLinear((size) => struckText('~~甲 '.repeat(size)), 2000)
    expectLinear((size) => struckText('~~甲\n'.repeat(size)), 2000)
  })
})

describe('a table of HTML without its end', () => {
  const table =
    '<table><tr><th>序号</th><th>工作任务</th><th>责任单位</th></tr><tr><td>1</td><td>清淤河道</td><td>县水利局</td></tr>'
  it('is read up to its last row, and told', async () => {
    const { measures, diagnostics } = await parse(`${HEAD}${table}\n\n其余事项另行通知。\n`, { name: 'plan.md' })
    expect(measures.map(({ text }) => text)).toEqual(['清淤河道'])
    expect(diagnostics.filter(({ rule }) => rule === 'table/unclosed')).toHaveLength(1)
  })

  it('is told of a page too, but not of one in a script', async () => {
    const page = (body: string): string => `<!doctype html><body><h1>白石县水利任务清单</h1>${body}</body>`
    const rules = async (body: string) =>
      (await parse(page(body), { name: 'plan.html' })).diagnostics.map(({ rule }) => rule)
    expect(await rules(table)).toContain('table/unclosed')
    expect(await rules(`<script>a="<table>"</script>${table}</table>`)).not.toContain('table/unclosed')
  })
})
