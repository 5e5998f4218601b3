import type { FormatOptions } from '../format.ts'
import type { Table } from '../table.ts'
import { counterparts } from './counterparts.ts'
import { coverage } from './coverage.ts'
import { diagnostics } from './diagnostics.ts'
import { documents } from './documents.ts'
import { extra } from './extra.ts'
import { indicators } from './indicators.ts'
import { measures } from './measures.ts'
import { annexes, contacts, references } from './metadata.ts'
import { milestones } from './milestones.ts'
import { aliases, offices } from './offices.ts'
import { progressTable, workloadsTable } from './progress.ts'
import { sections } from './sections.ts'
import { steps } from './steps.ts'
import { targets } from './targets.ts'
import { units } from './units.ts'

/** Every table of an export, the main one first. */
export const tables: readonly Table[] = [
  measures,
  documents,
  units,
  offices,
  aliases,
  targets,
  milestones,
  steps,
  extra,
  counterparts,
  indicators,
  sections,
  annexes,
  references,
  contacts,
  coverage,
  diagnostics,
]

/** Those of a run: where a ledger came back or a day was named, with what became of each commitment. */
export const tablesOf = ({ progress }: Pick<FormatOptions, 'progress'>): readonly Table[] =>
  progress === undefined ? tables : [...tables, progressTable(progress), workloadsTable(progress)]

export { measures }
