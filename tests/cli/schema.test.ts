import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { gongwen } from './gongwen.ts'

it('prints the committed schema, byte for byte', () => {
  const { status, stdout, stderr } = gongwen(['schema'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toBe(readFileSync('schemas/policy-document.schema.json', 'utf8'))
})
