import { Limits } from '../read/index.ts'
import type { InputError } from '../read/input-error.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { InputFlags } from './command.ts'
import { asFailure } from './failure.ts'
import { ENDINGS, type Found, findInputs, type Input } from './inputs.ts'
import { documentsIn, isNamedJson, JSON_ENDINGS, type LoadCheck } from './json-input.ts'
import { LeftOut, Sources } from './left-out.ts'
import { type Loaded, type LoadShared, loadWork, type MadeApart } from './load-work.ts'
import { idsBy, NamedIds } from './named-ids.ts'
import { rangesFor } from './placing.ts'
import type { Report } from './report.ts'
import { type Reviewing, withoutPlaces } from './reviewing.ts'
import { type JobCount, type JobKind, type Jobs, openJobs } from './scale/jobs.ts'
import { ofShard, type Shard } from './scale/path-name.ts'
import { inOrder, type Outcome } from './scale/window.ts'
import { type Counts, type Figures, figuresOf, Tally } from './tally.ts'
import type { WordFlags } from './words.ts'

export interface LoadOptions extends InputFlags, WordFlags {
  report: Report
  failFast?: boolean | undefined
  verbose?: boolean | undefined
  /** Patterns of files in folders that are no inputs. */
  ignore?: readonly string[] | undefined
  jobs?: JobCount | undefined
  shard?: Shard | undefined
  ids?: 'name' | 'path' | undefined
  /** A folder that is not searched: the run's own output. */
  notIn?: string | undefined
  /** The lines that people read are wanted beside the document. */
  printed?: boolean | undefined
  /** What each room made of a document is wanted beside it, and the places of its values in it. */
  stages?: boolean | undefined
  /** How JSON becomes a document; unless given, the first field that breaks the schema is a failure. */
  loadCheck?: LoadCheck | undefined
  /** Ids that no document may have: names of the run's own files. */
  reserved?: readonly string[] | undefined
  /** What people corrected, to be applied to each document; what is left unapplied is told, unless the findings are. */
  reviewing?: Reviewing | undefined
  tellsFindings?: boolean | undefined
  /** Called instead of the closing line: who writes files closes when they are written. */
  close?: ((tally: Tally) => void) | undefined
  /** What was found, where that is not what the documents hold. */
  counts?: (() => Counts) | undefined
}

/** What is made of each document: here, or of what a thread sends. */
export interface Maker<T> {
  here: (loaded: Loaded) => T
  /** The work in a thread, with what it shares beside the flags of reading. */
  kind: JobKind
  shared?: object
  there: (made: unknown, input: Input, id: string) => T
}

const WHOLE: Maker<Loaded> = {
  here: (loaded) => loaded,
  kind: 'load',
  there: (made, input, id) => ({ input, document: { ...(made as PolicyDocument), id }, parsed: null }),
}

/**
 * The documents of all inputs, one by one in their order, with ids that are unique in the run and safe as file names.
 * What cannot be read is told of, counted, and sets the exit status to 2; the others still come. Never throws for an
 * input. With more than one job `parsed` stays in the thread that had it.
 */
export const loadDocuments = (args: readonly string[], options: LoadOptions): AsyncGenerator<Loaded> =>
  makeOfDocuments(args, options, WHOLE)

/** The same where something is made of each document. */
export async function* makeOfDocuments<T>(
  args: readonly string[],
  options: LoadOptions,
  maker: Maker<T>,
): AsyncGenerator<T> {
  const { report, verbose, failFast } = options
  const left = new LeftOut()
  const found = ofShard(
    await findInputs(args, options.stdinName, {
      endings: [...ENDINGS, ...JSON_ENDINGS],
      exclude: options.notIn,
      left: (label) => left.add(label),
      circle: (label) => report.circle(label),
      ignore: options.ignore,
    }),
    options.shard,
  )
  const run = await Run.open({ options, found, left, maker })
  const tally = new Tally()
  try {
    for await (const [one, begun] of inOrder(found, run.width, (next) => run.begin(next))) {
      report.progress(tally.inputs + 1, found.length, one.label)
      const before = left.size
      for await (const made of run.finish(one, begun)) {
        if ('failure' in made) {
          tally.failed++
          report.failure(one.label, made.failure)
          if (verbose === true && made.failure.cause !== undefined) report.stack(made.failure.cause)
          continue
        }
        tally.add(made.figures)
        // one input of many documents takes long as well
        if (tally.done % 100 === 0 && found.length === 1) report.progress(tally.done, null, one.label)
        yield made.value
        await breathe()
      }
      // what was left out is told apart
      if (left.size === before) tally.inputs++
      tally.unread = tally.failed > 0 && failFast === true ? found.length - found.indexOf(one) - 1 : 0
      if (tally.unread > 0) break
    }
  } finally {
    await run.close()
  }
  report.clear()
  left.tell(report)
  if (tally.failed > 0) process.exitCode = 2
  if (options.counts !== undefined) tally.counts = options.counts()
  if (options.close !== undefined) options.close(tally)
  else report.closing(tally)
}

/** A document as people corrected it, with what became of the corrections among its findings. */
function corrected(loaded: Loaded, { reviewing, tellsFindings, stages }: LoadOptions): Loaded {
  if (reviewing?.isWanted !== true) return loaded
  const { input, parsed } = loaded
  const label = tellsFindings === true ? null : input.label
  const { document, findings } = reviewing.apply(loaded.document, rangesFor(loaded), label)
  const placed = loaded.parsed === null || stages === true ? document : withoutPlaces(document)
  return { input, document: placed, parsed: parsed && { ...parsed, findings: [...parsed.findings, ...findings] } }
}

let breathed = 0

/** Signals come between turns of the event loop: reading and writing in one go, a run could not be stopped. */
async function breathe(): Promise<void> {
  if (performance.now() - breathed < 50) return
  await new Promise((done) => setImmediate(done))
  breathed = performance.now()
}

/** A document as something was made of it, or why there is none. */
type Made<T> = { value: T; figures: Figures } | { failure: InputError }

/** What was begun for an input: null where nothing can be before its turn. */
type Begun = Loaded | MadeApart<unknown> | null

interface RunParts<T> {
  options: LoadOptions
  found: readonly Found[]
  left: LeftOut
  maker: Maker<T>
}

class Run<T> {
  private readonly ids: NamedIds
  private readonly options: LoadOptions
  private readonly limits: Limits
  private readonly left: LeftOut
  private readonly sources: Sources
  private readonly maker: Maker<T>
  private readonly here: (input: Input) => Promise<Begun>
  private readonly work: Jobs<Input, Begun>

  static async open<T>(parts: RunParts<T>): Promise<Run<T>> {
    const { encoding, limit, lexicon, map, printed = false, stages = false, reviewing } = parts.options
    const isReviewed = reviewing?.isWanted === true
    const places = stages || isReviewed
    const shared: LoadShared = { flags: { encoding, limit, lexicon, map }, printed, stages, places }
    // what becomes of a correction is told in the order of the inputs
    const jobs = isReviewed ? 1 : parts.options.jobs
    const here = loadWork(shared)
    const options = { jobs: jobs ?? 1, questions: parts.found.length }
    const { kind } = parts.maker
    return new Run(parts, here, await openJobs(options, kind, { ...shared, ...parts.maker.shared }, here))
  }

  private constructor({ options, found, left, maker }: RunParts<T>, here: Run<T>['here'], work: Run<T>['work']) {
    this.options = options
    this.limits = new Limits(options.limit)
    this.left = left
    this.sources = new Sources(found)
    this.ids = new NamedIds(found, options.report, idsBy(options))
    this.maker = maker
    this.here = here
    this.work = work
    for (const id of options.reserved ?? []) this.ids.claim(`${id}.json`)
  }

  get width(): number {
    return this.work.width
  }

  close(): Promise<void> {
    return this.work.close()
  }

  /** JSON is read when its turn comes: it is no work, and may hold any number of documents. */
  async begin(one: Found): Promise<Begun> {
    if ('failure' in one || isNamedJson(one.name)) return null
    // a thread has no standard input
    return one.path === null ? this.here(one) : this.work.ask(one)
  }

  async *finish(one: Found, begun: Outcome<Begun>): AsyncGenerator<Made<T>> {
    try {
      if ('failure' in one) yield one
      else if ('error' in begun) yield this.failed(one, begun.error)
      else if (begun.value === null) yield* this.fromJson(one)
      else if ('json' in begun.value) yield* this.fromJson(one, begun.value.json)
      else yield this.made(one, begun.value)
    } catch (error) {
      yield { failure: asFailure(error) }
    }
  }

  /** The name is taken all the same: no other document's id depends on what becomes of this one. */
  private failed(input: Input, error: unknown): Made<T> {
    this.ids.of(input)
    return { failure: asFailure(error) }
  }

  private made(input: Input, begun: Loaded | Exclude<MadeApart<unknown>, { json: unknown }>): Made<T> {
    const id = this.ids.of(input)
    if ('made' in begun) return { value: this.maker.there(begun.made, input, id), figures: begun.figures }
    return this.value({ ...begun, document: { ...begun.document, id } })
  }

  private value(loaded: Loaded): Made<T> {
    const reviewed = corrected(loaded, this.options)
    return { value: this.maker.here(reviewed), figures: figuresOf(reviewed.document) }
  }

  private async *fromJson(input: Input, bytes: Uint8Array | null = null): AsyncGenerator<Made<T>> {
    for await (const one of documentsIn(input, {
      bytes: bytes ?? undefined,
      loadCheck: this.options.loadCheck,
      limits: this.limits,
    })) {
      if ('failure' in one) yield one
      else if (input.searched === true && this.sources.have(one.document)) this.left.add(input.label)
      else yield this.value({ input, document: this.withOwnId(input, one.document), parsed: null })
    }
  }

  /** A document keeps its id, unless another one has it or it is no safe name. */
  private withOwnId({ label }: Input, document: PolicyDocument): PolicyDocument {
    const id = this.ids.claim(`${document.id}.json`)
    if (id === document.id) return document
    this.options.report.warning(label, {
      zh: `文档标识 ${document.id} 已被占用或不能作文件名，改用 ${id}`,
      en: `the id ${document.id} is taken or unsafe as a file name; ${id} is used`,
    })
    return { ...document, id }
  }
}
