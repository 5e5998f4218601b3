import { describe, expect, test } from 'vitest'
import { damages, generator, measureAll } from '../../scripts/damage.mjs'
import { readTables } from '../../src/tables/index.ts'
import { gridsOf } from './grids.ts'

describe('rows damaged in one cell at random', () => {
  const total = measureAll('.', (text) => readTables(gridsOf(text)), { trials: 110, seed: 2026 })

  test('come back right or are told: 98 % at least, as it is all of them', () => {
    expect(total.trials).toBeGreaterThan(500)
    expect(total.share).toBeGreaterThanOrEqual(0.98)
    expect(total.silent).toEqual([])
  })

  test('come back right where nothing was lost', () => {
    const rightOf = (...names: string[]): number => {
      const counts = names.map((name) => total.kinds[name] ?? { right: 0, trials: 0 })
      return counts.reduce((sum, { right }) => sum + right, 0) / counts.reduce((sum, { trials }) => sum + trials, 0)
    }
    expect(rightOf('dropEmpty', 'dropLeading', 'insert', 'shiftLeft', 'page', 'cut')).toBeGreaterThan(0.97)
    expect(rightOf('split')).toBeGreaterThan(0.9)
  })

  test('every kind of damage was tried', () => {
    expect(Object.keys(total.kinds).sort()).toEqual(Object.keys(damages).sort())
  })
})

test('the generator gives the same numbers for the same seed', () => {
  const draw = (seed: number): number[] => Array.from({ length: 3 }, generator(seed))
  expect(draw(1)).toEqual(draw(1))
  expect(draw(1)).not.toEqual(draw(2))
})
