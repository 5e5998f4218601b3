import { expect } from 'vitest'

const best = (run: (size: number) => void, size: number): number => {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 5; i++) {
    const start = performance.now()
    run(size)
    least = Math.min(least, performance.now() - start)
  }
  return least
}

/**
 * The work grows with its size and not with its square: eight times the size takes less than 40 times as long (64 were
 * the square). A ratio of two times in one run, the best of five each: what else the machine does weighs little.
 */
export function expectLinear(run: (size: number) => void, size: number): void {
  run(size)
  const small = Math.max(2, best(run, size))
  expect(best(run, size * 8) / small).toBeLessThan(40)
}
