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

export { measures }
