import type { PrintedLine } from '../outline/printed.ts'
import type { Inspected } from '../pipeline.ts'
import { Limits, type SourceFile } from '../read/index.ts'
import type { InputError } from '../read/input-error.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Finding } from '../schema/finding.ts'
import type { InputFlags } from './command.ts'
import { asFailure } from './failure.ts'
import { ENDINGS, type Found, findInputs, type Input } from './inputs.ts'
import { documentsIn, isNamedJson, JSON_ENDINGS, type LoadCheck, looksLikeJson } from './json-input.ts'
import { LeftOut, Sources } from './left-out.ts'
import { loadBytes } from './load.ts'
import { NamedIds } from './named-ids.ts'
import { parseRead, readBytes } from './parse-input.ts'
import type { Report } from './report.ts'
import { type Counts, Tally } from './tally.ts'
import type { WordFlags } from './words.ts'

export interface LoadOptions extends InputFlags, WordFlags {
  report: Report
  failFast?: boolean | undefined
  verbose?: boolean | undefined
  /** Patterns of files in folders that are no inputs. */
  ignore?: readonly string[] | undefined
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
  /** Called instead of the closing line: who writes files closes when they are written. */
  close?: ((tally: Tally) => void) | undefined
  /** What was found, where that is not what the documents hold. */
  counts?: (() => Counts) | undefined
}

/** A document, parsed now or read from JSON that `parse` wrote. */
export interface Loaded {
  input: Input
  document: PolicyDocument
  /** Its diagnostics in both languages and its text, where it was parsed now; null where it came from JSON. */
  parsed: { findings: Finding[]; source: SourceFile; printed?: PrintedLine[]; stages?: Inspected['stages'] } | null
}

/**
 * The documents of all inputs, one by one in their order, with ids that are unique in the run and safe as file names.
 * What cannot be read is told of, counted, and sets the exit status to 2; the others still come. Never throws for an
 * input.
 */
export async function* loadDocuments(args: readonly string[], options: LoadOptions): AsyncGenerator<Loaded> {
  const { report, verbose, failFast } = options
  const left = new LeftOut()
  const found = await findInputs(args, options.stdinName, {
    endings: [...ENDINGS, ...JSON_ENDINGS],
    exclude: options.notIn,
    left: (label) => left.add(label),
    circle: (label) => report.circle(label),
    ignore: options.ignore,
  })
  const run = new Run(options, found, left)
  const tally = new Tally()
  for (const [n, one] of found.entries()) {
    report.progress(n + 1, found.length, one.label)
    const before = left.size
    for await (const loaded of run.documents(one)) {
      if ('failure' in loaded) {
        tally.failed++
        report.failure(one.label, loaded.failure)
        if (verbose === true && loaded.failure.cause !== undefined) report.stack(loaded.failure.cause)
        continue
      }
      tally.add(loaded.document)
      // one input of many documents takes long as well
      if (tally.done % 100 === 0 && found.length === 1) report.progress(tally.done, null, one.label)
      yield loaded
      await breathe()
    }
    // what was left out is told apart
    if (left.size === before) tally.inputs++
    tally.unread = tally.failed > 0 && failFast === true ? found.length - n - 1 : 0
    if (tally.unread > 0) break
  }
  report.clear()
  left.tell(report)
  if (tally.failed > 0) process.exitCode = 2
  if (options.counts !== undefined) tally.counts = options.counts()
  if (options.close !== undefined) options.close(tally)
  else report.closing(tally)
}

let breathed = 0

/** Signals come between turns of the event loop: reading and writing in one go, a run could not be stopped. */
async function breathe(): Promise<void> {
  if (performance.now() - breathed < 50) return
  await new Promise((done) => setImmediate(done))
  breathed = performance.now()
}

type Outcome = Loaded | { failure: InputError }

class Run {
  private readonly ids: NamedIds
  private readonly options: LoadOptions
  private readonly limits: Limits
  private readonly left: LeftOut
  private readonly sources: Sources

  constructor(options: LoadOptions, found: readonly Found[], left: LeftOut) {
    this.options = options
    this.limits = new Limits(options.limit)
    this.left = left
    this.sources = new Sources(found)
    this.ids = new NamedIds(found, options.report)
    for (const id of options.reserved ?? []) this.ids.claim(`${id}.json`)
  }

  async *documents(one: Found): AsyncGenerator<Outcome> {
    try {
      if ('failure' in one) yield one
      else if (isNamedJson(one.name)) yield* this.fromJson(one)
      else yield* this.fromBytes(one, await loadBytes(one, this.limits))
    } catch (error) {
      yield { failure: asFailure(error) }
    }
  }

  private async *fromBytes(input: Input, bytes: Uint8Array): AsyncGenerator<Outcome> {
    if (looksLikeJson(bytes)) {
      yield* this.fromJson(input, bytes)
      return
    }
    const id = this.ids.of(input)
    const { printed, stages } = this.options
    const { document, ...parsed } = await parseRead(await readBytes(bytes, input, this.options), id, {
      printed,
      stages,
      places: stages,
    })
    yield { input, document, parsed }
  }

  private async *fromJson(input: Input, bytes?: Uint8Array): AsyncGenerator<Outcome> {
    for await (const one of documentsIn(input, { bytes, loadCheck: this.options.loadCheck, limits: this.limits })) {
      if ('failure' in one) yield one
      else if (input.searched === true && this.sources.have(one.document)) this.left.add(input.label)
      else yield { input, document: this.withOwnId(input, one.document), parsed: null }
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
