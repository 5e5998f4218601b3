import type { Measure } from '../../schema/measure.ts'
import type { SheetCell, SheetColumn } from '../xlsx/layout.ts'

/** So many columns of the documents' own at most; what comes later shares one. */
const MOST = 40
const OTHERS = '其他栏目'
const WIDTH = 22

/** Columns that the documents themselves print: each label gets one when it is first met. */
export class OwnColumns {
  readonly columns: SheetColumn[] = []
  private readonly taken: Set<string>
  private readonly places = new Map<string, number>()

  constructor(fixed: readonly SheetColumn[]) {
    this.taken = new Set(fixed.map(({ title }) => title))
  }

  cells({ extra }: Measure): SheetCell[] {
    const cells: SheetCell[] = []
    const others: string[] = []
    for (const [label, value] of Object.entries(extra)) {
      const at = this.placeOf(label)
      if (at < MOST) cells[at] = value
      else others.push(`${label}：${value}`)
    }
    if (others.length > 0) cells[MOST] = others.join('\n')
    return Array.from(cells, (cell) => cell ?? null)
  }

  private placeOf(label: string): number {
    const known = this.places.get(label)
    if (known !== undefined) return known
    const at = Math.min(this.places.size, MOST)
    this.places.set(label, at)
    // a label of the ledger's own would be two columns of one name
    const title = this.taken.has(label) ? `${label}（原表）` : label
    if (this.columns.length <= MOST) this.columns.push({ title: at < MOST ? title : OTHERS, width: WIDTH })
    return at
  }
}
