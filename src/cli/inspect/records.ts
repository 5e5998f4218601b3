import type { Entry } from '../../fields/entry.ts'
import type { LineIndex } from '../../read/index.ts'
import type { PlacedTable, Records } from '../../records/index.ts'
import type { RawRecord } from '../../records/record.ts'
import type { Measure } from '../../schema/measure.ts'
import type { Unit } from '../../schema/unit.ts'
import { escapeControls, excerpt } from '../escape.ts'
import { place } from './place.ts'

const WIDTH = 80

/** The raw records with what stands beside them, inherited values marked by ^. */
export function* renderRecords({ records }: Records, lines: LineIndex): Generator<string> {
  for (const record of records) {
    yield `${place(lines, record.extents[0]?.from ?? 0)} ${record.kind} ${record.id} (${record.origin})\n`
    for (const [label, value] of fieldsOf(record)) yield `${' '.repeat(9)}${label.padEnd(10)} ${value}\n`
  }
}

function* fieldsOf(record: RawRecord): Generator<[string, string]> {
  const { number, path, title, problem, text, steps, entries } = record
  if (number !== null) yield ['number', `${escapeControls(number.text?.value ?? '')} = ${number.value}`]
  if (path.length > 0) yield ['path', path.map((part) => excerpt(part.value, 30)).join(' > ')]
  if (title !== null) yield ['title', excerpt(title.value, WIDTH)]
  if (problem !== null) yield ['problem', excerpt(problem.value, WIDTH)]
  yield ['text', excerpt(text.value, WIDTH)]
  for (const step of steps) yield ['step', `${step.marker?.value ?? ''} ${excerpt(step.text.value, WIDTH)}`]
  for (const entry of entries) yield [entry.role, entryText(entry)]
}

const entryText = ({ label, value, inherited }: Entry): string =>
  `${inherited ? '^' : ''}${escapeControls(label)}: ${excerpt(value.value, WIDTH)}`

/** The tables as they were put back together; cells that were filled down are marked by ^. */
export function* renderTables(tables: readonly PlacedTable[], lines: LineIndex): Generator<string> {
  for (const { id, title, columns, rows } of tables) {
    yield `\n== ${id} ${excerpt(title?.value ?? '', WIDTH)}\n`
    yield `${columns.map((column) => `${escapeControls(column.title)} [${column.role}]`).join(' | ')}\n`
    for (const row of rows) {
      const cells = row.cells.map((cell) =>
        cell === null ? '' : `${cell.inherited ? '^' : ''}${excerpt(cell.content.value, 20)}`,
      )
      yield `${place(lines, row.extent[0]?.from ?? 0)} ${row.placed ? ' ' : '~'} ${cells.join(' | ')}\n`
    }
  }
}

/** Every unit that a document charges, with the number of its measures by role and the ways in which it is printed. */
export function* renderUnits(measures: readonly Measure[]): Generator<string> {
  const units = new Map<string, { leads: number; partners: number; responsible: number; printed: Set<string> }>()
  const count = (role: 'leads' | 'partners' | 'responsible', { name, text }: Unit): void => {
    const unit = units.get(name) ?? { leads: 0, partners: 0, responsible: 0, printed: new Set<string>() }
    unit[role]++
    unit.printed.add(text)
    units.set(name, unit)
  }
  for (const measure of measures) {
    for (const role of ['leads', 'partners', 'responsible'] as const)
      for (const unit of measure[role]) count(role, unit)
  }
  yield 'leads partners responsible unit\n'
  for (const [name, { leads, partners, responsible, printed }] of units) {
    const others = [...printed].filter((text) => text !== name).map(escapeControls)
    const counts = `${String(leads).padStart(5)} ${String(partners).padStart(8)} ${String(responsible).padStart(11)}`
    yield `${counts} ${escapeControls(name)}${others.length > 0 ? ` (${others.join(', ')})` : ''}\n`
  }
}
