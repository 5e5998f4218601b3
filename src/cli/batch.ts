import { asFailure } from './failure.ts'
import type { Found, Input } from './inputs.ts'
import { ClosedPipe, OutputError } from './output.ts'
import type { Report } from './report.ts'

/**
 * Does the work for every input in order. One that fails is told of and the others are still done; only a standard
 * output that is gone or full ends the run. Sets the exit status.
 */
export async function eachInput(
  found: readonly Found[],
  { report, failFast, verbose }: { report: Report; failFast: boolean; verbose: boolean },
  work: (input: Input) => void | Promise<void>,
): Promise<void> {
  let done = 0
  let failed = 0
  for (const one of found) {
    try {
      if ('failure' in one) throw one.failure
      report.progress(done + failed + 1, found.length, one.label)
      await work(one)
      done++
    } catch (error) {
      if (error instanceof ClosedPipe) return
      failed++
      const failure = asFailure(error)
      report.failure(one.label, failure)
      if (verbose && failure.cause !== undefined) report.stack(failure.cause)
      if (failFast || error instanceof OutputError) break
    }
  }
  report.clear()
  if (failed === 0) return
  process.exitCode = 2
  report.tally(done, failed)
}
