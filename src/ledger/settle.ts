import type { Commitment } from '../export/commitment.ts'
import { DONE, FILLED_IN } from '../export/ledger/columns.ts'
import type { Filled } from '../export/ledger/filled.ts'
import { WORDS } from '../export/ledger/rows.ts'
import type { PolicyDocument } from '../schema/document.ts'
import { printOf } from '../schema/print.ts'
import { doubted, type LedgerNote, placeOf, refused } from './note.ts'
import type { LedgerRow } from './row.ts'
import { hasWords, type Returned } from './sheets.ts'

/** A row that came back for a commitment. */
interface Answer {
  from: Returned
  said: Filled
  /** Columns that say something else than the document. */
  edited: readonly string[]
}

/** A commitment with all rows that came back for it. */
export interface Answered {
  document: PolicyDocument
  commitment: Commitment
  answers: Answer[]
}

/** A row of the ledger file, and where in the document it belongs. */
interface Settled {
  row: LedgerRow
  at: number
}

const FIELDS = Object.keys(FILLED_IN) as (keyof Filled)[]

/** One answer of all that came back for a commitment; null where nothing was filled in or two disagree. */
export function settled({ document, commitment, answers }: Answered, notes: LedgerNote[]): Settled | null {
  const own = withoutCopies(answers, notes)
  for (const { from, edited } of own) if (edited.length > 0) notes.push(changed(from, edited))
  const filled = own.filter(({ from }) => hasWords(from))
  const [first] = filled
  if (first === undefined) return null
  const said: Filled = { status: null, progress: null, evidence: null, remark: null }
  for (const field of FIELDS) {
    const [one, ...others] = filled.filter((answer) => answer.said[field] !== null)
    if (one === undefined) continue
    if (others.some((other) => other.said[field] !== one.said[field])) {
      tellDisagreement(field, filled, notes)
      return null
    }
    Object.assign(said, { [field]: one.said[field] })
  }
  tellDoubled(filled, notes)
  // its only word may have been a state that nobody knows
  if (FIELDS.every((field) => said[field] === null)) return null
  const { from } = first
  if (said.status === DONE && said.evidence === null)
    notes.push(doubted(from, `${DONE}，但没有${FILLED_IN.evidence}`, `${DONE} without ${FILLED_IN.evidence}`))
  const { main } = commitment
  const file = baseName(from.label)
  const row = { document: document.id, measure: main.id, print: printOf(main), ...said, file, row: from.row }
  return { row, at: document.measures.indexOf(main) }
}

/** A row that was copied for a task of the office's own keeps the hidden id of the first: its words tell them apart. */
function withoutCopies(answers: readonly Answer[], notes: LedgerNote[]): Answer[] {
  const isReworded = ({ edited }: Answer): boolean => edited.includes(WORDS)
  const isCopy = (one: Answer): boolean =>
    isReworded(one) && answers.some((other) => !isReworded(other) && isBeside(one.from, other.from))
  for (const { from } of answers.filter((one) => isCopy(one) && hasWords(one.from)))
    notes.push(
      refused(
        from,
        `是 ${from.measure} 一行的副本而文字不同，填写的内容未采用`,
        `a copy of the row of ${from.measure} with other words: what was filled in was not taken`,
      ),
    )
  return answers.filter((one) => !isCopy(one))
}

const isBeside = (a: Returned, b: Returned): boolean => a.label === b.label && a.sheet === b.sheet

const changed = (row: Returned, edited: readonly string[]): LedgerNote =>
  refused(
    row,
    `${edited.join('、')}与文件不同，未采用；更正请用 gongwen review`,
    `${edited.join(', ')} differs from the document and was not taken: correct it with gongwen review`,
  )

function tellDoubled(filled: readonly Answer[], notes: LedgerNote[]): void {
  for (const [i, { from }] of filled.entries()) {
    const before = filled.slice(0, i).find((other) => isBeside(from, other.from))
    if (before !== undefined)
      notes.push(
        doubted(
          from,
          `标识 ${from.measure} 与第 ${before.from.row} 行重复，两行合为一条`,
          `the id ${from.measure} stands in row ${before.from.row} as well: both were taken as one`,
        ),
      )
  }
}

function tellDisagreement(field: keyof Filled, filled: readonly Answer[], notes: LedgerNote[]): void {
  const title = FILLED_IN[field]
  for (const { from, said } of filled) {
    const others = filled
      .filter((one) => one.from !== from)
      .map((one) => `${placeOf(one.from)}“${one.said[field] ?? '—'}”`)
    notes.push(
      refused(
        from,
        `${from.measure} 的${title}为“${said[field] ?? '—'}”，与 ${others.join('、')} 不一致，均未采用`,
        `${title} of ${from.measure} is “${said[field] ?? '—'}” here, ${others.join(', ')} elsewhere: none was taken`,
      ),
    )
  }
}

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path
