import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'

interface Used {
  parsed: Record<string, string[]>
  exported: Record<string, number[]>
  ledger: number
  findings: string[]
}

describe('the built library', () => {
  let used: Used
  beforeAll(() => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['tests/api/use.mjs'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    used = JSON.parse(stdout) as Used
  })

  it.each(readdirSync('fixtures/formats/seeds'))('parses %s to the measures of its seed', (file) => {
    const seed = readdirSync('seeds').find((name) => name.startsWith(file.replace(/\.\w+$/, ''))) as string
    expect(used.parsed[seed]?.length).toBeGreaterThan(20)
    expect(used.parsed[file]).toEqual(used.parsed[seed])
  })

  it('exports all formats', () => {
    const sizes = Object.values(used.exported)
    expect(sizes.length).toBe(8)
    for (const files of sizes) {
      expect(files.length).toBeGreaterThan(0)
      for (const bytes of files) expect(bytes).toBeGreaterThan(20)
    }
  })

  it('parses a workbook that it has exported', () => expect(used.ledger).toBeGreaterThan(0))
  it('validates what it has parsed', () => expect(used.findings).toContain('numbering/gap'))
})
