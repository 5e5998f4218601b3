import type { Severity } from '../../../schema/diagnostic.ts'
import type { Message } from '../../../schema/finding.ts'
import type { ReviewedDocument, ReviewedFinding, ReviewedMeasure } from '../../data.ts'
import { meets } from './pieces.ts'

/** Why a record should be looked at. */
export interface Reason {
  kind:
    | 'parser'
    | 'capture'
    | 'issuer'
    | 'reviewer'
    | 'no-unit'
    | 'inherited'
    | 'year'
    | 'moved'
    | 'filled'
    | 'unclaimed'
  weight: number
  severity: Severity
  message: Message
  finding?: ReviewedFinding
}

/** What a finding weighs, by who is to blame: where the parser is unsure, the record may be wrong. */
const WEIGHTS: Record<string, Record<Severity, number>> = {
  parser: { error: 8, warning: 5, info: 1.5 },
  capture: { error: 5, warning: 3, info: 0.8 },
  issuer: { error: 3, warning: 1.5, info: 0.3 },
}

const own = (kind: Reason['kind'], weight: number, severity: Severity, zh: string, en: string): Reason => ({
  kind,
  weight,
  severity,
  message: { zh, en },
})

const NO_UNIT = own('no-unit', 3, 'warning', '没有任何单位', 'no unit is charged with it')
const INHERITED = own(
  'inherited',
  1,
  'info',
  '单位承自上级标题或合并单元格',
  'units come from a heading or a merged cell',
)
const YEAR = own('year', 1.2, 'info', '年份系推断', 'the year was inferred')
const MOVED = own('moved', 3, 'warning', '单元格错位，已移回', 'cells stood in wrong columns and were put back')
const FILLED = own('filled', 0.6, 'info', '有合并单元格向下填充的值', 'a value was filled down from a merged cell')
const UNCLAIMED = own('unclaimed', 3, 'warning', '其中有文字未归入任何字段', 'words in it are in no field')

/** The reasons of each measure, weightiest first. */
export function reasonsOf(document: ReviewedDocument): Map<string, Reason[]> {
  const found = findingsBy(document)
  const rows = new Map(document.tables.flatMap(({ rows: all }) => all.map((row) => [row.measure, row] as const)))
  const charged = document.measures.filter(hasUnits).length * 3 > document.measures.length
  return new Map(
    document.measures.map((measure) => {
      const reasons = found.get(measure.id) ?? []
      const told = (room: string): boolean => reasons.some(({ finding }) => finding?.rule.startsWith(room) === true)
      const row = rows.get(measure.id)
      if (charged && measure.kind !== 'safeguard' && !hasUnits(measure)) reasons.push(NO_UNIT)
      if (unitsOf(measure).some(({ inherited }) => inherited)) reasons.push(INHERITED)
      if (measure.deadline?.inferred === true && !told('deadline/year')) reasons.push(YEAR)
      if (row?.moved === true && !told('table/')) reasons.push(MOVED)
      if (row?.cells.some((cell) => cell?.filled === true) === true) reasons.push(FILLED)
      if (!told('structure/unclaimed') && meets(document.unclaimed, measure.at)) reasons.push(UNCLAIMED)
      return [measure.id, reasons.sort((a, b) => b.weight - a.weight)]
    }),
  )
}

/** Many findings of one rule weigh little more than one. */
export function scoreOf(reasons: readonly Reason[]): number {
  const seen = new Map<string, number>()
  let score = 0
  for (const { kind, weight, finding } of reasons) {
    const key = finding?.rule ?? kind
    const times = seen.get(key) ?? 0
    score += times === 0 ? weight : weight / 8
    seen.set(key, times + 1)
  }
  return score
}

const unitsOf = ({ leads, partners, responsible }: ReviewedMeasure): ReviewedMeasure['leads'] => [
  ...leads,
  ...partners,
  ...responsible,
]

const hasUnits = (measure: ReviewedMeasure): boolean =>
  unitsOf(measure).length > 0 ||
  measure.steps.some(({ leads, partners, responsible }) => leads.length + partners.length + responsible.length > 0)

/** The findings that name a measure or stand in it. */
function findingsBy(document: ReviewedDocument): Map<string, Reason[]> {
  const by = new Map<string, Reason[]>()
  const around = measuresAt(document.measures)
  const add = (finding: ReviewedFinding, id: string | null, at: number[], message: Message): void => {
    const owners = id === null ? around(at) : [id]
    for (const owner of owners) {
      const list = by.get(owner) ?? []
      by.set(owner, list)
      if (list.some((one) => one.finding === finding)) continue
      const { origin, severity } = finding
      list.push({ kind: origin, weight: WEIGHTS[origin]?.[severity] ?? 0, severity, message, finding })
    }
  }
  for (const finding of document.findings) {
    add(finding, finding.measure, finding.at, finding.message)
    for (const { at, measure } of finding.related) add(finding, measure, at, finding.message)
  }
  return by
}

/** The measures whose pieces hold the beginning of a place. */
function measuresAt(measures: readonly ReviewedMeasure[]): (at: number[]) => string[] {
  const pieces: { from: number; to: number; id: string }[] = []
  for (const { id, at } of measures)
    for (let i = 0; i < at.length; i += 2) pieces.push({ from: at[i] as number, to: at[i + 1] as number, id })
  pieces.sort((a, b) => a.from - b.from)
  return ([offset]) => {
    if (offset === undefined) return []
    let low = 0
    let high = pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pieces[middle] as { from: number }).from <= offset) low = middle + 1
      else high = middle
    }
    const piece = pieces[low - 1]
    return piece !== undefined && offset < piece.to ? [piece.id] : []
  }
}
