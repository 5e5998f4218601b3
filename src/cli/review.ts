import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError } from '../read/input-error.ts'
import { Collection, type Reviewable } from '../review/collect.ts'
import { fillPage } from '../review/page.ts'
import type { ReviewFlags } from './commands/review.ts'
import { loadDocuments } from './documents.ts'
import { writeAll } from './export.ts'
import { asFailure } from './failure.ts'
import type { Language } from './language.ts'
import { Report } from './report.ts'
import type { Tally } from './tally.ts'
import { withConfig } from './with-config.ts'

/** `gongwen review` */
export async function review(inputs: string[], flags: ReviewFlags, language: Language): Promise<void> {
  const report = await Report.open({ language, quiet: flags.quiet === true, colour: flags.color })
  const collection = new Collection()
  const paths: (string | null)[] = []
  let refused = 0
  const closing: Tally[] = []
  const close = (tally: Tally): void => void closing.push(tally)
  const options = { ...(await withConfig(flags, inputs)), report, close, printed: true, stages: true }
  for await (const { input, document, parsed } of loadDocuments(inputs, options)) {
    paths.push(input.path)
    if (parsed?.stages === undefined) {
      report.failure(input.label, withoutText())
      refused++
    } else collection.add({ ...parsed, document } as Reviewable)
  }
  if (refused > 0) process.exitCode = 2
  const data = collection.end(language)
  const written = data.documents.length > 0 && (await writePage(flags, report, paths, fillPage(builtPage(), data)))
  for (const tally of closing) {
    tally.done -= refused
    tally.failed += refused
    if (written) tally.folder = flags.output
    report.closing(tally)
  }
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
