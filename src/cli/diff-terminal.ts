import type { Change } from '../compare/changes.ts'
import { textOf } from '../compare/commitment.ts'
import { type Entry, isRenumbered, type Revision } from '../compare/revision.ts'
import type { Piece } from '../compare/wording.ts'
import {
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
} from '../export/compare/revision-words.ts'
import type { Palette } from './colour.ts'
import { escapeControls } from './escape.ts'

/** Of an unchanged stretch so many characters are shown beside what changed. */
const AROUND = 24

interface Look {
  paint: Palette
  say: Say
}

/** For a terminal, or wherever a text is read as it is: signs as in `diff`, words as in `git diff --word-diff`. */
export function* diffLines(revision: Revision, look: Look): Generator<string> {
  const { paint, say } = look
  const { old, new: next, metadata, headings, entries } = revision
  yield `${paint.error(`--- ${escapeControls(identity(old))}`)}\n${paint.added(`+++ ${escapeControls(identity(next))}`)}\n`
  for (const change of [...metadata, ...headings]) yield `${changeLine(change, look)}\n`
  let heading: string | null = null
  for (const entry of shownEntries(revision)) {
    const here = headingsOf(entry)
    if (here !== heading) yield `\n${paint.bold(escapeControls(here === '' ? '—' : here))}\n`
    heading = here
    yield* entryLines(entry, look)
  }
  const only = entries.filter(isRenumbered)
  if (only.length > 0) yield `\n${renumbered(only, say)}\n`
  yield `\n${summary(revision, say)}\n`
}

const SIGNS: Record<Entry['status'], string> = { kept: '=', reworded: '~', dropped: '-', new: '+' }

function* entryLines(entry: Entry, look: Look): Generator<string> {
  const { paint, say } = look
  const { status, moved, old, new: next, words } = entry
  const colour = { kept: paint.info, reworded: paint.warning, dropped: paint.error, new: paint.added }[status]
  const sign = status === 'kept' && moved ? '>' : SIGNS[status]
  yield `${colour(`${sign} ${statusName(entry, say)}`)}  ${paint.dim(escapeControls(numbers(entry)))}\n`
  const text =
    words === null ? shortened(textOf((next ?? old) as NonNullable<Entry['old']>), status) : marked(words, paint)
  yield `    ${text}\n`
  if (moved && old !== null)
    yield `    ${paint.dim(say({ zh: '原在', en: 'from' }))} ${escapeControls(old.path.join(' › ') || '—')}\n`
  const duties = dutiesOf(entry, say)
  if (duties !== '') yield `    ${paint.dim(escapeControls(duties))}\n`
  for (const change of toldChanges(entry)) yield `    ${changeLine(change, look)}\n`
}

/** What is gone or new is shown whole; of what stayed the beginning tells which it is. */
const shortened = (text: string, status: Entry['status']): string =>
  escapeControls(status === 'kept' && text.length > AROUND * 2 ? `${text.slice(0, AROUND * 2)}…` : text)

/** `推行[-一窗受理-]{+一网通办+}`, long stretches that stayed cut short. */
function marked(words: readonly Piece[], paint: Look['paint']): string {
  return words
    .map(({ kind, text }, index) => {
      if (kind === 'old') return paint.error(`[-${escapeControls(text)}-]`)
      if (kind === 'new') return paint.added(`{+${escapeControls(text)}+}`)
      return escapeControls(cutMiddle(text, index === 0, index === words.length - 1))
    })
    .join('')
}

function cutMiddle(text: string, first: boolean, last: boolean): string {
  const [before, behind] = [first ? 0 : AROUND, last ? 0 : AROUND]
  const start = first ? Math.min(AROUND, text.length) : before
  if (text.length <= start + behind + 1) return text
  return `${text.slice(0, start)}…${behind === 0 ? '' : text.slice(-behind)}`
}

/** `3 → 4, L12 → L14` */
function numbers(entry: Entry): string {
  const { old, new: next } = entry
  const lines = linesOf(entry)
  const number = arrow(old?.number?.text ?? null, next?.number?.text ?? null)
  const line = arrow(lines.old === null ? null : `L${lines.old}`, lines.new === null ? null : `L${lines.new}`)
  return [number, line].filter((part) => part !== '').join(', ')
}

function arrow(old: string | null, next: string | null): string {
  if (old === null || next === null || old === next) return next ?? old ?? ''
  return `${old} → ${next}`
}

function changeLine(change: Change, { paint, say }: Look): string {
  const name = escapeControls(fieldName(change, say))
  const [old, next] = [change.old, change.new]
  const parts = [
    old === null ? '' : paint.error(`[-${escapeControls(old)}-]`),
    next === null ? '' : paint.added(`{+${escapeControls(next)}+}`),
  ]
  return `${name}  ${parts.filter((part) => part !== '').join(' ')}`
}

/** 仅序号变动：5→6、6→7 … */
function renumbered(entries: readonly Entry[], say: Say): string {
  const shown = entries
    .slice(0, 10)
    .map(({ old, new: next }) => `${old?.number?.text ?? '—'}→${next?.number?.text ?? '—'}`)
  const more = entries.length > shown.length ? ' …' : ''
  return escapeControls(
    say({
      zh: `仅序号变动 ${entries.length} 条：${shown.join('、')}${more}`,
      en: `${entries.length} renumbered only: ${shown.join(', ')}${more}`,
    }),
  )
}
