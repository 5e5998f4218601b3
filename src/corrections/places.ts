import type { Measure } from '../schema/measure.ts'
import { isMember, placeOf, segmentsOf } from './pointer.ts'
import type { Change } from './schema.ts'
import { isEqual, valueAt } from './values.ts'

type Flat = Record<string, number[]>

interface Made {
  changes: readonly Change[]
  /** Offsets of the changes are those of this text. */
  exact: boolean
  before: Measure
  after: Measure
}

/**
 * The places of a measure's values once changes are made. A value that was taken from the source stands there; one that
 * was read wrong, where it is printed; members of lists keep their places, wherever in the list they are by now.
 */
export function withPlaces(places: Flat, { changes, exact, before, after }: Made): Flat {
  const found = new Map(Object.entries(places))
  const lists = new Set(changes.flatMap(({ at }) => listOf(at, before) ?? []))
  for (const list of lists) relist(found, list, { places, before, after })
  for (const { at, to, places: chosen } of changes) {
    const pointer = placeOf(at)
    if (to === null && pointer === at && listOf(at, before) === null) found.delete(pointer)
    if (!exact || chosen === undefined || chosen.length === 0 || to === null) continue
    const target = targetOf(at, to, { places, before, after })
    if (target !== null) found.set(target, chosen)
  }
  return Object.fromEntries(found)
}

/** The list that a pointer is or leads into. */
function listOf(pointer: string, measure: Measure): string | null {
  const segments = segmentsOf(pointer)
  if (isMember(segments)) return pointer.slice(0, pointer.lastIndexOf('/'))
  return Array.isArray(valueAt(measure, segments)) ? pointer : null
}

interface Lists {
  places: Flat
  before: Measure
  after: Measure
}

const members = (measure: Measure, list: string): unknown[] => valueAt(measure, segmentsOf(list)) as unknown[]

/** Members that are still there take their places with them. */
function relist(found: Map<string, number[]>, list: string, { places, before, after }: Lists): void {
  for (const pointer of [...found.keys()]) if (pointer.startsWith(`${list}/`)) found.delete(pointer)
  const old = members(before, list)
  for (const [i, member] of members(after, list).entries()) {
    const was = old.findIndex((one) => isEqual(one, member))
    // what was corrected in its place is printed where it was
    const from = was >= 0 ? was : old.length === members(after, list).length ? i : -1
    for (const end of ['', '/part']) {
      const flat = places[`${list}/${from}${end}`]
      if (flat !== undefined) found.set(`${list}/${i}${end}`, flat)
    }
  }
}

/** The pointer, after all changes, of the value whose place a change tells. */
function targetOf(at: string, to: Change['to'], { before, after }: Lists): string | null {
  const list = listOf(at, before)
  if (list === null) return placeOf(at)
  const old = members(before, list)
  const now = members(after, list)
  const fresh = now.filter((member) => !old.some((one) => isEqual(one, member)))
  // of a whole list, the place is that of its only new member
  const member = list === at ? (fresh.length === 1 ? fresh[0] : undefined) : to
  const index = member === undefined ? -1 : now.findIndex((one) => isEqual(one, member))
  return index < 0 ? null : `${list}/${index}`
}
