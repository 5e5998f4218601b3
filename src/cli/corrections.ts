import { basename, dirname, resolve } from 'node:path'
import {
  type FieldStats,
  mergeCorrections,
  type NamedCorrections,
  statsOf,
  writeCorrections,
} from '../corrections/index.ts'
import { fieldOf } from '../corrections/pointer.ts'
import { counted } from '../text/counted.ts'
import { overInput, writeWhole } from './atomic.ts'
import type { CorrectionsFlags } from './commands/corrections.ts'
import { loadDocuments } from './documents.ts'
import { asFailure } from './failure.ts'
import { type Language, say } from './language.ts'
import { ClosedPipe, Output } from './output.ts'
import { Report } from './report.ts'
import { screenOf, widthOf } from './reporters/width.ts'
import { Reviewing, readCorrectionFiles } from './reviewing.ts'
import { withConfig } from './with-config.ts'

/** `gongwen corrections check|merge|stats` */
export async function corrections(
  action: 'check' | 'merge' | 'stats',
  paths: string[],
  flags: CorrectionsFlags,
  language: Language,
): Promise<void> {
  const report = await Report.open({ language, quiet: flags.quiet === true, colour: flags.color })
  const files = await readCorrectionFiles(paths, report)
  if (files === null) return
  try {
    if (action === 'check') await check(files, { paths, flags, report })
    else if (action === 'merge') await merge(files, { paths, flags, report })
    else await print(flags.format === 'json' ? statsJson(files) : statsTable(files, language))
  } catch (error) {
    if (error instanceof ClosedPipe) return
    report.failure(flags.output ?? `gongwen corrections ${action}`, asFailure(error))
    process.exitCode = 2
  }
}

interface Run {
  paths: string[]
  flags: CorrectionsFlags
  report: Report
}

const print = async (text: string): Promise<void> => new Output().write([text])

/** Tells what contradicts each other and, beside documents, what cannot be applied; exit status 1 where there is any. */
async function check(files: readonly NamedCorrections[], { paths, flags, report }: Run): Promise<void> {
  const { problems, file } = mergeCorrections(files)
  for (const problem of problems) report.warning('corrections', problem)
  const { corrections: all } = file
  const checked = all.filter((one) => one.checked).length
  const values = all.reduce((sum, { set }) => sum + set.length, 0)
  report.note({
    zh: `${files.length} 个更正文件：${all.length} 条举措，已核对 ${checked} 条，更正 ${values} 处`,
    en: `${counted(files.length, 'file')}: ${counted(all.length, 'measure')}, ${checked} checked, ${counted(values, 'value')} corrected`,
  })
  const left = flags.against === undefined ? false : await tried(flags.against, paths, { flags, report })
  if (problems.length > 0 || left) process.exitCode ??= 1
}

async function tried(inputs: string[], paths: string[], { flags, report }: Omit<Run, 'paths'>): Promise<boolean> {
  const reviewing = await Reviewing.open({ corrections: paths }, report)
  if (reviewing === null) return true
  const loading = { ...flags }
  delete loading.output
  const close = (): void => undefined
  const documents = loadDocuments(inputs, { ...(await withConfig(loading, inputs)), report, reviewing, close })
  // each is told while it is read
  while ((await documents.next()).done !== true);
  return reviewing.close()
}

/** One file of several; where they contradict each other nothing is written. */
async function merge(files: readonly NamedCorrections[], { paths, flags, report }: Run): Promise<void> {
  const { file, problems } = mergeCorrections(files)
  for (const problem of problems) report.warning('corrections', problem)
  if (problems.length > 0) {
    report.warning('corrections', {
      zh: '有矛盾，未写出；请改其中一个文件后重试',
      en: 'they contradict each other: nothing was written; change one of the files and try again',
    })
    process.exitCode = 1
    return
  }
  const text = writeCorrections(file)
  const { output, force } = flags
  if (output === undefined) return print(text)
  if (paths.some((path) => resolve(path) === resolve(output)) && force !== true) throw overInput()
  await writeWhole(dirname(output), basename(output), [text], force === true)
}

const allOf = (files: readonly NamedCorrections[]): FieldStats[] =>
  statsOf(files.flatMap(({ file }) => file.corrections)).filter(({ records }) => records > 0)

const statsJson = (files: readonly NamedCorrections[]): string => {
  const rows = allOf(files).map((one) => ({ ...one, share: Number((one.right / one.records).toFixed(4)) }))
  return `${JSON.stringify(rows, null, 2)}\n`
}

function statsTable(files: readonly NamedCorrections[], language: Language): string {
  const head = language === 'zh' ? ['字段', '核对', '正确', '比例'] : ['field', 'records', 'right', 'share']
  const rows = allOf(files).map(({ field, records, right }) => [
    say(fieldOf(field), language),
    String(records),
    String(right),
    `${((right / records) * 100).toFixed(1)}%`,
  ])
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => width(row[i] as string))))
  return [head, ...rows]
    .map((row) => `${row.map((cell, i) => padded(cell, widths[i] as number, i)).join('  ')}\n`)
    .join('')
}

const width = (text: string): number => widthOf(text, screenOf(process.stdout))

/** Words to the left, figures to the right. */
function padded(text: string, columns: number, index: number): string {
  const blanks = ' '.repeat(columns - width(text))
  return index === 0 ? text + blanks : blanks + text
}
