import { resolve } from 'node:path'
import { toJson } from '../export/json.ts'
import type { PolicyDocument } from '../schema/document.ts'
import { openFolder, overInput, writeWhole } from './atomic.ts'
import { eachInput } from './batch.ts'
import type { ParseFlags } from './commands/parse.ts'
import { asFailure } from './failure.ts'
import { Ids } from './ids.ts'
import { findInputs, type Input } from './inputs.ts'
import type { Language } from './language.ts'
import { Output } from './output.ts'
import { parseRead, readInput } from './parse-input.ts'
import { Report } from './report.ts'

const NO_MEASURES = { zh: '没有找到举措', en: 'no measures found' }

/** `gongwen parse` */
export async function parse(args: string[], flags: ParseFlags, language: Language): Promise<void> {
  const report = await Report.open({ language, quiet: flags.quiet === true, colour: flags.color })
  const found = await findInputs(args, flags.stdinName)
  const sink = openSink(flags, found.length > 1, report)
  if (sink === null) return
  const ids = new Ids()
  const run = { report, failFast: flags.failFast === true, verbose: flags.verbose === true }
  const wanting = new Set<string>()
  await eachInput(found, run, async (input) => {
    const id = ids.claim(input.name)
    const { document, findings, source } = await parseRead(await readInput(input, flags), id)
    await sink(document, input)
    if (document.measures.length === 0) report.warning(input.label, NO_MEASURES)
    if (run.verbose) report.diagnostics(input.label, findings, source.lines)
    if (isWanting(document)) wanting.add(id)
  })
  if (flags.strict === true && wanting.size > 0) process.exitCode ??= 1
}

/** What --strict does not let pass. */
const isWanting = ({ measures, diagnostics }: PolicyDocument): boolean =>
  measures.length === 0 || diagnostics.some(({ severity }) => severity === 'error')

type Sink = (document: PolicyDocument, input: Input) => void | Promise<void>

/** Where documents go; null where that place cannot be had, which has been told then. */
function openSink(flags: ParseFlags, several: boolean, report: Report): Sink | null {
  const { output: folder } = flags
  if (folder !== undefined) {
    try {
      openFolder(folder)
    } catch (error) {
      report.failure(folder, asFailure(error))
      process.exitCode = 2
      return null
    }
    return (document, { path }) => {
      const name = `${document.id}.json`
      if (path !== null && resolve(path) === resolve(folder, name)) throw overInput()
      return writeWhole(folder, name, toJson(document, 2), flags.force === true)
    }
  }
  const output = new Output()
  const indent = output.isTerminal && !several && flags.format !== 'ndjson' ? 2 : 0
  return (document) => output.write(toJson(document, indent))
}
