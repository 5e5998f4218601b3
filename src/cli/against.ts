import { type Held, holdAgainst } from '../compare/against.ts'
import { type Relation, relationOf } from '../compare/relation.ts'
import { type Side, sideOf } from '../compare/side.ts'
import { againstFormats, againstJson, againstMarkdown } from '../export/compare/against.ts'
import { select } from '../export/select.ts'
import type { Condition } from '../export/where.ts'
import { InputError } from '../read/input-error.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { CompareFlags } from './commands/compare.ts'
import { loadDocuments } from './documents.ts'
import { writeAll } from './export.ts'
import { type Language, say } from './language.ts'
import { noMeasures, oneDocument } from './one-document.ts'
import { printPieces } from './print-pieces.ts'
import type { Report } from './report.ts'
import type { Reviewing } from './reviewing.ts'
import type { Tally } from './tally.ts'
import { withConfig } from './with-config.ts'

export interface AgainstRun {
  flags: CompareFlags & { against: string }
  report: Report
  language: Language
  formats: readonly string[]
  conditions: readonly Condition[]
  /** For the inputs, and for what they are held against. */
  reviewing: Reviewing
}

/** `gongwen compare … --against FILE`: each document held against one other. */
export async function compareAgainst(inputs: string[], run: AgainstRun): Promise<void> {
  const { flags, report, language, formats, reviewing } = run
  const configured = await withConfig(flags, inputs)
  const other = await oneDocument(flags.against, { ...configured, report, reviewing })
  if (other === null) return
  const read = new Set<string | null>([other.input.path])
  const held: Held[] = []
  const there = sideOf(other.document)
  const close = (tally: Tally): void => report.closingFailures(tally)
  for await (const { input, document } of loadDocuments(inputs, {
    ...configured,
    report,
    reviewing,
    close,
    notIn: flags.output,
  })) {
    read.add(input.path)
    const one = hold(input.label, document, there, run)
    if (one !== null) held.push(one)
  }
  if (reviewing.close() && flags.strict === true) process.exitCode ??= 1
  if (held.length === 0) return
  const options = { excel: flags.bom, say: (message: Parameters<typeof say>[0]) => say(message, language) }
  const { output, force } = flags
  if (output === undefined)
    await printPieces(formats.includes('json') ? againstJson(held) : againstMarkdown(held, options), report)
  else
    await writeAll({ output, ...(force && { force }) }, report, async (staging) => {
      for (const path of read) staging.protect(path)
      for (const name of formats) await againstFormats[name]?.(held, staging, options)
    })
}

/** One document against the other; null where that cannot be, which is told and makes the exit status 2. */
function hold(
  label: string,
  document: PolicyDocument,
  other: Side,
  { flags, report, conditions }: AgainstRun,
): Held | null {
  const selected = select(document, conditions)
  const relation = flags.as ?? relationOf(document, other.document)
  const failure = whyNot(document, other.document, relation)
  if (failure !== null || relation === null) {
    report.failure(label, failure ?? unknownRelation(document, other.document))
    process.exitCode = 2
    return null
  }
  if (flags.as === undefined) report.note(inferred(document, other.document, relation))
  return selected === null ? null : holdAgainst(sideOf(selected), other, relation)
}

function whyNot(own: PolicyDocument, other: PolicyDocument, relation: Relation | null): InputError | null {
  if (own.source.sha256 === other.source.sha256)
    return new InputError(
      { zh: `与 --against 是同一份文件`, en: 'is the same file as --against' },
      { zh: '请指定另一份文件', en: 'name another one' },
    )
  return noMeasures(own) ?? (relation === null ? unknownRelation(own, other) : null)
}

const placeOf = ({ metadata }: PolicyDocument): string => metadata.jurisdiction?.name ?? '？'

const unknownRelation = (own: PolicyDocument, other: PolicyDocument): InputError =>
  new InputError(
    {
      zh: `从地方和年份看不出与 ${other.id} 的关系（${placeOf(own)}、${placeOf(other)}）`,
      en: `places and years do not tell how it stands to ${other.id} (${placeOf(own)}, ${placeOf(other)})`,
    },
    { zh: '请用 --as superior 或 --as last-year 说明', en: 'say --as superior or --as last-year' },
  )

const inferred = (own: PolicyDocument, other: PolicyDocument, relation: Relation): { zh: string; en: string } =>
  relation === 'superior'
    ? {
        zh: `${other.id}（${placeOf(other)}）是 ${own.id}（${placeOf(own)}）的上级文件：由地方推断，可用 --as 指定`,
        en: `${other.id} (${placeOf(other)}) is taken for the superior plan of ${own.id} (${placeOf(own)}), by their places; --as says otherwise`,
      }
    : {
        zh: `${other.id} 是 ${own.id} 的上年文件：由地方和年份推断，可用 --as 指定`,
        en: `${other.id} is taken for last year's plan of ${own.id}, by place and years; --as says otherwise`,
      }
