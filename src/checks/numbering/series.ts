import type { PolicyDocument } from '../../schema/document.ts'
import type { Position } from '../../schema/position.ts'
import { readEnumerator } from '../../text/enumerator.ts'
import { startOf } from '../place.ts'

/** A printed number in the series that it belongs to. */
export interface Numbered {
  /** Marker style: 一、 and 1. count on their own. */
  style: string
  value: number
  text: string
  /** What contains it: the same number may come again in another one. */
  context: string
  position: Position
  measure: string | null
  /** A row of a table. */
  row?: boolean
}

/** What stands between a number and the one before it. */
export type Step =
  | { kind: 'gap'; from: number; to: number }
  | { kind: 'duplicate'; value: number }
  | { kind: 'order'; expected: number }
  | { kind: 'restart' }
  | { kind: 'start' }

export interface Break {
  step: Step
  item: Numbered
  before: Numbered | null
}

/** The numbered headings and records in reading order, one list a series (body or table, marker style). */
export function seriesOf(document: PolicyDocument): Numbered[][] {
  const items = [...headings(document), ...records(document)].sort(
    (a, b) => startOf(a.item.position) - startOf(b.item.position),
  )
  const series = new Map<string, Numbered[]>()
  for (const { key, item } of items) {
    const list = series.get(key)
    if (list === undefined) series.set(key, [item])
    else list.push(item)
  }
  return [...series.values()]
}

type Keyed = { key: string; item: Numbered }

/**
 * A heading without number (a second plan, an annex) begins a new count. A heading whose own words are a record as
 * well (（一）…专项行动) is counted once, as the record.
 */
function headings({ outline, measures }: PolicyDocument): Keyed[] {
  const records = new Set(measures.map(({ number, position }) => `${number?.value ?? ''} ${startOf(position)}`))
  let begun = ''
  return outline.flatMap(({ id, number, parent, position }) => {
    if (number === null) {
      begun = id
      return []
    }
    if (records.has(`${number.value} ${startOf(position)}`)) return []
    const { text, value } = number
    const style = styleOf(text)
    const context = parent ?? `begun:${begun}`
    return [{ key: `body ${style}`, item: { style, value, text, context, position, measure: null } }]
  })
}

function records({ measures }: PolicyDocument): Keyed[] {
  return measures.flatMap(({ number, origin, section, path, position, id }) => {
    if (number === null) return []
    const style = styleOf(number.text)
    const table = origin === 'table'
    const context = table ? path.join('/') : (section ?? path.join('/'))
    const item = { style, value: number.value, text: number.text, context, position, measure: id, row: table }
    return [{ key: table ? `table ${section ?? ''} ${style}` : `body ${style}`, item }]
  })
}

const styleOf = (text: string): string => readEnumerator(`${text}甲`)?.style ?? 'plain'

/** Where a series does not go on as it should. A number that the next one corrects is one misprint, not two breaks. */
export function breaksOf(items: readonly Numbered[]): Break[] {
  const running = runsOn(items)
  const breaks: Break[] = []
  let before: Numbered | null = null
  let last = 0
  let met = new Set<number>()
  for (const [index, item] of items.entries()) {
    const moved = before === null || before.context !== item.context
    if (moved && item.value === 1) met = new Set()
    const step = stepTo(item, { last, moved, running, first: before === null, next: items[index + 1], met })
    if (step !== null) breaks.push({ step, item, before })
    last =
      step?.kind === 'order' || step?.kind === 'duplicate'
        ? Math.max(last, expectedAt(step, items[index + 1]))
        : item.value
    met.add(item.value)
    before = item
  }
  return breaks
}

/** The value that the count has reached behind a misprint. */
const expectedAt = (step: Step, next: Numbered | undefined): number => {
  if (step.kind === 'order') return next?.value === step.expected + 1 ? step.expected : 0
  return step.kind === 'duplicate' && next?.value === step.value + 2 ? step.value + 1 : 0
}

interface State {
  last: number
  moved: boolean
  running: boolean
  first: boolean
  next: Numbered | undefined
  met: ReadonlySet<number>
}

function stepTo({ value }: Numbered, { last, moved, running, first, next, met }: State): Step | null {
  if (value === last + 1) return null
  if (value === 1) return moved || first ? null : { kind: 'restart' }
  if (first || (moved && !running)) return { kind: 'start' }
  if (value === last) return { kind: 'duplicate', value }
  if (next?.value === last + 2 && next.value !== value + 1) return { kind: 'order', expected: last + 1 }
  if (value > last) return { kind: 'gap', from: last, to: value }
  return met.has(value) ? { kind: 'duplicate', value } : { kind: 'order', expected: last + 1 }
}

/** (1)–(90) through all chapters, or from 1 in each: what most changes of context show. */
function runsOn(items: readonly Numbered[]): boolean {
  let on = 0
  let anew = 0
  for (const [index, item] of items.entries()) {
    const before = items[index - 1]
    if (before === undefined || before.context === item.context) continue
    if (item.value === 1) anew++
    else if (item.value === before.value + 1) on++
  }
  return on > anew
}
