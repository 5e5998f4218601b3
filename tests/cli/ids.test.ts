import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Ids, idOf } from '../../src/cli/ids.ts'

it.each([
  ['shangyou-2023-work-points.txt', 'shangyou-2023-work-points'],
  ['plan.v2.md', 'plan.v2'],
  ['工作 要点（征求意见稿）.txt', '工作-要点（征求意见稿）'],
  ['a/../../etc/passwd', 'passwd'],
  ['..', 'document'],
  ['', 'document'],
  ['.txt', 'txt'],
  ['CON.txt', 'CON-'],
  ['a\nb\u001b.txt', 'a-b'],
  ['😀.txt', 'document'],
])('the id of %j is %j', (name, id) => expect(idOf(name)).toBe(id))

it('the same name, and one that differs in case only, get a suffix', () => {
  const ids = new Ids()
  const names = ['a/plan.txt', 'b/plan.md', 'Plan.txt', 'plan-2.txt', 'plan.txt']
  expect(names.map((name) => ids.claim(name))).toEqual(['plan', 'plan-2', 'Plan-3', 'plan-2-2', 'plan-4'])
})

it('any names give ids that are distinct, short and safe as file names', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.constantFrom('a', 'A', 'a.txt', 'aux', 'É', 'E\u0301'),
  )
  fc.assert(
    fc.property(fc.array(name, { maxLength: 20 }), (names) => {
      const ids = new Ids()
      const claimed = names.map((one) => ids.claim(one))
      expect(new Set(claimed.map((id) => id.normalize('NFC').toLowerCase())).size).toBe(names.length)
      for (const id of claimed) {
        expect(Buffer.byteLength(id)).toBeLessThan(200)
        expect(id).toMatch(/^[^/\\:*?"<>|\p{C}]+$/u)
        expect(['.', '..']).not.toContain(id)
      }
    }),
    { seed: 7, numRuns: 200 },
  )
})
