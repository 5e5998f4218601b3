import type { Diagnostic } from '../schema/diagnostic.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Extent } from '../schema/finding.ts'
import type { Measure, Review } from '../schema/measure.ts'
import type { Position, Range } from '../schema/position.ts'
import { withoutMeasures } from './left-out.ts'
import { Finder, type Match } from './match.ts'
import { withPlaces } from './places.ts'
import { placeOf, segmentsOf } from './pointer.ts'
import type { Change, Correction, CorrectionsFile } from './schema.ts'
import { withChanges } from './set.ts'
import { applied, conflict, contradiction, moved, obsolete, orphan, otherVersion, remark, type Told } from './told.ts'
import { isEqual, shown, valueAt } from './values.ts'
import { answersOf, verdictOf } from './verdict.ts'

/** Offsets as lines and columns, where they are known. */
export type ToRange = (extent: Extent) => Range | null

/** A corrections file and the name by which people know it. */
export interface NamedCorrections {
  label: string
  file: CorrectionsFile
}

/** A document with what people decided about it, and what became of each decision. */
export interface Reviewed {
  document: PolicyDocument
  told: Told[]
  /** Which documents of which files it is: label and id, as JSON. */
  met: string[]
}

/** Decisions of one file about one document. */
interface Batch {
  label: string
  id: string
  corrections: readonly Correction[]
  /** Made for this very text. */
  exact: boolean
}

/**
 * Applies decisions to a document: by its hash, else by its id. A value is set where the parser still says what the
 * reviewer saw; what does not fit is told and left. Nothing is applied to what is only near.
 */
export function applyCorrections(
  document: PolicyDocument,
  files: readonly NamedCorrections[],
  toRange: ToRange = () => null,
): Reviewed {
  const batches = files.flatMap(({ label, file }) => batchesOf(document, label, file))
  const told = batches
    .filter(({ exact, corrections }) => !exact && corrections.length > 0)
    .map(({ label }) => otherVersion(label))
  const met = batches.map(({ label, id }) => JSON.stringify([label, id]))
  const decided = assign(document, batches, told)
  const removed = new Set<Measure>()
  const places = { ...document.places }
  const measures = document.measures.map((measure) => {
    const mine = decided.get(measure)
    if (mine === undefined) return { ...measure, review: measure.review ?? null }
    const { copy, changes } = decide(measure, mine, { document, told, toRange })
    if (changes.some(({ at }) => at === 'commitment')) removed.add(measure)
    const own = places[measure.id]
    if (own !== undefined)
      places[measure.id] = withPlaces(own, { changes, exact: mine.exact, before: measure, after: copy })
    return copy
  })
  const whole = { ...document, measures, ...(document.places !== undefined && { places }) }
  const left = withoutMeasures(withPairs(whole, document), new Set([...removed].map(({ id }) => id)))
  return { document: { ...left, diagnostics: [...left.diagnostics, ...told.map(toDiagnostic)] }, told, met }
}

function batchesOf(document: PolicyDocument, label: string, file: CorrectionsFile): Batch[] {
  const ids = Object.keys(file.documents)
  const byHash = ids.filter((id) => file.documents[id]?.sha256 === document.source.sha256)
  const chosen = byHash.length > 0 ? byHash : ids.filter((id) => id === document.id)
  return chosen.flatMap((id) => {
    const corrections = file.corrections.filter((one) => one.document === id)
    return [{ label, id, corrections, exact: byHash.length > 0 }]
  })
}

/** All that was decided about one measure. */
interface Decided {
  corrections: Correction[]
  exact: boolean
  moved: boolean
}

function assign(document: PolicyDocument, batches: readonly Batch[], told: Told[]): Map<Measure, Decided> {
  const finder = new Finder(document.measures)
  const decided = new Map<Measure, Decided>()
  for (const { corrections, exact } of batches)
    for (const correction of corrections) {
      const match = finder.find(correction)
      if (match.measure === null) tellOrphan(correction, match, document, told)
      else {
        const mine = decided.get(match.measure) ?? { corrections: [], exact, moved: match.moved }
        mine.corrections.push(correction)
        mine.exact &&= exact
        decided.set(match.measure, mine)
      }
    }
  return decided
}

/** A document that was corrected before holds the corrections of a text under its id, though not under its old print. */
function tellOrphan(
  correction: Correction,
  match: Extract<Match, { measure: null }>,
  document: PolicyDocument,
  told: Told[],
): void {
  const named = document.measures.find(({ id }) => id === correction.measure)
  const held =
    named?.review != null && correction.set.every(({ at, to }) => isEqual(valueAt(named, segmentsOf(at)), to))
  if (named === undefined || !held) told.push(orphan(correction, match.why, match.near?.position ?? null))
  else for (const change of correction.set) told.push(obsolete(change, { position: named.position, measure: named.id }))
}

/** What deciding about one measure needs of the whole. */
interface Around {
  document: PolicyDocument
  told: Told[]
  toRange: ToRange
}

function decide(
  measure: Measure,
  { corrections, moved: hasMoved, exact }: Decided,
  { document, told, toRange }: Around,
): { copy: Measure; changes: Change[] } {
  const at = { position: measure.position, measure: measure.id }
  const [first] = corrections
  if (hasMoved && first !== undefined) told.push(moved(first, at))
  const changes: Change[] = []
  const { kept, contradictions } = answersOf(measure, corrections)
  for (const same of contradictions) {
    const said = new Set(same.map(({ to }) => `“${shown(to)}”`))
    told.push(contradiction((same[0] as Change).at, [...said], { position: measure.position, measure: measure.id }))
  }
  for (const change of kept) {
    const now = positionOf(document.places?.[measure.id]?.[placeOf(change.at)], toRange)
    const then = exact ? positionOf(change.places, toRange) : null
    const place = { ...at, position: now ?? then ?? measure.position }
    const verdict = verdictOf(change, changes, measure, document)
    if (verdict === 'applied') {
      changes.push(change)
      told.push(applied(change, { ...place, position: then ?? place.position }))
    } else if (verdict === 'obsolete') told.push(obsolete(change, place))
    else told.push(conflict(change, valueAt(measure, segmentsOf(change.at)), place, then))
  }
  for (const note of new Set(corrections.map(({ note: said }) => said.trim())))
    if (note !== '') told.push(remark(note, at))
  return { copy: { ...withChanges(measure, changes), review: reviewOf(measure, corrections, changes) }, changes }
}

function reviewOf(measure: Measure, corrections: readonly Correction[], changes: readonly Change[]): Review {
  const before = measure.review ?? { checked: false, corrected: [] }
  return {
    checked: before.checked || corrections.some(({ checked }) => checked),
    corrected: [...new Set([...before.corrected, ...changes.map(({ at }) => at)])].sort(),
  }
}

/** Flat pairs of offsets as a position. */
function positionOf(flat: readonly number[] | undefined, toRange: ToRange): Position | null {
  const ranges: Range[] = []
  for (let i = 0; flat !== undefined && i + 1 < flat.length; i += 2) {
    const range = toRange({ from: flat[i] as number, to: flat[i + 1] as number })
    if (range === null) return null
    ranges.push(range)
  }
  const [only] = ranges
  return only === undefined ? null : ranges.length === 1 ? only : ranges
}

/** Both of a pair name each other. */
function withPairs(document: PolicyDocument, before: PolicyDocument): PolicyDocument {
  const old = new Map(before.measures.map(({ id, counterpart }) => [id, counterpart]))
  const changed = document.measures.filter(({ id, counterpart }) => old.get(id) !== counterpart)
  if (changed.length === 0) return document
  const pairs = new Map(document.measures.map(({ id, counterpart }) => [id, counterpart]))
  for (const { id, counterpart } of changed) {
    const former = old.get(id)
    if (former != null && pairs.get(former) === id) pairs.set(former, null)
    if (counterpart !== null) pairs.set(counterpart, id)
  }
  const measures = document.measures.map((one) => {
    const counterpart = pairs.get(one.id) ?? null
    return counterpart === one.counterpart ? one : { ...one, counterpart }
  })
  return { ...document, measures }
}

const toDiagnostic = ({ outcome, severity, message, position, measure, related }: Told): Diagnostic => ({
  rule: `corrections/${outcome}`,
  severity,
  origin: 'reviewer',
  message: message.zh,
  position,
  related: related.map((one) => ({ message: one.message.zh, position: one.position, measure: null })),
  measure,
})
