import { uninterrupted } from '../atomic.ts'
import type { WorkerFlags } from '../commands/worker.ts'
import { asFailure } from '../failure.ts'
import type { Language } from '../language.ts'
import { ClosedPipe, Output } from '../output.ts'
import { Report } from '../report.ts'
import { Tally } from '../tally.ts'
import { withConfig } from '../with-config.ts'
import { openJobs } from './jobs.ts'
import { failed, type LineAnswer, type LineShared, lineWork } from './line.ts'
import { type Line, linesOf } from './lines.ts'
import { inOrder, type Outcome } from './window.ts'

/** `gongwen worker` */
export async function worker(given: WorkerFlags, language: Language): Promise<void> {
  const report = await Report.open({ language, quiet: given.quiet === true, colour: given.color })
  const { encoding, limit, lexicon, map } = await withConfig(given, [])
  const shared: LineShared = {
    flags: { encoding, limit, lexicon, map },
    places: given.places === true,
    keyed: given.keyed === true,
    // what goes out is the same on every machine, whatever its locale
    language: given.lang ?? 'zh',
    maxLine: given.maxLine,
  }
  const tally = new Tally()
  try {
    await answerAll(shared, given, tally)
  } catch (error) {
    if (error instanceof ClosedPipe) return
    process.exitCode = 2
    report.failure('gongwen worker', asFailure(error))
  }
  report.closing(tally)
}

async function answerAll(shared: LineShared, flags: WorkerFlags, tally: Tally): Promise<void> {
  const { jobs, timeout, recycle, maxLine } = flags
  const work = await openJobs({ jobs, timeout, recycle }, 'line', shared, lineWork(shared))
  const output = new Output()
  const lines = linesOf(process.stdin as AsyncIterable<Buffer>, maxLine)
  try {
    for await (const [line, outcome] of inOrder(lines, work.width, work.ask)) {
      const { pieces, figures } = answerOf(line, outcome, shared)
      // a line is written whole or not at all: a signal that comes meanwhile waits for its end
      await uninterrupted(() => output.write(pieces))
      tally.inputs++
      if (figures !== null) tally.add(figures)
      else tally.failed++
      if (figures === null && flags.failFast === true) {
        process.exitCode = 2
        return
      }
    }
  } finally {
    process.stdin.destroy()
    await work.close()
  }
}

/** A thread that was ended, or ended itself, could not answer. */
const answerOf = (line: Line, outcome: Outcome<LineAnswer>, shared: LineShared): LineAnswer =>
  'value' in outcome ? outcome.value : failed(line, asFailure(outcome.error), shared)
