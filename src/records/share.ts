import type { Entry } from '../fields/entry.ts'
import type { Scope } from '../fields/note.ts'
import { inherit, UNIT_ROLES } from './collected.ts'
import type { RawRecord } from './record.ts'

/** A note behind an item that is one of all items above it: （以上任务由县水利局牵头）. */
export interface Shared {
  entries: Entry[]
  scope: Scope
}

/** What one note can say of many: who, and until when. */
export const isShared = ({ role }: Entry): boolean => UNIT_ROLES.has(role) || role === 'leader' || role === 'deadline'

/** `（以上任务由县水利局牵头）`: notes behind an item, until those above it have them. */
export class SharedNotes {
  private open: Shared | null = null
  /** How many records such notes have told of. */
  private told = 0

  take(note: Shared | null): void {
    this.open ??= note
  }

  /** The note read last is that of the records from `from` on that no such note above it has told of. */
  give(records: readonly RawRecord[], from: number, level: number): void {
    if (this.open === null || (this.open.scope.chapter && level > 2)) return
    shareNote(records, Math.max(from, this.told), this.open)
    this.told = records.length
    this.open = null
  }
}

/** The note is that of the records from `from` on, or of as many as it counts. */
function shareNote(records: readonly RawRecord[], from: number, { entries, scope: { count } }: Shared): void {
  const first = count === null ? from : Math.max(0, records.length - count)
  for (const record of records.slice(first)) record.entries = withNote(record.entries, entries)
}

/** The same where the note's own words do not say so: what the last of the records was told is that of all. */
export function shareLast(records: readonly RawRecord[]): void {
  const entries = records.at(-1)?.entries.filter((entry) => !entry.inherited && isShared(entry)) ?? []
  for (const record of records.slice(0, -1)) record.entries = withNote(record.entries, entries)
}

/** The note stands nearer than the headings whose entries the record has by now. */
function withNote(entries: readonly Entry[], note: readonly Entry[]): Entry[] {
  const above = entries.filter((entry) => entry.inherited)
  const own = inherit(
    entries.filter((entry) => !entry.inherited),
    note,
  )
  return [...inherit(own, above), ...above.filter((entry) => !isShared(entry))]
}
