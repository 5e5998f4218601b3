import type { PolicyDocument } from '../../schema/document.ts'
import type { Commitment } from '../commitment.ts'
import { DONE, FILLED_IN, LEDGER_STATES } from '../ledger/columns.ts'
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
    this.layout = {
      columns: this.columns,
      grows: true,
      printTo: columnAt(FILLED_IN.remark),
      choice: { column: status, values: LEDGER_STATES },
      colours: [
        // red: the day has passed and nobody wrote 已办结; yellow: no deadline at all
        { range: day, formula: `AND(ISNUMBER($${day}2),$${day}2<TODAY(),$${state}2<>"${DONE}")`, fill: 'F8CBAD' },
        { range: day, formula: `AND($A2<>"",$${day}2="")`, fill: 'FFF2CC' },
      ],
    }
  }

  row(number: number, document: PolicyDocument, commitment: Commitment): SheetCell[] {
    const own = this.own.cells(commitment.measure)
    for (const column of this.own.columns.slice(this.columns.length - fixedColumns.length)) this.columns.push(column)
    return [...ledgerCells(number, document, commitment), ...own]
  }
}
