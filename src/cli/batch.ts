import { asFailure } from './failure.ts'
import type { Found, Input } from './inputs.ts'
import { ClosedPipe, OutputError } from './output.ts'
import type { Report } from './report.ts'
import { inOrder, type Outcome } from './scale/window.ts'
import type { Tally } from './tally.ts'

interface Batch {
  report: Report
  tally: Tally
  failFast: boolean
  verbose: boolean
  /** Whether a run in which nothing failed closes with a line. */
  closes: boolean
}

/** What is done with each input: begun ahead of its turn where there are more jobs than one, finished in its turn. */
interface Work<B> {
  width: number
  begin: (input: Input) => Promise<B>
  finish: (input: Input, begun: Outcome<B>) => void | Promise<void>
}

/**
 * Does the work for every input in order. One that fails is told of and the others are still done; only a standard
 * output that is gone or full ends the run. Sets the exit status.
 */
export async function eachInput<B>(
  found: readonly Found[],
  { report, tally, failFast, verbose, closes }: Batch,
  { width, begin, finish }: Work<B>,
): Promise<void> {
  const start = async (one: Found): Promise<B> => {
    if ('failure' in one) throw one.failure
    return await begin(one)
  }
  for await (const [one, begun] of inOrder(found, width, start)) {
    tally.inputs++
    report.progress(tally.inputs, found.length, one.label)
    try {
      if ('failure' in one) throw one.failure
      await finish(one, begun)
    } catch (error) {
      if (error instanceof ClosedPipe) return
      tally.failed++
      const failure = asFailure(error)
      report.failure(one.label, failure)
      if (verbose && failure.cause !== undefined) report.stack(failure.cause)
      tally.unread = failFast || error instanceof OutputError ? found.length - tally.inputs : 0
      if (tally.unread > 0) break
    }
  }
  report.clear()
  if (tally.failed > 0) process.exitCode = 2
  if (closes || tally.failed > 0) report.closing(tally)
}

/** Work that is done as a whole when an input's turn comes. */
export const oneByOne = (work: (input: Input) => void | Promise<void>): Work<null> => ({
  width: 1,
  begin: () => Promise.resolve(null),
  finish: (input) => work(input),
})
