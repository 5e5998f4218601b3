import { Gathering } from '../compare/counties.ts'
import { comparisonFormats, comparisonJson, comparisonMarkdown } from '../export/compare/counties.ts'
import { select } from '../export/select.ts'
import { InputError } from '../read/input-error.ts'
import type { Message } from '../schema/finding.ts'
import type { CompareFlags } from './commands/compare.ts'
import { loadDocuments } from './documents.ts'
import { writeAll } from './export.ts'
import { type Language, say } from './language.ts'
import { printPieces } from './print-pieces.ts'
import { Report } from './report.ts'
import { Reviewing } from './reviewing.ts'
import { readConditions, readNames, readOption } from './selection.ts'
import type { Tally } from './tally.ts'
import { withConfig } from './with-config.ts'

const ONLY_ONE = {
  zh: '只有一份文件，没有可对比的',
  en: 'one document only: nothing to compare it with',
}

/** What fits on standard output. */
const printed: readonly string[] = ['markdown', 'json']

const toFiles = (formats: readonly string[]): InputError => {
  const names = formats.filter((name) => !printed.includes(name))
  return new InputError(
    { zh: `${names.join('、')} 不能写到标准输出`, en: `${names.join(', ')} cannot go to standard output` },
    { zh: '请用 -o 指定文件夹', en: 'name a folder with -o' },
  )
}

/** `gongwen compare` */
export async function compare(inputs: string[], flags: CompareFlags, language: Language): Promise<void> {
  const report = await Report.open({ language, quiet: flags.quiet === true, colour: flags.color })
  const known = Object.keys(comparisonFormats)
  const formats = readOption(report, '--to', () =>
    readNames(flags.to ?? 'markdown', known, { zh: '格式', en: 'format' }),
  )
  const conditions = readOption(report, '--where', () => readConditions(flags.where))
  if (formats === null || conditions === null) return
  if (flags.output === undefined && formats.some((name) => !printed.includes(name))) {
    report.failure('--to', toFiles(formats))
    process.exitCode = 2
    return
  }
  const reviewing = await Reviewing.open(flags, report)
  if (reviewing === null) return
  const { against } = flags
  if (against !== undefined) {
    const { compareAgainst } = await import('./against.ts')
    await compareAgainst(inputs, { flags: { ...flags, against }, report, language, formats, conditions, reviewing })
    return
  }
  const gathering = new Gathering()
  const read = new Set<string | null>()
  const close = (tally: Tally): void => report.closingFailures(tally)
  for await (const { input, document } of loadDocuments(inputs, {
    ...(await withConfig(flags, inputs)),
    report,
    reviewing,
    close,
    notIn: flags.output,
  })) {
    read.add(input.path)
    const selected = select(document, conditions)
    if (selected !== null) gathering.add(selected)
  }
  if (reviewing.close() && flags.strict === true) process.exitCode ??= 1
  const comparison = gathering.end()
  if (comparison.sides.length < 2) report.warning('compare', ONLY_ONE)
  const tell = (message: Message): string => say(message, language)
  const { output, force } = flags
  if (output === undefined)
    await printPieces(
      formats.includes('json') ? comparisonJson(comparison) : comparisonMarkdown(comparison, tell),
      report,
    )
  else
    await writeAll({ output, ...(force && { force }) }, report, async (staging) => {
      for (const path of read) staging.protect(path)
      for (const name of formats) await comparisonFormats[name]?.(comparison, staging, { excel: flags.bom, say: tell })
    })
}
