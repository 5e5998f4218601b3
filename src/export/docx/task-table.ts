import type { PolicyDocument } from '../../schema/document.ts'
import type { Measure } from '../../schema/measure.ts'
import type { Unit } from '../../schema/unit.ts'
import { commitmentsOf } from '../commitment.ts'
import { commitmentText } from '../ledger/rows.ts'

/** A column of the form: its head, its share of the width, and what a commitment has there. */
interface FormColumn {
  title: string
  share: number
  text: (measure: Measure) => string
}

/** One paragraph, as the genre lists bodies: a reader of the form can tell them apart again. */
const names = (units: readonly Unit[]): string => units.map(({ name }) => name).join('、')

const COLUMNS: readonly FormColumn[] = [
  { title: '工作任务', share: 15, text: ({ path }) => path.slice(path.length > 1 ? 1 : 0).join('\n') },
  { title: '具体举措', share: 40, text: commitmentText },
  { title: '牵头单位', share: 11, text: ({ leads }) => names(leads) },
  { title: '配合单位', share: 12, text: ({ partners }) => names(partners) },
  { title: '责任单位', share: 12, text: ({ responsible }) => names(responsible) },
  { title: '责任领导', share: 9, text: ({ leaders }) => leaders.map(({ name }) => name).join('、') },
  { title: '完成时限', share: 10, text: ({ deadline }) => deadline?.text ?? '' },
]

/** The task: cells that say the same under one another are one cell. */
export const TASK = 1

/** A row of the form: a heading over the whole width, or cells by column. */
export type FormRow = { heading: string } | { cells: string[] }

export interface TaskTable {
  title: string
  /** Heads of the columns with their shares of the width; the first counts the rows. */
  columns: { title: string; share: number }[]
  rows: FormRow[]
}

/** The form of one document: who does what until when. Columns that nothing fills are left out. */
export function taskTable(document: PolicyDocument): TaskTable {
  const measures = commitmentsOf(document).map(({ measure }) => measure)
  const always = new Set(['工作任务', '具体举措'])
  const columns = COLUMNS.filter(({ title, text }) => always.has(title) || measures.some((one) => text(one) !== ''))
  const rows: FormRow[] = []
  let part = ''
  for (const [i, measure] of measures.entries()) {
    const own = measure.path.length > 1 ? (measure.path[0] ?? '') : ''
    if (own !== part && own !== '') rows.push({ heading: own })
    part = own
    rows.push({ cells: [String(i + 1), ...columns.map(({ text }) => text(measure))] })
  }
  return { title: titleOf(document), columns: [{ title: '序号', share: 5 }, ...columns], rows }
}

/** 《…工作要点》 → …工作要点任务分解表 */
const titleOf = ({ id, metadata }: PolicyDocument): string => {
  const title = metadata.title ?? id
  return title.endsWith('任务分解表') ? title : `${title}任务分解表`
}
