import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { openFolder, overInput, writeWhole } from './atomic.ts'
import { eachInput } from './batch.ts'
import type { ParseFlags } from './commands/parse.ts'
import { asFailure } from './failure.ts'
import { type Found, findInputs, type Input } from './inputs.ts'
import type { Language } from './language.ts'
import { LeftOut } from './left-out.ts'
import { idsBy, NamedIds } from './named-ids.ts'
import { Output } from './output.ts'
import { type ParsedFile, parseWork, type Review } from './parse-work.ts'
import { Report } from './report.ts'
import { Reviewing, withoutPlaces } from './reviewing.ts'
import { openJobs } from './scale/jobs.ts'
import { ofShard } from './scale/path-name.ts'
import { type Before, openResume } from './scale/resume.ts'
import { Tally } from './tally.ts'
import { withConfig } from './with-config.ts'

const NO_MEASURES = { zh: '没有找到举措', en: 'no measures found' }

/** `gongwen parse` */
export async function parse(args: string[], given: ParseFlags, language: Language): Promise<void> {
  const report = await Report.open({ language, quiet: given.quiet === true, colour: given.color })
  const flags = await withConfig(given, args)
  const left = new LeftOut()
  const found = ofShard(await findInputs(args, flags.stdinName, searchOf(flags, left, report)), flags.shard)
  const reviewing = await Reviewing.open(flags, report)
  if (reviewing === null) return
  const sink = openSink(flags, found, report)
  if (sink === null) return
  const resume = await openResume(flags, report)
  if (resume === null) return
  const ids = new NamedIds(found, report, idsBy(flags))
  const tally = new Tally()
  tally.folder = flags.output ?? null
  const closes = flags.output !== undefined || found.length > 1 || flags.shard !== undefined
  const run = { report, tally, closes, failFast: flags.failFast === true, verbose: flags.verbose === true }
  const { encoding, limit, lexicon, map, places } = flags
  const review = reviewOf(reviewing, places === true)
  const shared = { flags: { encoding, limit, lexicon, map }, places, review, indent: sink.indent, verbose: run.verbose }
  const here = parseWork(shared)
  const width = { jobs: review === undefined ? flags.jobs : 1, questions: found.length }
  const jobs = await openJobs(width, 'parse', shared, here)
  let wanting = 0
  left.tell(report)
  const begin = async (input: Input): Promise<Begun> => {
    const id = ids.of(input)
    const before = resume.before(input, id)
    if (before.state !== 'new') return { id, before, file: null }
    // a thread has no standard input
    const work = input.path === null ? here({ input, id }) : jobs.ask({ input, id })
    return { id, before, file: await work.catch((error: unknown) => ({ error })) }
  }
  try {
    await eachInput(found, run, {
      width: jobs.width,
      begin,
      finish: async (input, begun) => {
        if ('error' in begun) throw begun.error
        const { id, before, file } = begun.value
        if (file === null) {
          tally.pass(before.state)
          return
        }
        if ('error' in file) {
          resume.failed(before, asFailure(file.error))
          throw file.error
        }
        await sink.write(id, file.pieces, before.owned)
        resume.done(before, file)
        tally.add(file.figures)
        if (file.figures.measures === 0) report.warning(input.label, NO_MEASURES)
        if (run.verbose) report.diagnostics(input.label, file.told)
        if (file.wanting) wanting++
      },
    })
  } finally {
    await jobs.close()
  }
  const isLeft = reviewing.close()
  if (flags.strict === true && (wanting > 0 || isLeft)) process.exitCode ??= 1
}

type Configured = Awaited<ReturnType<typeof withConfig<ParseFlags>>>

const searchOf = ({ ignore }: Configured, left: LeftOut, report: Report) => ({
  ignore,
  left: (label: string) => left.add(label),
  circle: (label: string) => report.circle(label),
})

/** What people corrected, applied to each document; undefined where nothing is given. */
function reviewOf(reviewing: Reviewing, places: boolean): Review | undefined {
  if (!reviewing.isWanted) return undefined
  return ({ document, source, input }) => {
    const reviewed = reviewing.apply(document, (extent) => source.lines.range(extent), input.label)
    return places ? reviewed : { ...reviewed, document: withoutPlaces(reviewed.document) }
  }
}

interface Begun {
  id: string
  before: Before
  file: ParsedFile | { error: unknown } | null
}

/** Where documents go. */
interface Sink {
  indent: number
  /** `replace`: what stands under the document's name may be replaced. */
  write: (id: string, pieces: Iterable<string>, replace: boolean) => Promise<void>
}

/** Null where that place cannot be had, which has been told then. */
function openSink(flags: ParseFlags, found: readonly Found[], report: Report): Sink | null {
  const { output: folder } = flags
  if (folder === undefined) {
    const output = new Output({ escaped: true })
    const alone = output.isTerminal && found.length === 1 && flags.format !== 'ndjson'
    return { indent: alone ? 2 : 0, write: (_id, pieces) => output.write(pieces) }
  }
  try {
    openFolder(folder)
  } catch (error) {
    report.failure(folder, asFailure(error))
    process.exitCode = 2
    return null
  }
  // as they were when the run began: what it writes itself is no input
  const inputs = new Set(found.map((one) => ('failure' in one || one.path === null ? null : realPath(one.path))))
  return {
    indent: 2,
    write: (id, pieces, replace) => {
      const name = `${id}.json`
      const target = realPath(join(folder, name))
      if (target !== null && inputs.has(target)) throw overInput()
      return writeWhole(folder, name, pieces, flags.force === true || replace)
    },
  }
}

/** Where a file is, links followed; null where there is none. */
function realPath(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}
