import { Finder } from '../corrections/match.ts'
import { commitmentsOf } from '../export/commitment.ts'
import { DONE, FILLED_IN } from '../export/ledger/columns.ts'
import { type Filled, isOverdue } from '../export/ledger/filled.ts'
import { filledOf, type Progress } from '../export/ledger/progress.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Message } from '../schema/finding.ts'
import { listed } from './listed.ts'
import type { LedgerFile, LedgerRow } from './row.ts'

/** A ledger file and the name by which people know it. */
export interface NamedLedger {
  label: string
  file: LedgerFile
}

/** Something to be told of a ledger file. */
export interface StandingNote {
  label: string
  message: Message
}

/** How a run's commitments stand, counted once each. */
interface Counts {
  commitments: number
  filled: number
  done: number
  overdue: number
}

type Given = LedgerRow & { label: string }
const FIELDS = Object.keys(FILLED_IN) as (keyof Filled)[]
const NOTHING: ReadonlyMap<string, Filled> = new Map()

/** What ledger files say of documents, found again by id and print as corrections are; what fits no more is told. */
export class Standing implements Progress {
  readonly asOf: string | null
  readonly counts: Counts = { commitments: 0, filled: 0, done: 0, overdue: 0 }
  private readonly byDocument = new Map<string, Given[]>()
  private readonly taken = new Map<string, ReadonlyMap<string, Filled>>()

  constructor(files: readonly NamedLedger[], asOf: string | null) {
    this.asOf = asOf
    for (const { label, file } of files)
      for (const row of file.rows) add(this.byDocument, row.document, { ...row, label })
  }

  of({ id }: Pick<PolicyDocument, 'id'>): ReadonlyMap<string, Filled> {
    return this.taken.get(id) ?? NOTHING
  }

  /** Takes what is about a document, for it and for what is made of it; says what could not be. */
  take(document: PolicyDocument): StandingNote[] {
    const notes: StandingNote[] = []
    const rows = this.byDocument.get(document.id) ?? []
    this.byDocument.delete(document.id)
    const answers = this.matched(document, rows, notes)
    const filled = new Map<string, Filled>()
    for (const [id, given] of answers) {
      const said = together(id, given, notes)
      if (said !== null) filled.set(id, said)
    }
    this.taken.set(document.id, filled)
    this.count(document)
    return notes
  }

  /** The same under another id, or with other words. */
  keep(from: string, to: string, words: (text: string) => string): void {
    const changed = new Map<string, Filled>()
    for (const [id, { status, progress, evidence, remark }] of this.taken.get(from) ?? NOTHING) {
      const [a, b, c] = [progress, evidence, remark].map((text) => (text === null ? null : words(text)))
      changed.set(id, { status, progress: a ?? null, evidence: b ?? null, remark: c ?? null })
    }
    this.taken.set(to, changed)
  }

  /** Rows of documents that were not among the inputs. */
  left(): StandingNote[] {
    const byLabel = new Map<string, Given[]>()
    for (const row of [...this.byDocument.values()].flat()) add(byLabel, row.label, row)
    return [...byLabel].map(([label, rows]) => {
      const documents = listed([...new Set(rows.map(({ document }) => document))])
      return {
        label,
        message: {
          zh: `其中 ${rows.length} 行所属的文件（${documents.zh}）不在输入中`,
          en: `${rows.length} of its rows are of documents that are not among the inputs (${documents.en})`,
        },
      }
    })
  }

  /** By the id under which a commitment is printed first, whichever of two prints a row names. */
  private matched(document: PolicyDocument, rows: readonly Given[], notes: StandingNote[]): Map<string, Given[]> {
    const finder = new Finder(document.measures)
    const main = new Map<string, string>()
    for (const { main: one, twin } of commitmentsOf(document))
      for (const print of twin === null ? [one] : [one, twin]) main.set(print.id, one.id)
    const answers = new Map<string, Given[]>()
    const lost = new Map<string, string[]>()
    for (const row of rows) {
      const { measure } = finder.find(row)
      if (measure === null) add(lost, row.label, row.measure)
      else add(answers, main.get(measure.id) ?? measure.id, row)
    }
    for (const [label, ids] of lost) notes.push(notFound(label, document.id, ids))
    return answers
  }

  private count(document: PolicyDocument): void {
    const { counts } = this
    for (const commitment of commitmentsOf(document)) {
      const filled = filledOf({ progress: this }, document, commitment)
      counts.commitments++
      if (filled !== null) counts.filled++
      if (filled?.status === DONE) counts.done++
      if (isOverdue(commitment.measure, filled, this.asOf) === true) counts.overdue++
    }
  }
}

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [one])
  else list.push(one)
}

/** What several files say of one commitment; null where two of them disagree, which is told then. */
function together(id: string, rows: readonly Given[], notes: StandingNote[]): Filled | null {
  const said: Filled = { status: null, progress: null, evidence: null, remark: null }
  for (const field of FIELDS) {
    const [one, ...others] = rows.filter((row) => row[field] !== null)
    const other = others.find((row) => row[field] !== one?.[field])
    if (one !== undefined && other !== undefined) {
      notes.push(disagreement(id, field, one, other))
      return null
    }
    if (one !== undefined) Object.assign(said, { [field]: one[field] })
  }
  return said
}

function notFound(label: string, document: string, ids: readonly string[]): StandingNote {
  const { zh, en } = listed(ids)
  return {
    label,
    message: {
      zh: `${document} 中没有与其中 ${ids.length} 行对应的举措（${zh}），未采用`,
      en: `${ids.length} of its rows fit no measure of ${document} (${en}) and were not taken`,
    },
  }
}

function disagreement(id: string, field: keyof Filled, one: Given, other: Given): StandingNote {
  const title = FILLED_IN[field]
  return {
    label: one.label,
    message: {
      zh: `${id} 的${title}为“${one[field] ?? ''}”，${other.label} 为“${other[field] ?? ''}”，均未采用`,
      en: `${title} of ${id} is “${one[field] ?? ''}”, “${other[field] ?? ''}” in ${other.label}: neither was taken`,
    },
  }
}
