import type { PolicyDocument } from '../../schema/document.ts'
import type { Measure } from '../../schema/measure.ts'
import type { Unit } from '../../schema/unit.ts'
import { deadlineCell } from './dates.ts'
import type { Layout, SheetCell } from './layout.ts'

export const LEDGER = '台账'

/** The list that offices keep of their tasks; its last two columns are theirs to fill in. */
export const ledger: Layout = {
  columns: [
    { title: '序号', width: 6 },
    { title: '县区', width: 13 },
    { title: '指标', width: 15 },
    { title: '举措', width: 62 },
    { title: '牵头', width: 18 },
    { title: '配合', width: 22 },
    { title: '责任', width: 22 },
    { title: '领导', width: 16 },
    { title: '完成时限', width: 18 },
    { title: '目标', width: 20 },
    { title: '进度', width: 11 },
    { title: '备注', width: 22 },
  ],
  choice: { column: 10, values: ['未启动', '推进中', '已完成', '长期坚持', '暂缓'] },
  colours: [
    // red: the day has passed and nobody wrote 已完成; yellow: no deadline at all
    { range: 'I', formula: 'AND(ISNUMBER($I2),$I2<TODAY(),$K2<>"已完成")', fill: 'F8CBAD' },
    { range: 'I', formula: 'AND($A2<>"",$I2="")', fill: 'FFF2CC' },
  ],
}

export const ledgerRow = (number: number, { metadata }: PolicyDocument, measure: Measure): SheetCell[] => [
  number,
  metadata.jurisdiction?.name ?? null,
  measure.indicator,
  commitment(measure),
  lines(measure.leads),
  lines(measure.partners),
  lines(measure.responsible),
  measure.leaders.map(({ role, name }) => (role === '' ? name : `${role}：${name}`)).join('\n'),
  deadlineCell(measure.deadline),
  measure.targets.map(({ text }) => text).join('\n'),
  null,
  null,
]

const lines = (units: readonly Unit[]): string => units.map(({ name }) => name).join('\n')

/** The problem that it answers, its title unless the problem or the text opens with it, its text. */
export function commitment({ problem, title, text }: Measure): string {
  const said = title === null || text.startsWith(title) || problem?.startsWith(title)
  const head = said === true ? null : title
  return [problem === null ? null : `问题：${problem}`, head, text].filter((part) => part !== null).join('\n')
}
