import { expect } from 'vitest'

/** What this process has had of the processor: on a loaded machine the clock runs on, this does not. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const best = (run: (size: number) => void, size: number): number => {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 5; i++) {
    const start = processorTime()
    run(size)
    least = Math.min(least, processorTime() - start)
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

/** The same of work that is awaited, the best of two each. */
export async function expectLinearOf(run: (size: number) => Promise<unknown>, size: number): Promise<void> {
  const took = async (amount: number): Promise<number> => {
    const start = processorTime()
    await run(amount)
    return processorTime() - start
  }
  await run(size)
  const small = Math.max(2, Math.min(await took(size), await took(size)))
  const large = Math.min(await took(size * 8), await took(size * 8))
  expect(large / small).toBeLessThan(40)
}
