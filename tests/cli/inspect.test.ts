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

it.each([
  ['outline', /^5:1 +han-paren +（一）推行一窗受理/m],
  ['blocks', /^1:1 +title +某县优化营商环境工作要点$/m],
  ['records', /^5:1 +measure .*\n(?: .*\n)* +responsible +责任单位: 县行政审批局$/m],
  ['units', /^ +0 +0 +1 县行政审批局$/m],
])('%s shows what was made of the text', (stage, shown) => {
  const { stdout, stderr } = gongwen(['inspect', plan, '--stage', stage])
  expect(stderr).toBe('')
  expect(stdout).toMatch(shown)
})

it('tables shows columns with their roles, and rows', () => {
  const table =
    '任务分解表\n\n序号\t工作任务\t责任单位\t完成时限\n1\t推行一窗受理\t县行政审批局\t6月底前\n2\t推行一网通办\t县政务服务办\t年底前\n'
  const { stdout } = gongwen(['inspect', '-', '--stage', 'tables'], { input: table })
  expect(stdout).toMatch(/^序号 \[number\] \| .*责任单位 \[responsible\]/m)
  expect(stdout).toMatch(/^4:1 .*推行一窗受理/m)
})

it('an input that cannot be read exits 2', () => {
  expect(gongwen(['inspect', 'missing.txt', '--stage', 'text'])).toMatchObject({ status: 2, stdout: '' })
})
