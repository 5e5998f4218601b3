import { commitmentsOf } from '../commitment.ts'
import { FILLED_IN, LEDGER_STATES } from '../ledger/columns.ts'
import { isOverdue, type LedgerState } from '../ledger/filled.ts'
import { filledOf, officeProgress, type Progress } from '../ledger/progress.ts'
import { type Column, ofDocument, type Table, toDocuments, toMeasures, toOffices } from '../table.ts'

const AS_OF = {
  zh: '截至 --as-of 所给的日期已过期，且未办结、未准延期；没有给日期时为空',
  en: 'past its day on the day that --as-of names, and neither done nor put off; empty where none is named',
} as const

const columns: Column[] = [
  ofDocument,
  {
    name: 'measure',
    title: '举措标识',
    type: 'string',
    required: true,
    note: { zh: '两处印出的为内容较全的一处', en: 'of two prints the richer one' },
  },
  { name: 'status', title: FILLED_IN.status, type: 'string', values: LEDGER_STATES },
  { name: 'progress', title: FILLED_IN.progress, type: 'string' },
  { name: 'evidence', title: FILLED_IN.evidence, type: 'string' },
  { name: 'remark', title: FILLED_IN.remark, type: 'string' },
  { name: 'due', title: '到期日', type: 'date' },
  { name: 'overdue', title: '逾期', type: 'boolean', note: AS_OF },
]

/** One row a commitment: what was filled in, and whether it is overdue. */
export const progressTable = (progress: Progress): Table => ({
  name: 'progress',
  title: '办理情况',
  columns,
  primaryKey: ['document', 'measure'],
  foreignKeys: [toDocuments, toMeasures],
  *rows(document) {
    for (const commitment of commitmentsOf(document)) {
      const filled = filledOf({ progress }, document, commitment)
      const { status = null, progress: said = null, evidence = null, remark = null } = filled ?? {}
      const due = commitment.measure.deadline?.due ?? null
      const overdue = isOverdue(commitment.measure, filled, progress.asOf)
      yield [document.id, commitment.main.id, status, said, evidence, remark, due, overdue]
    }
  },
})

const STATES: Readonly<Record<LedgerState, string>> = {
  待办理: 'pending',
  推进中: 'underway',
  已办结: 'done',
  申请延期: 'requested',
  已延期: 'postponed',
  长期坚持: 'standing',
}

const count = (name: string, title: string): Column => ({ name, title, type: 'integer', required: true })

const officeColumns: Column[] = [
  ofDocument,
  { name: 'office', title: '规范名称', type: 'string', required: true },
  count('commitments', '承担举措数'),
  ...LEDGER_STATES.map((state) => count(STATES[state], state)),
  count('blank', '未填'),
  { name: 'share', title: '办结率', type: 'number', required: true, note: { zh: '0 至 1', en: 'from 0 to 1' } },
  { name: 'overdue', title: '逾期', type: 'integer', note: AS_OF },
]

/** One row an office: how far it is. */
export const workloadsTable = (progress: Progress): Table => ({
  name: 'workloads',
  title: '单位进度',
  columns: officeColumns,
  primaryKey: ['document', 'office'],
  foreignKeys: [toDocuments, toOffices],
  *rows(document) {
    for (const { name, commitments, states, share, overdue } of officeProgress(document, progress)) {
      const counts = LEDGER_STATES.map((state) => states.get(state) ?? 0)
      const rounded = Number(share.toFixed(4))
      yield [document.id, name, commitments, ...counts, states.get(null) ?? 0, rounded, overdue]
    }
  },
})
