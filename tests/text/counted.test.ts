import { expect, it } from 'vitest'
import { counted } from '../../src/text/counted.ts'

it('agrees with its number', () => {
  expect([0, 1, 2].map((count) => counted(count, 'error'))).toEqual(['0 errors', '1 error', '2 errors'])
})
