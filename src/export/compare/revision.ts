import type { Change } from '../../compare/changes.ts'
import { textOf } from '../../compare/commitment.ts'
import type { Entry, Revision } from '../../compare/revision.ts'
import type { Piece } from '../../compare/wording.ts'
import type { Files } from '../format.ts'
import { escaped } from '../formats/markdown.ts'
import { lineOf } from '../place.ts'
import type { SheetCell, TextRun } from '../xlsx/layout.ts'
import { type Grid, rounded, writeBook } from './grid.ts'
import {
  countsOf,
  dutiesOf,
  fieldName,
  headingsOf,
  identity,
  linesOf,
  type Say,
  shownEntries,
  statusName,
  summary,
  toldChanges,
} from './revision-words.ts'

type WriteRevision = (revision: Revision, files: Files, say: Say) => void | Promise<void>

/** How the difference of two versions is written, one line a format. */
export const revisionFormats: Record<string, WriteRevision> = {
  markdown: (revision, files, say) => {
    const out = files.file('diff.md')
    for (const piece of revisionMarkdown(revision, say)) out.write(piece)
  },
  json: (revision, files) => {
    const out = files.file('diff.json')
    for (const piece of revisionJson(revision)) out.write(piece)
  },
  xlsx: (revision, files, say) => writeBook('diff.xlsx', sheets(revision, say), files),
}

const W = {
  title: { zh: '版本对照', en: 'Two versions of a plan' },
  old: { zh: '旧版', en: 'Old' },
  new: { zh: '新版', en: 'New' },
  document: { zh: '文件变动', en: 'The document' },
  measures: { zh: '举措变动', en: 'Measures' },
  all: { zh: '全部举措', en: 'All measures' },
  overview: { zh: '概要', en: 'Overview' },
  none: { zh: '没有差异。', en: 'No differences.' },
  nothing: { zh: '无', en: 'none' },
  item: { zh: '项目', en: 'Item' },
  status: { zh: '变动', en: 'Change' },
  heading: { zh: '章节', en: 'Headings' },
  oldNumber: { zh: '旧序号', en: 'Old no.' },
  newNumber: { zh: '新序号', en: 'New no.' },
  text: {
    zh: '举措（删去的字加删除线，增加的字加下划线）',
    en: 'Measure (gone words struck out, new ones underlined)',
  },
  fields: { zh: '要素变动', en: 'Other changes' },
  oldLine: { zh: '旧版行', en: 'Old line' },
  newLine: { zh: '新版行', en: 'New line' },
  score: { zh: '相似度', en: 'Likeness' },
  summary: { zh: '合计', en: 'In all' },
}

/** What differs, measure by measure; words that are gone and come as `<del>` and `<ins>`. */
export function* revisionMarkdown(revision: Revision, say: Say): Generator<string> {
  const { old, new: next, metadata, headings } = revision
  yield `# ${say(W.title)}\n\n`
  yield `- ${say(W.old)}: ${escaped(identity(old))}\n- ${say(W.new)}: ${escaped(identity(next))}\n`
  yield `- ${escaped(summary(revision, say))}\n`
  const changes = [...metadata, ...headings]
  if (changes.length > 0) yield `\n## ${say(W.document)}\n\n`
  for (const change of changes) yield `- ${changeMarkdown(change, say)}\n`
  const entries = shownEntries(revision)
  if (entries.length === 0 && changes.length === 0) yield `\n${say(W.none)}\n`
  if (entries.length > 0) yield `\n## ${say(W.measures)}\n`
  let heading: string | null = null
  for (const entry of entries) {
    const here = headingsOf(entry)
    if (here !== heading) yield `\n### ${here === '' ? '—' : escaped(here)}\n\n`
    heading = here
    yield* entryMarkdown(entry, say)
  }
}

function* entryMarkdown(entry: Entry, say: Say): Generator<string> {
  yield `- **${escaped(statusName(entry, say))}** ${escaped(numbers(entry))} ${textMarkdown(entry)}\n`
  if (entry.moved && entry.old !== null) yield `  - ${escaped(movedFrom(entry.old.path, say))}\n`
  const duties = dutiesOf(entry, say)
  if (duties !== '') yield `  - ${escaped(duties)}\n`
  for (const change of toldChanges(entry)) yield `  - ${changeMarkdown(change, say)}\n`
}

const movedFrom = (path: readonly string[], say: Say): string =>
  say({ zh: `原在：${path.join(' › ') || '—'}`, en: `from: ${path.join(' › ') || '—'}` })

/** `3 → 4 (L12 → L14)` */
function numbers(entry: Entry): string {
  const { old, new: next } = entry
  const [before, after] = [old?.number?.text, next?.number?.text]
  const number = before === after ? (after ?? '') : [before, after].filter((one) => one !== undefined).join(' → ')
  const lines = linesOf(entry)
  const shown = [lines.old, lines.new].flatMap((line) => (line === null ? [] : [`L${line}`]))
  return `${number} (${[...new Set(shown)].join(' → ')})`.trim()
}

const TAGS: Record<Piece['kind'], (text: string) => string> = {
  same: (text) => text,
  old: (text) => `<del>${text}</del>`,
  new: (text) => `<ins>${text}</ins>`,
}

function textMarkdown({ words, old, new: next }: Entry): string {
  if (words !== null) return words.map(({ kind, text }) => TAGS[kind](escaped(text))).join('')
  const measure = next ?? old
  return measure === null ? '' : escaped(textOf(measure))
}

const changeMarkdown = (change: Change, say: Say): string =>
  `${escaped(fieldName(change, say))}: ${escaped(change.old ?? say(W.nothing))} → ${escaped(change.new ?? say(W.nothing))}`

/** One line a measure, so that two of these can be compared by lines. */
export function* revisionJson(revision: Revision): Generator<string> {
  const { old, new: next, metadata, headings, entries } = revision
  const head = ({ id, source, metadata: { title } }: Revision['old']): object => ({
    id,
    source: source.name,
    sha256: source.sha256,
    title,
  })
  yield `{"diffVersion":1,"old":${JSON.stringify(head(old))},"new":${JSON.stringify(head(next))},`
  yield `\n"counts":${JSON.stringify(countsOf(revision))},`
  yield `\n"document":${JSON.stringify([...metadata, ...headings])},\n"measures":[`
  for (const [index, entry] of entries.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(entryJson(entry))}`
  yield '\n]}\n'
}

function entryJson({ status, score, moved, old, new: next, words, changes, related }: Entry): object {
  const side = (measure: Entry['old']): object | null =>
    measure === null
      ? null
      : {
          id: measure.id,
          number: measure.number?.text ?? null,
          path: measure.path,
          text: textOf(measure),
          line: lineOf(measure.position),
        }
  return {
    status,
    moved,
    score: score === null ? null : rounded(score),
    old: side(old),
    new: side(next),
    related: related?.id ?? null,
    words: words?.map(({ kind, text }) => [kind, text]) ?? null,
    changes,
  }
}

function sheets(revision: Revision, say: Say): Grid[] {
  const columns = [
    { title: say(W.status), width: 12 },
    { title: say(W.oldNumber), width: 9 },
    { title: say(W.newNumber), width: 9 },
    { title: say(W.heading), width: 28 },
    { title: say(W.text), width: 70 },
    { title: say(W.fields), width: 38 },
    { title: say(W.score), width: 8 },
    { title: say(W.oldLine), width: 8 },
    { title: say(W.newLine), width: 8 },
  ]
  const rows = (entries: readonly Entry[]): SheetCell[][] => entries.map((entry) => entryCells(entry, say))
  return [
    overviewSheet(revision, say),
    { name: 'changes', title: say(W.measures), columns, rows: rows(shownEntries(revision)) },
    { name: 'all', title: say(W.all), columns, rows: rows(revision.entries) },
  ]
}

function overviewSheet(revision: Revision, say: Say): Grid {
  const { old, new: next, metadata, headings } = revision
  return {
    name: 'overview',
    title: say(W.overview),
    columns: [
      { title: say(W.item), width: 24 },
      { title: say(W.old), width: 60 },
      { title: say(W.new), width: 60 },
    ],
    rows: [
      [say(W.item), identity(old), identity(next)],
      [say(W.summary), `${old.measures.length}`, summary(revision, say)],
      ...[...metadata, ...headings].map((change) => [fieldName(change, say), change.old, change.new]),
    ],
  }
}

const LOOKS: Record<Piece['kind'], TextRun['look']> = { same: 'plain', old: 'gone', new: 'come' }

function entryCells(entry: Entry, say: Say): SheetCell[] {
  const { old, new: next, words, score, moved } = entry
  const lines = linesOf(entry)
  const told = toldChanges(entry).map(
    (change) => `${fieldName(change, say)}：${change.old ?? say(W.nothing)} → ${change.new ?? say(W.nothing)}`,
  )
  return [
    statusName(entry, say),
    old?.number?.text ?? null,
    next?.number?.text ?? null,
    headingsOf(entry),
    textCell(words, next ?? old),
    [...(moved && old !== null ? [movedFrom(old.path, say)] : []), dutiesOf(entry, say), ...told]
      .filter((line) => line !== '')
      .join('\n'),
    score === null ? null : rounded(score),
    lines.old,
    lines.new,
  ]
}

function textCell(words: readonly Piece[] | null, measure: Entry['old']): SheetCell {
  if (words !== null) return { runs: words.map(({ kind, text }) => ({ text, look: LOOKS[kind] })) }
  return measure === null ? null : textOf(measure)
}
