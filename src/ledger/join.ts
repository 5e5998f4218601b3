import type { Match } from '../corrections/match.ts'
import type { Commitment } from '../export/commitment.ts'
import { FILLED_IN, LEDGER_STATES } from '../export/ledger/columns.ts'
import type { Filled } from '../export/ledger/filled.ts'
import { WORDS } from '../export/ledger/rows.ts'
import type { PolicyDocument } from '../schema/document.ts'
import { squeeze } from '../text/space.ts'
import { editedColumns, isOfAnother } from './edited.ts'
import { Known } from './known.ts'
import { listed } from './listed.ts'
import { doubted, type LedgerNote, noted, refused } from './note.ts'
import { LEDGER_VERSION, type LedgerFile } from './row.ts'
import { type Answered, settled } from './settle.ts'
import { hasWords, type Returned, type ReturnedFile } from './sheets.ts'

/** What the offices wrote, by commitment, and what is to be told of it. */
export interface Joined {
  ledger: LedgerFile
  notes: LedgerNote[]
}

/**
 * Matches the rows of returned ledgers to the documents that they were made of, by id and print as corrections are.
 * Rows that disagree on a commitment are all told and none is taken; what was changed in other columns is told and not
 * taken.
 */
export function joinReturns(files: readonly ReturnedFile[], documents: readonly PolicyDocument[]): Joined {
  const join = new Join(documents)
  for (const file of files) join.take(file)
  return join.end()
}

class Join {
  private readonly notes: LedgerNote[] = []
  private readonly labels: string[] = []
  private readonly known: ReadonlyMap<string, Known>
  private readonly answered = new Map<Commitment, Answered>()

  constructor(documents: readonly PolicyDocument[]) {
    this.known = new Map(documents.map((document) => [document.id, new Known(document)]))
  }

  take({ label, rows, strangers, bare, missing }: ReturnedFile): void {
    this.labels.push(label)
    const file = { label, row: null }
    for (const title of missing)
      this.notes.push(doubted(file, `没有“${title}”栏，按未填处理`, `has no column ${title}: read as not filled in`))
    for (const sheet of bare)
      this.notes.push(
        refused(
          file,
          `工作表“${sheet}”的隐藏标识列已被删除，未采用`,
          `sheet ${sheet} has lost its hidden id columns: not taken`,
        ),
      )
    if (strangers.length > 0) this.notes.push(ownRows(label, strangers))
    const byDocument = new Map<string, Returned[]>()
    for (const row of rows) {
      const same = byDocument.get(row.document)
      if (same === undefined) byDocument.set(row.document, [row])
      else same.push(row)
    }
    for (const [document, own] of byDocument) this.takeRows(label, document, own)
  }

  end(): Joined {
    const order = new Map([...this.known.keys()].map((id, i) => [id, i]))
    const rows = [...this.answered.values()].flatMap((one) => settled(one, this.notes) ?? [])
    rows.sort((a, b) => (order.get(a.row.document) ?? 0) - (order.get(b.row.document) ?? 0) || a.at - b.at)
    return { ledger: { ledgerVersion: LEDGER_VERSION, rows: rows.map(({ row }) => row) }, notes: this.told() }
  }

  /** In the order of the files and their rows. */
  private told(): LedgerNote[] {
    const order = new Map(this.labels.map((label, i) => [label, i]))
    const at = ({ label }: LedgerNote): number => order.get(label) ?? 0
    return this.notes.sort((a, b) => at(a) - at(b) || (a.row ?? 0) - (b.row ?? 0))
  }

  private takeRows(label: string, document: string, rows: readonly Returned[]): void {
    const known = this.known.get(document)
    if (known === undefined) return void this.notes.push(otherPlan(label, document, rows))
    const found = rows.map((row) => ({ row, match: known.find(row) }))
    if (found.every(({ match }) => match.measure === null))
      return void this.notes.push(otherReading(label, document, rows))
    for (const { row, match } of found) this.takeRow(row, match, known)
  }

  private takeRow(row: Returned, match: Match, known: Known): void {
    const isFilled = hasWords(row)
    if (match.measure === null) {
      if (isFilled) this.notes.push(lost(row, match.why))
      return
    }
    if (match.moved && isFilled) this.notes.push(moved(row, match.measure.id))
    const commitment = known.commitmentOf(match.measure.id)
    if (isOfAnother(row, known, commitment)) {
      if (isFilled) this.notes.push(mixedUp(row))
      return
    }
    const { progress, evidence, remark } = row.filled
    const said: Filled = { status: this.statusOf(row), progress, evidence, remark }
    const answer = { from: row, said, edited: editedColumns(row, known, commitment) }
    const before = this.answered.get(commitment)
    if (before === undefined) this.answered.set(commitment, { document: known.document, commitment, answers: [answer] })
    else before.answers.push(answer)
  }

  private statusOf(row: Returned): Filled['status'] {
    const { status: printed } = row.filled
    if (printed === null) return null
    const status = LEDGER_STATES.find((state) => state === squeeze(printed))
    if (status === undefined) this.notes.push(noState(row, printed))
    return status ?? null
  }
}

function ownRows(label: string, strangers: readonly number[]): LedgerNote {
  const { zh, en } = listed(strangers)
  const [count, are] = [strangers.length, strangers.length === 1 ? 'row has' : 'rows have']
  return refused(
    { label, row: null },
    `${count} 行（第 ${zh} 行）有填写而没有标识，不是台账中的举措，未采用`,
    `${count} ${are} words but no id (${en}): not of the ledger, and not taken`,
  )
}

function otherPlan(label: string, document: string, rows: readonly Returned[]): LedgerNote {
  const filled = rows.filter(hasWords).length
  const tell = filled > 0 ? refused : noted
  return tell(
    { label, row: null },
    `其中 ${rows.length} 行属于 ${document}，该文件不在 --against 中；填写的 ${filled} 行未采用`,
    `${rows.length} of its rows belong to ${document}, which is not among --against; ${filled} filled in, not taken`,
  )
}

function otherReading(label: string, document: string, rows: readonly Returned[]): LedgerNote {
  const filled = rows.filter(hasWords).length
  return refused(
    { label, row: null },
    `其中 ${rows.length} 行标为 ${document}，但与该文件的任何举措都不对应（另一份同名文件或另一版本）；填写的 ${filled} 行未采用`,
    `${rows.length} of its rows say ${document}, and none is a measure of it: another plan of that name, or another version; ${filled} filled in, not taken`,
  )
}

const WHY: Readonly<Record<'gone' | 'changed' | 'several', (id: string) => { zh: string; en: string }>> = {
  gone: (id) => ({ zh: `文件中没有举措 ${id}`, en: `the document has no measure ${id}` }),
  changed: (id) => ({ zh: `举措 ${id} 的文字已改变`, en: `the text of ${id} has changed` }),
  several: (id) => ({ zh: `有几条举措的文字与 ${id} 相同`, en: `several measures have the text of ${id}` }),
}

function lost(row: Returned, why: keyof typeof WHY): LedgerNote {
  const { zh, en } = WHY[why](row.measure)
  return refused(row, `${zh}，未采用`, `${en}: not taken`)
}

const moved = (row: Returned, id: string): LedgerNote =>
  noted(row, `举措 ${row.measure} 现为 ${id}，按文字找到`, `${row.measure} is ${id} now: found by its text`)

const mixedUp = (row: Returned): LedgerNote =>
  refused(
    row,
    `“${WORDS}”是另一条举措的，与隐藏的标识 ${row.measure} 不符（可能排序时漏了隐藏列），未采用`,
    `${WORDS} is another measure's than the hidden id ${row.measure} says (sorted without the hidden columns?): not taken`,
  )

const noState = (row: Returned, printed: string): LedgerNote =>
  refused(
    row,
    `${FILLED_IN.status}“${printed}”不在可选项中（${LEDGER_STATES.join('、')}），未采用`,
    `${FILLED_IN.status} “${printed}” is none of ${LEDGER_STATES.join(', ')}: not taken`,
  )
