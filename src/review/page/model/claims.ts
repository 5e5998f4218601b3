import type { Pieces } from '../../data.ts'
import type { Entry } from './dossier.ts'
import { holds, sizeOf } from './pieces.ts'

/** A record, and which of its values, where a click hit. */
export interface Claim {
  entry: Entry
  pointer: string | null
}

/** What claims a character of a document: the records of the values there, smallest value first, then whole records. */
export function claimsAt(entries: readonly Entry[], offset: number): Claim[] {
  const found: { claim: Claim; size: number }[] = []
  for (const entry of entries) {
    const { places, at } = entry.measure
    let best: { pointer: string; size: number } | null = null
    for (const [pointer, place] of Object.entries(places)) {
      if (!holds(place, offset)) continue
      const size = sizeOf(place)
      if (best === null || size < best.size) best = { pointer, size }
    }
    if (best !== null) found.push({ claim: { entry, pointer: best.pointer }, size: best.size })
    else if (holds(at, offset)) found.push({ claim: { entry, pointer: null }, size: sizeOf(at) + 1e6 })
  }
  return found.sort((a, b) => a.size - b.size || a.claim.entry.index - b.claim.entry.index).map(({ claim }) => claim)
}

/** The next claim after the one that is shown, so that clicking again goes through all of them. */
export function nextClaim(claims: readonly Claim[], shown: Claim | null): Claim | null {
  const at = claims.findIndex(({ entry, pointer }) => entry === shown?.entry && pointer === shown.pointer)
  return claims[(at + 1) % claims.length] ?? null
}

/** Where a value of a record stands; the whole record where no value is meant. */
export const placeOf = ({ measure }: Entry, pointer: string | null): Pieces =>
  pointer === null ? measure.at : (measure.places[pointer] ?? [])
