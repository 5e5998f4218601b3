import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { gongwen, PLAN, scratch } from './gongwen.ts'

const plan = join(scratch(), 'plan.txt')
writeFileSync(plan, PLAN)

it('text is the text that positions lead into', () => {
  expect(gongwen(['inspect', plan, '--stage', 'text']).stdout).toBe(readFileSync(plan, 'utf8'))
})

it('tree shows every line with its place', () => {
  expect(gongwen(['inspect', plan, '--stage', 'tree']).stdout).toMatch(/^3:1 +line 一、工作措施$/m)
})

it('an input that cannot be read exits 2', () => {
  expect(gongwen(['inspect', 'missing.txt', '--stage', 'text'])).toMatchObject({ status: 2, stdout: '' })
})
