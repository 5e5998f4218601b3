import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { parseSource } from '../src/pipeline.ts'
import { readSource } from '../src/read/index.ts'
import { policyDocument } from '../src/schema/document.ts'
import { seeds } from './seeds.ts'

const schema = JSON.parse(readFileSync('schemas/policy-document.schema.json', 'utf8'))
const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(schema)

const documentOf = async (name: string, bytes: Uint8Array) =>
  (await parseSource(await readSource(bytes, name))).document

describe('the JSON Schema', () => {
  it('is of 2020-12 and has an id of its own', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.$id).toMatch(/^urn:gongwen:policy-document:\d+\.\d+\.\d+$/)
  })

  it('has a Chinese title for every field', () => {
    const untitled: string[] = []
    for (const [name, { properties = {} }] of Object.entries<{ properties?: object }>(schema.$defs)) {
      for (const [field, { title, $ref }] of Object.entries<{ title?: string; $ref?: string }>({ ...properties })) {
        const label = title ?? schema.$defs[$ref?.split('/').at(-1) ?? '']?.title
        if (!/[\u4e00-\u9fff]/.test(label ?? '') && name !== 'Range') untitled.push(`${name}.${field}`)
      }
    }
    // a SHA-256 has the same name in Chinese
    expect(untitled).toEqual(['Source.sha256'])
  })

  it.each(seeds())('holds for $name, by ajv and by zod', async ({ name, bytes }) => {
    const document = JSON.parse(JSON.stringify(await documentOf(name, bytes)))
    validate(document)
    expect(validate.errors ?? []).toEqual([])
    expect(policyDocument.safeParse(document).error?.issues ?? []).toEqual([])
  })

  it('refuses a field that it does not know', async () => {
    const document = await documentOf('a.txt', Buffer.from('一、总体要求\n'))
    expect(validate({ ...document, more: 1 })).toBe(false)
    expect(validate({ ...document, schemaVersion: '0' })).toBe(false)
  })
})
