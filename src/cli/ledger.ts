import { basename, dirname, resolve } from 'node:path'
import { joinReturns } from '../ledger/join.ts'
import { type LedgerNote, placeOf } from '../ledger/note.ts'
import { type ReturnedFile, readReturn } from '../ledger/sheets.ts'
import { writeLedger } from '../ledger/write.ts'
import { Limits } from '../read/limits.ts'
import type { PolicyDocument } from '../schema/document.ts'
import { counted } from '../text/counted.ts'
import { overInput, writeWhole } from './atomic.ts'
import type { LedgerFlags } from './commands/ledger.ts'
import { loadDocuments } from './documents.ts'
import { asFailure } from './failure.ts'
import { findInputs } from './inputs.ts'
import type { Language } from './language.ts'
import { loadBytes } from './load.ts'
import { ClosedPipe, Output } from './output.ts'
import { Report } from './report.ts'
import { Reviewing } from './reviewing.ts'
import type { Tally } from './tally.ts'
import { withConfig } from './with-config.ts'

/** `gongwen ledger read` */
export async function ledger(paths: string[], flags: LedgerFlags, language: Language): Promise<void> {
  const report = await Report.open({ language, quiet: flags.quiet === true, colour: flags.color })
  try {
    await readBack(paths, flags, report)
  } catch (error) {
    if (error instanceof ClosedPipe) return
    report.failure(flags.output ?? 'gongwen ledger', asFailure(error))
    process.exitCode = 2
  }
}

async function readBack(paths: string[], flags: LedgerFlags, report: Report): Promise<void> {
  const reviewing = await Reviewing.open(flags, report)
  if (reviewing === null) return
  const documents = await documentsOf(flags, report, reviewing)
  const isLeft = documents.length > 0 && reviewing.close()
  const returns = documents.length === 0 ? [] : await returnsOf(paths, flags, report)
  if (returns.length === 0) return
  const { ledger: file, notes } = joinReturns(returns, documents)
  for (const note of notes) tell(note, report)
  await put(writeLedger(file), paths, flags)
  const left = notes.filter(({ unapplied }) => unapplied).length
  const rows = file.rows.length
  const where =
    flags.output === undefined ? { zh: '', en: '' } : { zh: `；写入 ${flags.output}`, en: `: ${flags.output}` }
  report.note({
    zh: `${returns.length} 份台账：采用 ${rows} 条举措的填写，未采用 ${left} 处${where.zh}`,
    en: `${counted(returns.length, 'ledger')}: ${counted(rows, 'commitment')} taken, ${counted(left, 'thing')} not taken${where.en}`,
  })
  if ((left > 0 || isLeft) && flags.strict === true) process.exitCode ??= 1
}

async function put(
  text: string,
  paths: readonly string[],
  { output, force, against = [] }: LedgerFlags,
): Promise<void> {
  if (output === undefined) return new Output().write([text])
  if ([...paths, ...against].some((path) => resolve(path) === resolve(output))) throw overInput()
  await writeWhole(dirname(output), basename(output), [text], force === true)
}

async function documentsOf(flags: LedgerFlags, report: Report, reviewing: Reviewing): Promise<PolicyDocument[]> {
  const against = flags.against ?? []
  const loading = { ...flags }
  delete loading.output
  const documents: PolicyDocument[] = []
  const close = (tally: Tally): void => report.closingFailures(tally)
  for await (const { document } of loadDocuments(against, {
    ...(await withConfig(loading, against)),
    report,
    reviewing,
    close,
  }))
    documents.push(document)
  return documents
}

/** Returned files one by one; one that is no ledger stops no other. */
async function returnsOf(paths: readonly string[], flags: LedgerFlags, report: Report): Promise<ReturnedFile[]> {
  const files: ReturnedFile[] = []
  // saved in place, a ledger still says that this program wrote it
  for (const one of await findInputs(paths, flags.stdinName, { endings: ['xlsx', 'xls', 'et'], withOwn: true })) {
    try {
      if ('failure' in one) throw one.failure
      const limits = new Limits(flags.limit)
      files.push(await readReturn(await loadBytes(one, limits), one.label, limits))
    } catch (error) {
      report.failure(one.label, asFailure(error))
      process.exitCode = 2
    }
  }
  return files
}

function tell(note: LedgerNote, report: Report): void {
  const { severity, message } = note
  const place = placeOf(note)
  if (severity === 'warning') report.warning(place, message)
  else report.note({ zh: `${place}：${message.zh}`, en: `${place}: ${message.en}` })
}
