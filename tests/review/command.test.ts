import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gongwen, PLAN, scratch } from '../cli/gongwen.ts'

const folder = scratch()
const at = (name: string): string => join(folder, name)
writeFileSync(at('plan.txt'), PLAN)

describe('gongwen review', () => {
  it('writes one page, the same bytes every time', () => {
    const first = gongwen(['review', at('plan.txt'), '-o', at('a.html')])
    expect(first.status, first.stderr).toBe(0)
    expect(gongwen(['review', at('plan.txt'), '-o', at('b.html')]).status).toBe(0)
    expect(readFileSync(at('a.html')).equals(readFileSync(at('b.html')))).toBe(true)
    expect(first.lines.at(-1)).toContain('a.html')
  })

  it('asks nothing of the network: one policy, hashes of what may run, no address', () => {
    const page = readFileSync(at('a.html'), 'utf8')
    expect(page.match(/<meta http-equiv="Content-Security-Policy" content="([^"]+)"/)?.[1]).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/=]{44}'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'$/,
    )
    expect(page).not.toMatch(/(?:src|href)=["']?https?:/)
    expect(page.indexOf('<meta charset="utf-8">')).toBeLessThan(100)
    expect(page.match(/<script/g)).toHaveLength(2)
  })

  it('stays below one and a half times the sources and 120 KB', () => {
    expect(gongwen(['review', 'seeds', '-o', at('seeds.html')]).status).toBe(0)
    const sources = gongwen(['parse', 'seeds', '--format', 'ndjson']).stdout.trimEnd().split('\n')
    const names = sources.map((line) => (JSON.parse(line) as { source: { name: string } }).source.name)
    const size = names.reduce((sum, name) => sum + readFileSync(join('seeds', name)).length, 0)
    expect(readFileSync(at('seeds.html')).length).toBeLessThan(1.5 * size + 120_000)
  })

  it('opens in the language asked for', () => {
    gongwen(['review', at('plan.txt'), '-o', at('zh.html'), '--lang', 'zh'])
    expect(readFileSync(at('zh.html'), 'utf8')).toContain('<html lang="zh-CN">')
    expect(readFileSync(at('a.html'), 'utf8')).toContain('<html lang="en">')
  })

  it('makes a page of a document without records', () => {
    writeFileSync(at('empty.txt'), '某县人民政府\n')
    expect(gongwen(['review', at('empty.txt'), '-o', at('empty.html')]).status).toBe(0)
  })

  it('refuses JSON, which holds no source, and still does the others', () => {
    writeFileSync(at('plan.json'), gongwen(['parse', at('plan.txt')]).stdout)
    const { status, stderr } = gongwen(['review', at('plan.json'), at('plan.txt'), '-o', at('both.html')])
    expect(status).toBe(2)
    expect(stderr).toMatch(/plan\.json: JSON that parse wrote holds no source.*name the document itself/)
    expect(readFileSync(at('both.html'), 'utf8')).toContain('id="data"')
  })

  it('writes no page where no document could be read', () => {
    const { status } = gongwen(['review', at('plan.json'), '-o', at('none.html')])
    expect(status).toBe(2)
    expect(() => readFileSync(at('none.html'))).toThrow()
  })

  it('replaces no file unasked, and no input ever', () => {
    writeFileSync(at('own.html'), '<p>一、工作措施</p>')
    expect(gongwen(['review', at('plan.txt'), '-o', at('own.html')]).stderr).toContain('--force')
    const forced = gongwen(['review', at('own.html'), '-o', at('own.html'), '--force'])
    expect(forced.status).toBe(2)
    expect(forced.stderr).toContain('would replace the input')
    expect(readFileSync(at('own.html'), 'utf8')).toBe('<p>一、工作措施</p>')
  })

  it('wants to know where to write', () => {
    const { status, stderr } = gongwen(['review', at('plan.txt')])
    expect(status).toBe(2)
    expect(stderr).toContain('--output')
  })

  it('is no input of a later run on its folder', () => {
    const { stderr } = gongwen(['parse', folder, '--format', 'ndjson'])
    expect(stderr).not.toContain('a.html:')
    expect(stderr).toMatch(/left out what gongwen itself wrote .*a\.html/)
  })
})
