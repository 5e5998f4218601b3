import type { PolicyDocument } from '../../schema/document.ts'
import type { Message } from '../../schema/finding.ts'
import { firstOf } from '../place.ts'
import type { Problem } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { type Difference, differencesOf, letters } from './differences.ts'
import { type CounterpartPair, pairsOf } from './pairs.ts'

/** What a difference is about; each kind is a rule of its own. */
export type Kind = 'figure' | 'missing' | 'wording' | 'punctuation'

const digits = (text: string): string => text.replace(/[^0-9０-９.%％]/g, '')
const withoutDigits = (text: string): string => letters(text).replace(/[0-9０-９]/g, '')

/** Words missing on one side count as a difference of wording until there are so many of them. */
const CLAUSE = 6

export function kindOf({ body, row }: Difference): Kind {
  if (letters(body) === letters(row)) return 'punctuation'
  if (digits(body) !== '' && digits(row) !== '' && digits(body) !== digits(row)) {
    if (withoutDigits(body) === withoutDigits(row) || withoutDigits(body).length < 8) return 'figure'
  }
  if (letters(body) === '' || letters(row) === '') return letters(body + row).length >= CLAUSE ? 'missing' : 'wording'
  return 'wording'
}

/** How many differences a message names. */
const NAMED = 4

/** Share of its text that a pair must have in common, in the median, for the appendix to be the body printed again. */
const REPRINT = 0.6

const known = new WeakMap<PolicyDocument, boolean>()

/** Whether the rows print the measures again: a table of targets says the same commitments in other, fewer words. */
export function isReprint(document: PolicyDocument): boolean {
  const before = known.get(document)
  if (before !== undefined) return before
  const shares = pairsOf(document)
    .map((pair) => {
      const longer = Math.max(pair.body.text.length, pair.row.text.length, 1)
      const apart = differencesOf(pair).reduce((sum, { body, row }) => sum + Math.max(body.length, row.length), 0)
      return 1 - apart / longer
    })
    .sort((a, b) => a - b)
  const found = (shares[Math.floor(shares.length / 2)] ?? 0) >= REPRINT
  known.set(document, found)
  return found
}

/** Share of the rows that leave words of the body out, from which on the appendix shortens on purpose. */
const SHORTENED = 0.5
const FEWEST = 4

/** Whether most rows say less than their measures: a table that sums up, where a clause left out is no slip. */
function isSummary(document: PolicyDocument): boolean {
  const pairs = pairsOf(document)
  const shorter = pairs.filter((pair) =>
    differencesOf(pair).some((difference) => kindOf(difference) === 'missing' && letters(difference.row) === ''),
  )
  return pairs.length >= FEWEST && shorter.length >= pairs.length * SHORTENED
}

/** One problem for each pair whose readings differ in this way, with all the places in its message. */
export function* differing(subject: Subject, kind: Kind, head: Message): Generator<Problem> {
  if (kind !== 'figure' && !isReprint(subject.document)) return
  const summary = (kind === 'missing' || kind === 'wording') && isSummary(subject.document)
  for (const pair of pairsOf(subject.document)) {
    const found = differencesOf(pair).filter((difference) => kindOf(difference) === kind)
    const [first] = found
    if (first === undefined) continue
    const told = problem(subject, pair, found, head, first)
    yield summary ? { ...told, severity: 'info' } : told
  }
}

function problem(
  subject: Subject,
  { body, row }: CounterpartPair,
  found: readonly Difference[],
  head: Message,
  first: Difference,
): Problem {
  const named = found.slice(0, NAMED)
  const more = found.length > NAMED ? found.length - NAMED : 0
  const zh = named.map((each) => (lacking(each) ?? bothOf(each)).zh).join('；')
  const en = named.map((each) => (lacking(each) ?? bothOf(each)).en).join('; ')
  return {
    message: {
      zh: `${head.zh}：${zh}${more > 0 ? `；另有 ${more} 处` : ''}`,
      en: `${head.en}: ${en}${more > 0 ? `; and ${more} more` : ''}`,
    },
    at: subject.locate(body.position, first.bodyShown),
    measure: body.id,
    related: [
      {
        message: {
          zh: `附件：“${quote(first.row, first.rowShown)}”`,
          en: `the row: '${quote(first.row, first.rowShown)}'`,
        },
        at: subject.locate(row.position, first.rowShown),
        measure: row.id,
      },
    ],
  }
}

const bothOf = ({ body, bodyShown, row, rowShown }: Difference): Message => ({
  zh: `正文“${quote(body, bodyShown)}”，附件“${quote(row, rowShown)}”`,
  en: `body '${quote(body, bodyShown)}', row '${quote(row, rowShown)}'`,
})

/** The side that lacks a clause; null where both say something, or only a word or two are gone. */
function lacking(difference: Difference): Message | null {
  const { body, bodyShown, row, rowShown } = difference
  if (kindOf(difference) !== 'missing') return null
  return letters(body) === ''
    ? { zh: `正文缺“${quote(row, rowShown)}”`, en: `the body lacks '${quote(row, rowShown)}'` }
    : { zh: `附件缺“${quote(body, bodyShown)}”`, en: `the row lacks '${quote(body, bodyShown)}'` }
}

const LONGEST = 36

/** Short words need those around them to be found again. */
function quote(words: string, shown: string): string {
  const text = words.length < 10 ? shown : words
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** Where a measure begins. */
export const placeOf = ({ position }: CounterpartPair['body']): Problem['at'] => firstOf(position)
