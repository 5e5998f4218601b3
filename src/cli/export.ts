import { formats } from '../export/formats/index.ts'
import { Groups } from '../export/group.ts'
import { openRun, type RunOptions } from '../export/run.ts'
import { select } from '../export/select.ts'
import type { PolicyDocument } from '../schema/document.ts'
import { openFolder } from './atomic.ts'
import type { ExportFlags } from './commands/export.ts'
import { loadDocuments } from './documents.ts'
import { asFailure } from './failure.ts'
import { Ids } from './ids.ts'
import type { Language } from './language.ts'
import { Redaction } from './redaction.ts'
import { Report } from './report.ts'
import { Reviewing } from './reviewing.ts'
import { readColumns, readConditions, readNames, readOption } from './selection.ts'
import { Staging } from './staging.ts'
import { StandingRun } from './standing.ts'
import type { Tally } from './tally.ts'
import { withConfig } from './with-config.ts'

/** `gongwen export` */
export async function exportAll(inputs: string[], flags: ExportFlags, language: Language): Promise<void> {
  const report = await Report.open({ language, quiet: flags.quiet === true, colour: flags.color })
  const known = formats.map(({ name }) => name)
  const names = readOption(report, '--to', () => readNames(flags.to, known, { zh: '格式', en: 'format' }))
  const conditions = readOption(report, '--where', () => readConditions(flags.where))
  const { columns: list } = flags
  const columns = list === undefined ? [] : readOption(report, '--columns', () => readColumns(list))
  if (names === null || conditions === null || columns === null) return
  const reviewing = await Reviewing.open(flags, report)
  if (reviewing === null) return
  const standing = await StandingRun.open(flags, report)
  if (standing === null) return
  const chosen = formats.filter(({ name }) => names.includes(name))
  const options = {
    ...readOptions(flags, { report, language }, list === undefined ? null : columns),
    progress: standing.progress,
  }
  const closing: Tally[] = []
  const close = (tally: Tally): void => void closing.push(tally)
  const written = await writeAll(flags, report, async (staging) => {
    const run = await openRun(chosen, staging, options)
    const redaction = flags.redact === true ? new Redaction() : null
    let count = 0
    for await (const { input, document } of loadDocuments(inputs, {
      ...(await withConfig(flags, inputs)),
      report,
      reviewing,
      close,
      ...ownFiles(flags),
    })) {
      staging.protect(input.path)
      standing.take(document)
      const selected = select(document, conditions)
      if (selected !== null) await run.add(outgoing(selected, document, { redaction, standing }))
      count += selected?.measures.length ?? 0
    }
    for (const tally of closing) tally.measures = count
    await run.end()
    if (redaction !== null) report.note(redaction.told)
    if (count === 0) report.warning(flags.output, NO_MEASURES)
  })
  const left = [reviewing.close(), standing.close()]
  if (left.includes(true) && flags.strict === true) process.exitCode ??= 1
  for (const tally of closing) {
    if (written) tally.folder = flags.output
    report.closing(tally)
  }
}

/** What goes out of a document, with what was filled in of it. */
function outgoing(
  selected: PolicyDocument,
  whole: PolicyDocument,
  { redaction, standing }: { redaction: Redaction | null; standing: StandingRun },
): PolicyDocument {
  if (redaction === null) return selected
  const { document, hide } = redaction.of(selected, whole)
  standing.keep(whole.id, document.id, hide)
  return document
}

const NO_MEASURES = {
  zh: '没有选中任何举措，表格只有表头',
  en: 'no measure was selected: the tables have headers only',
}

function readOptions(
  flags: ExportFlags,
  { report, language }: { report: Report; language: Language },
  columns: string[] | null,
): RunOptions {
  const ids = new Ids()
  return {
    headers: flags.headers ?? language,
    excel: flags.excel && flags.bom,
    raw: !flags.excel,
    alarms: flags.alarm ?? [],
    columns,
    warn: (document, message) => report.warning(document, message),
    // a label is no file name: its points are no ending
    groups: flags.groupBy === undefined ? null : new Groups(flags.groupBy, (label) => ids.claim(`${label}.`)),
  }
}

const ownFiles = ({ output }: { output: string }): { notIn: string; reserved: string[] } => ({
  notIn: output,
  reserved: ['datapackage'],
})

/** Writes the files of a run into its folder, all of them or, where something fails, none; says which it was. */
export async function writeAll(
  { output, force }: { output: string; force?: true },
  report: Report,
  write: (staging: Staging) => Promise<void>,
): Promise<boolean> {
  let staging: Staging | null = null
  try {
    openFolder(output)
    staging = new Staging(output, force === true)
    await write(staging)
    await staging.commit()
    return true
  } catch (error) {
    report.failure(output, asFailure(error))
    process.exitCode = 2
    return false
  } finally {
    staging?.discard()
  }
}
