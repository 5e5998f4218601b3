import type { PolicyDocument } from '../../schema/document.ts'
import type { Measure } from '../../schema/measure.ts'
import type { Unit } from '../../schema/unit.ts'
import { type Commitment, commitmentsOf } from '../commitment.ts'
import { commitmentText } from '../ledger/rows.ts'
import { lineOf } from '../place.ts'
import { escaped, type HtmlCell, row } from './markup.ts'
import { WORDS } from './words.ts'

type Language = 'zh' | 'en'

const HEADS = ['order', 'text', 'lead', 'partner', 'responsible', 'leaders', 'due', 'target', 'place'] as const
/** Shares of the width in percent, for the text and the offices to be read. */
const WIDTHS = [4, 35, 10, 10, 10, 7, 9, 8, 7] as const
const COLUMNS = `<colgroup>${WIDTHS.map((width) => `<col style="width:${width}%">`).join('')}</colgroup>`

/** The ledger of one document, row by row. */
export function* ledgerHtml(document: PolicyDocument, language: Language): Generator<string> {
  const { title, jurisdiction } = document.metadata
  const where = jurisdiction === null ? '' : `（${jurisdiction.name}）`
  yield `<section>\n<h2>${escaped((title ?? document.id) + where)}</h2>\n`
  const commitments = commitmentsOf(document)
  if (commitments.length === 0) yield `<p>${WORDS.none[language]}</p>\n`
  else {
    const head = row(
      HEADS.map((name) => WORDS[name][language]),
      'th',
    )
    yield `<table class="l">\n${COLUMNS}\n<thead>\n${head}</thead>\n<tbody>\n`
    yield* rows(commitments, language)
    yield '</tbody>\n</table>\n'
  }
  yield '</section>\n'
}

/** Under each new place in the paper its headings, as a row of their own. */
function* rows(commitments: readonly Commitment[], language: Language): Generator<string> {
  let above = ''
  for (const [i, commitment] of commitments.entries()) {
    const path = commitment.measure.path.join(' › ')
    if (path !== above && path !== '') yield `<tr><td class="s" colspan="${HEADS.length}">${escaped(path)}</td></tr>\n`
    above = path
    yield row(cells(i + 1, commitment, language))
  }
}

function cells(number: number, { measure, main, filled }: Commitment, language: Language): HtmlCell[] {
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
    { value: place, class: 'p' },
  ]
}

const names = (units: readonly Unit[]): string => units.map(({ name }) => name).join('、')
