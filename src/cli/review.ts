import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError } from '../read/input-error.ts'
import { Collection, type Reviewable } from '../review/collect.ts'
import { Given } from '../review/given.ts'
import { fillPage } from '../review/page.ts'
import type { Finding } from '../schema/finding.ts'
import type { ReviewFlags } from './commands/review.ts'
import { loadDocuments } from './documents.ts'
import { writeAll } from './export.ts'
import { asFailure } from './failure.ts'
import type { Language } from './language.ts'
import type { Loaded } from './load-work.ts'
import { rangesFor } from './placing.ts'
import { Report } from './report.ts'
import { Reviewing } from './reviewing.ts'
import { StandingRun } from './standing.ts'
import type { Tally } from './tally.ts'
import { withConfig } from './with-config.ts'

/** `gongwen review` */
export async function review(inputs: string[], flags: ReviewFlags, language: Language): Promise<void> {
  const report = await Report.open({ language, quiet: flags.quiet === true, colour: flags.color })
  const reviewing = await Reviewing.open(flags, report)
  const standing = await StandingRun.open(flags, report)
  if (reviewing === null || standing === null) return
  const given = new Given(reviewing.named)
  const collection = new Collection(standing.progress)
  const add = (loaded: Loaded): boolean => {
    const { document, parsed } = loaded
    if (parsed?.stages === undefined) return false
    standing.take(document)
    const told = toldOf(reviewing, loaded)
    collection.add({ ...parsed, document, decisions: given.take(document), told } as Reviewable)
    return true
  }
  const { paths, refused, closing } = await collect(inputs, { flags, report }, add)
  const left = [reviewing.close(), standing.close()]
  if (left.includes(true) && flags.strict === true) process.exitCode ??= 1
  const data = collection.end(language, given.left())
  const written = data.documents.length > 0 && (await writePage(flags, report, paths, fillPage(builtPage(), data)))
  for (const tally of closing) {
    tally.done -= refused
    tally.failed += refused
    if (written) tally.folder = flags.output
    report.closing(tally)
  }
}

interface Collected {
  paths: (string | null)[]
  /** Inputs without a text to look at. */
  refused: number
  closing: Tally[]
}

async function collect(
  inputs: string[],
  { flags, report }: { flags: ReviewFlags; report: Report },
  add: (loaded: Loaded) => boolean,
): Promise<Collected> {
  const collected: Collected = { paths: [], refused: 0, closing: [] }
  const close = (tally: Tally): void => void collected.closing.push(tally)
  const options = { ...(await withConfig(flags, inputs)), report, close, printed: true, stages: true }
  for await (const loaded of loadDocuments(inputs, options)) {
    const { path, label } = loaded.input
    collected.paths.push(path)
    if (add(loaded)) continue
    report.failure(label, withoutText())
    collected.refused++
  }
  if (collected.refused > 0) process.exitCode = 2
  return collected
}

/** What could not be applied to a document; the page shows what could as the decisions that they are. */
function toldOf(reviewing: Reviewing, loaded: Loaded): Finding[] {
  const { findings } = reviewing.apply(loaded.document, rangesFor(loaded), loaded.input.label)
  return findings.filter(({ severity }) => severity !== 'info')
}

function writePage(
  { output, force }: ReviewFlags,
  report: Report,
  paths: readonly (string | null)[],
  pieces: Iterable<string>,
): Promise<boolean> {
  return writeAll({ output: dirname(output), ...(force && { force }) }, report, (staging) => {
    for (const path of paths) staging.protect(path)
    const file = staging.file(basename(output))
    for (const piece of pieces) file.write(piece)
    return Promise.resolve()
  })
}

/** The page that the build made, without data. */
function builtPage(): string {
  try {
    return readFileSync(fileURLToPath(new URL('../review/page.html', import.meta.url)), 'utf8')
  } catch (error) {
    throw asFailure(error)
  }
}

const withoutText = (): InputError =>
  new InputError(
    { zh: 'parse 写出的 JSON 里没有原文，无法与举措并排', en: 'JSON that parse wrote holds no source to look at' },
    { zh: '请改为给出公文本身', en: 'name the document itself' },
  )
