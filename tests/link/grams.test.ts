import { expect, test } from 'vitest'
import { GramIndex, gramsOf } from '../../src/link/grams.ts'

const rows = ['推进企业开办全程网办', '压减工程建设项目审批时限', '推进企业注销全程网办', '压减不动产登记办理时限']
const body = '加快推进企业开办全程网办，压减工程建设项目审批环节'

test('an index of the asked words alone answers as one of all words does', () => {
  const whole = new GramIndex(rows)
  const asked = new GramIndex(rows, gramsOf(body))
  expect([...whole.sharedWith(body)].length).toBeGreaterThan(1)
  expect([...asked.sharedWith(body)]).toEqual([...whole.sharedWith(body)])
  expect(rows.map((_, row) => asked.sizeOf(row))).toEqual(rows.map((row) => gramsOf(row).size))
})
