import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { toJson } from '../export/json.ts'
import type { PolicyDocument } from '../schema/document.ts'
import { openFolder, overInput, writeWhole } from './atomic.ts'
import { eachInput } from './batch.ts'
import type { ParseFlags } from './commands/parse.ts'
import { asFailure } from './failure.ts'
import { type Found, findInputs } from './inputs.ts'
import type { Language } from './language.ts'
import { LeftOut } from './left-out.ts'
import { NamedIds } from './named-ids.ts'
import { Output } from './output.ts'
import { parseRead, readInput } from './parse-input.ts'
import { Report } from './report.ts'
import { Tally } from './tally.ts'
import { withConfig } from './with-config.ts'

const NO_MEASURES = { zh: '没有找到举措', en: 'no measures found' }

/** `gongwen parse` */
export async function parse(args: string[], given: ParseFlags, language: Language): Promise<void> {
  const report = await Report.open({ language, quiet: given.quiet === true, colour: given.color })
  const flags = await withConfig(given, args)
  const left = new LeftOut()
  const found = await findInputs(args, flags.stdinName, {
    ignore: flags.ignore,
    left: (label) => left.add(label),
    circle: (label) => report.circle(label),
  })
  const sink = openSink(flags, found, report)
  if (sink === null) return
  const ids = new NamedIds(found, report)
  const tally = new Tally()
  tally.folder = flags.output ?? null
  const closes = flags.output !== undefined || found.length > 1
  const run = { report, tally, closes, failFast: flags.failFast === true, verbose: flags.verbose === true }
  let wanting = 0
  left.tell(report)
  await eachInput(found, run, async (input) => {
    const id = ids.of(input)
    const { document, findings, source } = await parseRead(await readInput(input, flags), id, { places: flags.places })
    await sink(document)
    tally.add(document)
    if (document.measures.length === 0) report.warning(input.label, NO_MEASURES)
    if (run.verbose) report.diagnostics(input.label, findings, source.lines)
    if (isWanting(document)) wanting++
  })
  if (flags.strict === true && wanting > 0) process.exitCode ??= 1
}

/** What --strict does not let pass. */
const isWanting = ({ measures, diagnostics }: PolicyDocument): boolean =>
  measures.length === 0 || diagnostics.some(({ severity }) => severity === 'error')

type Sink = (document: PolicyDocument) => void | Promise<void>

/** Where documents go; null where that place cannot be had, which has been told then. */
function openSink(flags: ParseFlags, found: readonly Found[], report: Report): Sink | null {
  const { output: folder } = flags
  if (folder === undefined) {
    const output = new Output({ escaped: true })
    const indent = output.isTerminal && found.length === 1 && flags.format !== 'ndjson' ? 2 : 0
    return (document) => output.write(toJson(document, indent))
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
  return (document) => {
    const name = `${document.id}.json`
    const target = realPath(join(folder, name))
    if (target !== null && inputs.has(target)) throw overInput()
    return writeWhole(folder, name, toJson(document, 2), flags.force === true)
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
