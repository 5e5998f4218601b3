import { expect, test } from 'vitest'
import { traitOf } from '../../src/tables/trait.ts'

test.each([
  ['每半年', 'date'],
  ['每两个月', 'date'],
  ['每季度末', 'date'],
  ['县应急管理局、甲镇人民政府、乙乡政府', 'units'],
  ['建设企业服务专区。', 'sentence'],
  ['广州市越秀区、深圳市南山区', 'place'],
])('%s is a %s', (text, kind) => {
  expect(traitOf(text).kind).toBe(kind)
})
