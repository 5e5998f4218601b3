import { readdirSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { meaning, parseFile } from './parse.ts'

const FOLDER = 'fixtures/formats/plans'

// made by scripts/plan-forms.mjs
describe('a plan says the same as a file of a text processor', () => {
  test.each(readdirSync(FOLDER).sort())('%s', async (name) => {
    const plan = await parseFile(`fixtures/plans/${basename(name, extname(name))}/input.txt`)
    const form = await parseFile(`${FOLDER}/${name}`)
    expect(plan.document.measures.length).toBeGreaterThan(8)
    expect(form.document.measures.map(meaning)).toEqual(plan.document.measures.map(meaning))
    const { title, kind, documentNumber, issuedOn } = plan.document.metadata
    expect(form.document.metadata).toMatchObject({ title, kind, documentNumber, issuedOn })
  })
})
