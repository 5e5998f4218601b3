import { differs, type Revision, revisionOf } from '../compare/revision.ts'
import { revisionFormats, revisionJson, revisionMarkdown } from '../export/compare/revision.ts'
import type { Say } from '../export/compare/revision-words.ts'
import { InputError } from '../read/input-error.ts'
import { colourful, palette } from './colour.ts'
import type { DiffFlags } from './commands/diff.ts'
import { diffLines } from './diff-terminal.ts'
import { writeAll } from './export.ts'
import { type Language, say } from './language.ts'
import { oneDocument } from './one-document.ts'
import { printPieces } from './print-pieces.ts'
import { Report } from './report.ts'
import { readNames, readOption } from './selection.ts'
import { withConfig } from './with-config.ts'

/** `gongwen diff OLD NEW` */
export async function diff(old: string, next: string, flags: DiffFlags, language: Language): Promise<void> {
  const report = await Report.open({ language, quiet: flags.quiet === true, colour: flags.color })
  const { output } = flags
  const formats = readOption(report, '--to', () => readFormats(flags))
  if (formats === null) return
  const configured = { ...(await withConfig(flags, [next])), report }
  const before = await oneDocument(old, configured)
  const after = await oneDocument(next, configured)
  if (before === null || after === null) return
  if (before.document.source.sha256 === after.document.source.sha256)
    report.warning(next, { zh: `与 ${old} 是同一份文件`, en: `is the same file as ${old}` })
  const revision = revisionOf(before.document, after.document)
  const tell: Say = (message) => say(message, language)
  if (output === undefined) await print(revision, formats[0] ?? null, { flags, report, say: tell })
  else {
    const { force } = flags
    const done = await writeAll({ output, ...(force && { force }) }, report, async (staging) => {
      for (const { input } of [before, after]) staging.protect(input.path)
      for (const name of formats) await revisionFormats[name]?.(revision, staging, tell)
    })
    if (!done) return
  }
  if (flags.exitCode === true && differs(revision)) process.exitCode ??= 1
}

/** The formats that are wanted; a folder is needed for a workbook and for more than one, and wants one at least. */
function readFormats({ to, output }: DiffFlags): string[] {
  const formats = to === undefined ? [] : readNames(to, Object.keys(revisionFormats), { zh: '格式', en: 'format' })
  if (output !== undefined && formats.length === 0) return ['markdown']
  if (output === undefined && (formats.length > 1 || formats.includes('xlsx')))
    throw new InputError(
      { zh: `${formats.join('、')} 不能写到标准输出`, en: `${formats.join(', ')} cannot go to standard output` },
      { zh: '请用 -o 指定文件夹', en: 'name a folder with -o' },
    )
  return formats
}

interface Printing {
  flags: DiffFlags
  report: Report
  say: Say
}

async function print(revision: Revision, format: string | null, { flags, report, say: tell }: Printing): Promise<void> {
  if (format !== null) {
    await printPieces(format === 'json' ? revisionJson(revision) : revisionMarkdown(revision, tell), report)
    return
  }
  const colour = colourful({ wanted: flags.color, terminal: process.stdout.isTTY, env: process.env })
  const paint = await palette(colour)
  await printPieces(diffLines(revision, { paint, say: tell }), report, false)
}
