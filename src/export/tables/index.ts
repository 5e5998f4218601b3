import type { Table } from '../table.ts'
import { diagnostics } from './diagnostics.ts'
import { documents } from './documents.ts'
import { indicators } from './indicators.ts'
import { measures } from './measures.ts'
import { milestones } from './milestones.ts'
import { targets } from './targets.ts'
import { units } from './units.ts'

/** Every table of an export, the main one first. */
export const tables: readonly Table[] = [measures, documents, units, targets, milestones, indicators, diagnostics]

export { measures }
