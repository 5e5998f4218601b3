import { readdirSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { meaning, parseFile } from './parse.ts'

const FOLDER = 'fixtures/formats/seeds'
const forms = readdirSync(FOLDER).sort()
const seedOf = (id: string): string =>
  readdirSync('seeds').find((name) => basename(name, extname(name)) === id) as string

// made by scripts/forms.mjs
describe('a seed says the same in every form', () => {
  test.each(forms)('%s', async (name) => {
    const seed = await parseFile(`seeds/${seedOf(basename(name, extname(name)))}`)
    const form = await parseFile(`${FOLDER}/${name}`)
    expect(form.document.measures.map(meaning)).toEqual(seed.document.measures.map(meaning))
    const { title, kind, documentNumber, issuedOn, issuers, addressees } = form.document.metadata
    expect(seed.document.metadata).toMatchObject({ title, kind, documentNumber, issuedOn, issuers, addressees })
    expect(form.document.coverage.unclaimed.length).toBeLessThanOrEqual(seed.document.coverage.unclaimed.length)
  })
})
