import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type * as Api from '../src/index.ts'

// the package as it is installed: bundled, where packages of CommonJS have other names than in the source
const api = (await import(/* @vite-ignore */ new URL('../dist/index.js', import.meta.url).href)) as typeof Api

const folder = 'fixtures/formats/seeds'
const files = readdirSync(folder)

describe('the built library', () => {
  it.each(files)('parses %s to the measures of its seed', async (file) => {
    const seed = readdirSync('seeds').find((name) => name.startsWith(file.replace(/\.\w+$/, ''))) as string
    const [read, plain] = await Promise.all([
      api.parse(readFileSync(`${folder}/${file}`), { name: file }),
      api.parse(readFileSync(`seeds/${seed}`), { name: seed }),
    ])
    expect(plain.measures.length).toBeGreaterThan(20)
    expect(read.measures.map(({ text }) => text)).toEqual(plain.measures.map(({ text }) => text))
  })

  it('parses a spreadsheet that it has exported', async () => {
    const seed = 'xihu-2023-action-plan.md'
    const document = await api.parse(readFileSync(`seeds/${seed}`), { name: seed })
    const written = [...(await api.exportDocuments([document], 'xlsx')).values()]
    expect(written.length).toBe(1)
    const back = await api.parse(written[0] as Uint8Array, { name: 'ledger.xlsx' })
    expect(back.tables.length).toBeGreaterThan(0)
  })

  it.each(['csv', 'xlsx', 'json', 'ndjson', 'markdown', 'parquet', 'sqlite', 'ics'])('exports %s', async (format) => {
    const seed = 'yiyang-2022-implementation-opinion.txt'
    const document = await api.parse(readFileSync(`seeds/${seed}`), { name: seed })
    const written = [...(await api.exportDocuments([document], format)).values()]
    expect(written.length).toBeGreaterThan(0)
    for (const bytes of written) expect(bytes.length).toBeGreaterThan(20)
  })

  it('validates what it has parsed', async () => {
    const text = readFileSync('fixtures/checks/numbering/gap/not-ok.txt', 'utf8')
    const document = await api.parse(text, { name: 'gap.txt' })
    expect([...api.validate(document, text)].map(({ rule }) => rule)).toContain('numbering/gap')
  })
})
