import { describe, expect, it } from 'vitest'
import { printOf } from '../../src/schema/print.ts'

const said = (text: string, title: string | null = null, problem: string | null = null): string =>
  printOf({ title, problem, text })

describe('the print of a measure', () => {
  it('stays what it is from version to version', () => {
    expect(said('推动窗口延时办理。', '延时办理')).toBe('zxcurlju')
    expect(said('')).toBe('kzkk5ve0')
  })

  it('sees neither white space nor the form of a character', () => {
    expect(said('压缩至３个\n 工作日（含）')).toBe(said('压缩至3个工作日(含)'))
  })

  it('sees each character, the title and the problem', () => {
    const all = [
      said('压缩至3个工作日'),
      said('压缩至4个工作日'),
      said('压缩至3个工作日', '提速'),
      said('压缩至3个工作日', null, '办件慢'),
      said('3压缩至个工作日'),
    ]
    expect(new Set(all).size).toBe(all.length)
    for (const print of all) expect(print).toMatch(/^[0-9a-z]{8}$/)
  })

  it('tells many thousand texts apart', () => {
    const prints = new Set(Array.from({ length: 50_000 }, (_, i) => said(`第${i}项任务`)))
    expect(prints.size).toBe(50_000)
  })
})
