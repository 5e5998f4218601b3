import { asFailure } from './failure.ts'
import type { Found, Input } from './inputs.ts'
import { ClosedPipe, OutputError } from './output.ts'
import type { Report } from './report.ts'
import type { Tally } from './tally.ts'

interface Batch {
  report: Report
  tally: Tally
  failFast: boolean
  verbose: boolean
  /** Whether a run in which nothing failed closes with a line. */
  closes: boolean
}

/**
 * Does the work for every input in order. One that fails is told of and the others are still done; only a standard
 * output that is gone or full ends the run. Sets the exit status.
 */
export async function eachInput(
  found: readonly Found[],
  { report, tally, failFast, verbose, closes }: Batch,
  work: (input: Input) => void | Promise<void>,
): Promise<void> {
  for (const [n, one] of found.entries()) {
    tally.inputs++
    try {
      if ('failure' in one) throw one.failure
      report.progress(n + 1, found.length, one.label)
      await work(one)
    } catch (error) {
      if (error instanceof ClosedPipe) return
      tally.failed++
      const failure = asFailure(error)
      report.failure(one.label, failure)
      if (verbose && failure.cause !== undefined) report.stack(failure.cause)
      tally.unread = failFast || error instanceof OutputError ? found.length - n - 1 : 0
      if (tally.unread > 0) break
    }
  }
  report.clear()
  if (tally.failed > 0) process.exitCode = 2
  if (closes || tally.failed > 0) report.closing(tally)
}
