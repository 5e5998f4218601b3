import type { PolicyDocument } from '../../schema/document.ts'
import type { Measure } from '../../schema/measure.ts'
import type { Unit } from '../../schema/unit.ts'
import { type Commitment, commitmentsOf } from '../commitment.ts'
import type { FormatOptions } from '../format.ts'
import { isOverdue } from '../ledger/filled.ts'
import { filledOf } from '../ledger/progress.ts'
import { commitmentText } from '../ledger/rows.ts'
import { lineOf } from '../place.ts'
import { escaped, type HtmlCell, row } from './markup.ts'
import { WORDS } from './words.ts'

type Language = 'zh' | 'en'

type Head = keyof typeof WORDS

/** Columns with their shares of the width in percent, for the text and the offices to be read. */
const COLUMNS: readonly [Head, number][] = [
  ['order', 4],
  ['text', 35],
  ['lead', 10],
  ['partner', 10],
  ['responsible', 10],
  ['leaders', 7],
  ['due', 9],
  ['target', 8],
  ['place', 7],
]
const WITH_PROGRESS: readonly [Head, number][] = [
  ['order', 4],
  ['text', 30],
  ['lead', 9],
  ['partner', 9],
  ['responsible', 9],
  ['leaders', 6],
  ['due', 8],
  ['target', 7],
  ['state', 12],
  ['place', 6],
]

type Options = Pick<FormatOptions, 'headers' | 'progress'>

/** The ledger of one document, row by row. */
export function* ledgerHtml(document: PolicyDocument, options: Options): Generator<string> {
  const { headers: language, progress } = options
  const columns = progress === undefined ? COLUMNS : WITH_PROGRESS
  const { title, jurisdiction } = document.metadata
  const where = jurisdiction === null ? '' : `（${jurisdiction.name}）`
  yield `<section>\n<h2>${escaped((title ?? document.id) + where)}</h2>\n`
  const commitments = commitmentsOf(document)
  if (commitments.length === 0) yield `<p>${WORDS.none[language]}</p>\n`
  else {
    const head = row(
      columns.map(([name]) => WORDS[name][language]),
      'th',
    )
    const widths = columns.map(([, width]) => `<col style="width:${width}%">`).join('')
    yield `<table class="l">\n<colgroup>${widths}</colgroup>\n<thead>\n${head}</thead>\n<tbody>\n`
    yield* rows(document, commitments, { columns: columns.length, options })
    yield '</tbody>\n</table>\n'
  }
  yield '</section>\n'
}

/** Under each new place in the paper its headings, as a row of their own. */
function* rows(
  document: PolicyDocument,
  commitments: readonly Commitment[],
  { columns, options }: { columns: number; options: Options },
): Generator<string> {
  let above = ''
  for (const [i, commitment] of commitments.entries()) {
    const path = commitment.measure.path.join(' › ')
    if (path !== above && path !== '') yield `<tr><td class="s" colspan="${columns}">${escaped(path)}</td></tr>\n`
    above = path
    const state = options.progress === undefined ? null : stateOf(document, commitment, options)
    yield row(cells(i + 1, commitment, { language: options.headers, state }))
  }
}

/** What was filled in, on lines; overdue where its day has passed. */
function stateOf(document: PolicyDocument, commitment: Commitment, options: Options): HtmlCell {
  const { headers: language, progress } = options
  const filled = filledOf(options, document, commitment)
  const isLate = isOverdue(commitment.measure, filled, progress?.asOf ?? null) === true
  const late = isLate ? WORDS.overdue[language] : null
  const { status, progress: said, evidence, remark } = filled ?? NOTHING
  const lines = [status, late, said, evidence, remark].filter((line) => line !== null)
  return { value: lines.join('\n'), ...(isLate && { class: 'o' }) }
}

function cells(
  number: number,
  { measure, main, filled }: Commitment,
  { language, state }: { language: Language; state: HtmlCell | null },
): HtmlCell[] {
  const cell = (value: string, ...fields: (keyof Measure)[]): HtmlCell =>
    fields.some((field) => filled.has(field)) ? { value, class: 'f' } : { value }
  const line = lineOf(main.position)
  const place = line === null ? main.id : `${WORDS.line[language].replace('#', String(line))}\n${main.id}`
  const leaders = measure.leaders.map(({ role, name }) => (role === '' ? name : `${role}：${name}`))
  return [
    { value: number },
    { value: commitmentText(measure), class: 't' },
    cell(names(measure.leads), 'leads'),
    cell(names(measure.partners), 'partners'),
    cell(names(measure.responsible), 'responsible'),
    cell(leaders.join('\n'), 'leaders'),
    cell(measure.deadline?.text ?? '', 'deadline'),
    cell(measure.targets.map(({ text }) => text).join('\n'), 'targets'),
    ...(state === null ? [] : [state]),
    { value: place, class: 'p' },
  ]
}

const NOTHING = { status: null, progress: null, evidence: null, remark: null }

const names = (units: readonly Unit[]): string => units.map(({ name }) => name).join('、')
