import { asFailure } from './failure.ts'
import { ClosedPipe, Output } from './output.ts'
import type { Report } from './report.ts'

/** Data on standard output. Unless it is made for a terminal, nothing in it is obeyed by one. */
export async function printPieces(pieces: Iterable<string>, report: Report, escaped = true): Promise<void> {
  try {
    await new Output({ escaped }).write(pieces)
  } catch (error) {
    if (error instanceof ClosedPipe) return
    report.failure('-', asFailure(error))
    process.exitCode = 2
  }
}
