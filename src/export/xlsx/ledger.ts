import type { PolicyDocument } from '../../schema/document.ts'
import type { Commitment } from '../commitment.ts'
import { FILLED_IN, LEDGER_STATES, SETTLED } from '../ledger/columns.ts'
import type { Filled } from '../ledger/filled.ts'
import { OwnColumns } from '../ledger/own-columns.ts'
import { columnAt, fixedColumns, ledgerCells } from '../ledger/rows.ts'
import { type Layout, letterOf, type SheetCell, type SheetColumn } from './layout.ts'

export const LEDGER = '台账'

/** The list that offices keep of their tasks; its columns grow with what the documents print. */
export class Ledger {
  readonly layout: Layout
  private readonly own = new OwnColumns(fixedColumns)
  private readonly columns: SheetColumn[] = [...fixedColumns]

  constructor() {
    const [status, due] = [columnAt(FILLED_IN.status), columnAt('完成时限')]
    const [state, day] = [letterOf(status), letterOf(due)]
    const open = [...SETTLED].map((one) => `$${state}2<>"${one}"`).join(',')
    this.layout = {
      columns: this.columns,
      grows: true,
      printTo: columnAt(FILLED_IN.remark),
      choice: { column: status, values: LEDGER_STATES },
      colours: [
        // red: the day has passed and nothing says that it no longer counts; yellow: no deadline at all
        { range: day, formula: `AND(ISNUMBER($${day}2),$${day}2<TODAY(),${open})`, fill: 'F8CBAD' },
        { range: day, formula: `AND($A2<>"",$${day}2="")`, fill: 'FFF2CC' },
      ],
    }
  }

  row(number: number, document: PolicyDocument, commitment: Commitment, filled: Filled | null): SheetCell[] {
    const own = this.own.cells(commitment.measure)
    for (const column of this.own.columns.slice(this.columns.length - fixedColumns.length)) this.columns.push(column)
    return [...ledgerCells(number, document, commitment, filled), ...own]
  }
}
