import type { PolicyDocument } from '../../schema/document.ts'
import type { Measure } from '../../schema/measure.ts'
import { printOf } from '../../schema/print.ts'
import type { Unit } from '../../schema/unit.ts'
import type { Commitment } from '../commitment.ts'
import { KINDS } from '../labels.ts'
import { lineOf } from '../place.ts'
import { deadlineCell } from '../xlsx/dates.ts'
import { asFilled, type SheetCell, type SheetColumn } from '../xlsx/layout.ts'
import { FILLED_IN, KEYS } from './columns.ts'
import type { Filled } from './filled.ts'

/** A column of the ledger: its look, the fields that fill it, and the cell that a commitment has there. */
interface LedgerColumn extends SheetColumn {
  fields?: readonly (keyof Measure)[]
  cell: (commitment: Commitment, document: PolicyDocument, said: Filled | null) => SheetCell
}

/** The column that says what is to be done. */
export const WORDS = '举措'

const filledIn =
  (field: keyof Filled): LedgerColumn['cell'] =>
  (_, __, filled) =>
    filled?.[field] ?? null
const lines = (units: readonly Unit[]): string => units.map(({ name }) => name).join('\n')

const COLUMNS: readonly LedgerColumn[] = [
  { title: '县区', width: 11, cell: (_, { metadata }) => metadata.jurisdiction?.name ?? null },
  { title: '文件', width: 16, cell: (_, { id, metadata }) => metadata.title ?? id },
  { title: '类别', width: 9, cell: ({ measure }) => KINDS[measure.kind] ?? measure.kind },
  { title: '指标', width: 12, fields: ['indicator'], cell: ({ measure }) => measure.indicator },
  { title: '原编号', width: 8, cell: ({ measure }) => measure.number?.text ?? null },
  { title: WORDS, width: 62, fields: ['problem', 'title'], cell: ({ measure }) => commitmentText(measure) },
  { title: '牵头', width: 18, fields: ['leads'], cell: ({ measure }) => lines(measure.leads) },
  { title: '配合', width: 18, fields: ['partners'], cell: ({ measure }) => lines(measure.partners) },
  { title: '责任', width: 18, fields: ['responsible'], cell: ({ measure }) => lines(measure.responsible) },
  {
    title: '领导',
    width: 14,
    fields: ['leaders'],
    cell: ({ measure }) =>
      measure.leaders.map(({ role, name }) => (role === '' ? name : `${role}：${name}`)).join('\n'),
  },
  { title: '完成时限', width: 18, fields: ['deadline'], cell: ({ measure }) => deadlineCell(measure.deadline) },
  {
    title: '目标',
    width: 18,
    fields: ['targets'],
    cell: ({ measure }) => measure.targets.map(({ text }) => text).join('\n'),
  },
  { title: FILLED_IN.status, width: 11, cell: filledIn('status') },
  { title: FILLED_IN.progress, width: 22, cell: filledIn('progress') },
  { title: FILLED_IN.evidence, width: 16, cell: filledIn('evidence') },
  { title: FILLED_IN.remark, width: 14, cell: filledIn('remark') },
  { title: '合并说明', width: 26, cell: ({ note }) => note },
  { title: '行', width: 7, cell: ({ main }) => lineOf(main.position) },
  { title: '标识', width: 12, cell: ({ main }) => main.id },
  { title: KEYS.document, width: 10, hidden: true, cell: (_, { id }) => id },
  { title: KEYS.measure, width: 10, hidden: true, cell: ({ main }) => main.id },
  { title: KEYS.print, width: 10, hidden: true, cell: ({ main }) => printOf(main) },
  { title: KEYS.twin, width: 10, hidden: true, cell: ({ twin }) => twin?.id ?? null },
]

const NUMBER: SheetColumn = { title: '序号', width: 6 }

/** The columns that every ledger has; those of the documents' own follow. */
export const fixedColumns: readonly SheetColumn[] = [NUMBER, ...COLUMNS]

/** Where a column stands, from 0. */
export const columnAt = (title: string): number => fixedColumns.findIndex((column) => column.title === title)

/** One row of the ledger; what was filled from the other print has a look of its own. */
export function ledgerCells(
  number: number,
  document: PolicyDocument,
  commitment: Commitment,
  said: Filled | null = null,
): SheetCell[] {
  const { filled } = commitment
  const cells = COLUMNS.map(({ fields = [], cell }) => {
    const value = cell(commitment, document, said)
    return fields.some((field) => filled.has(field)) ? asFilled(value) : value
  })
  return [number, ...cells]
}

/** The problem that it answers, its title unless the problem or the text opens with it, its text. */
export function commitmentText({ problem, title, text }: Measure): string {
  const said = title === null || text.startsWith(title) || problem?.startsWith(title)
  const head = said === true ? null : title
  return [problem === null ? null : `问题：${problem}`, head, text].filter((part) => part !== null).join('\n')
}
