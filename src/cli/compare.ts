import { type Comparison, Gathering } from '../export/compare/gather.ts'
import { comparisonFormats, comparisonMarkdown } from '../export/compare/write.ts'
import { select } from '../export/select.ts'
import type { CompareFlags } from './commands/compare.ts'
import { loadDocuments } from './documents.ts'
import { writeAll } from './export.ts'
import { asFailure } from './failure.ts'
import type { Language } from './language.ts'
import { ClosedPipe, Output } from './output.ts'
import { Report } from './report.ts'
import { readConditions, readNames, readOption } from './selection.ts'
import type { Tally } from './tally.ts'
import { withConfig } from './with-config.ts'

const ONLY_ONE = {
  zh: '只有一个地方的文件，没有可对比的',
  en: 'documents of one county only: nothing to compare them with',
}

/** `gongwen compare` */
export async function compare(inputs: string[], flags: CompareFlags, language: Language): Promise<void> {
  const report = await Report.open({ language, quiet: flags.quiet === true, colour: flags.color })
  const known = Object.keys(comparisonFormats)
  const names = readOption(report, '--to', () => readNames(flags.to ?? 'markdown', known, { zh: '格式', en: 'format' }))
  const conditions = readOption(report, '--where', () => readConditions(flags.where))
  if (names === null || conditions === null) return
  const gathering = new Gathering()
  const read = new Set<string | null>()
  const close = (tally: Tally): void => report.closingFailures(tally)
  for await (const { input, document } of loadDocuments(inputs, {
    ...(await withConfig(flags, inputs)),
    report,
    close,
    notIn: flags.output,
  })) {
    read.add(input.path)
    const selected = select(document, conditions)
    if (selected !== null) gathering.add(selected)
  }
  const comparison = gathering.end()
  if (comparison.counties.length < 2) report.warning('compare', ONLY_ONE)
  const { output, force } = flags
  if (output === undefined) await print(comparison, report)
  else
    await writeAll({ output, ...(force && { force }) }, report, async (staging) => {
      for (const path of read) staging.protect(path)
      for (const name of names) await comparisonFormats[name]?.(comparison, staging, { excel: flags.bom })
    })
}

async function print(comparison: Comparison, report: Report): Promise<void> {
  try {
    await new Output({ escaped: true }).write(comparisonMarkdown(comparison))
  } catch (error) {
    if (error instanceof ClosedPipe) return
    report.failure('-', asFailure(error))
    process.exitCode = 2
  }
}
