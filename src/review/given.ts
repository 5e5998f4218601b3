import type { Change, Correction, NamedCorrections } from '../corrections/index.ts'
import { Finder } from '../corrections/match.ts'
import { segmentsOf } from '../corrections/pointer.ts'
import { withChanges } from '../corrections/set.ts'
import { answersOf, verdictOf } from '../corrections/verdict.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import type { ReviewData, ReviewedDecision } from './data.ts'
import { EDITABLE, type Field, same, textsOf, type Values } from './page/model/decisions.ts'

/** What corrections files say, as the page goes on with it; nothing of a file is lost on the way to the next. */
export class Given {
  private readonly files: readonly NamedCorrections[]
  private readonly taken = new Set<Correction>()

  constructor(files: readonly NamedCorrections[]) {
    this.files = files
  }

  /** Decisions about the measures of a document: by its hash, else by its id. */
  take(document: PolicyDocument): Map<Measure, ReviewedDecision> {
    const finder = new Finder(document.measures)
    const found = new Map<Measure, Correction[]>()
    for (const correction of this.files.flatMap(({ file }) => about(document, file))) {
      const { measure } = finder.find(correction)
      if (measure === null) continue
      this.taken.add(correction)
      const mine = found.get(measure)
      if (mine === undefined) found.set(measure, [correction])
      else mine.push(correction)
    }
    return new Map([...found].map(([measure, mine]) => [measure, decided(measure, mine, document)]))
  }

  /** What is about no measure of the documents that were taken. */
  left(): ReviewData['left'] {
    const corrections = this.files.flatMap(({ file }) => file.corrections.filter((one) => !this.taken.has(one)))
    const named = new Set(corrections.map(({ document }) => document))
    const documents = this.files.flatMap(({ file }) => Object.entries(file.documents).filter(([id]) => named.has(id)))
    return { documents: Object.fromEntries(documents), corrections }
  }
}

function about(document: PolicyDocument, { documents, corrections }: NamedCorrections['file']): Correction[] {
  const ids = Object.keys(documents)
  const byHash = ids.filter((id) => documents[id]?.sha256 === document.source.sha256)
  const chosen = byHash.length > 0 ? byHash : [document.id]
  return corrections.filter((one) => chosen.includes(one.document))
}

/** What fits is a decision of the page; conflicts, contradictions and fields that it does not show are kept beside it. */
function decided(measure: Measure, corrections: readonly Correction[], document: PolicyDocument): ReviewedDecision {
  const { kept, contradictions } = answersOf(measure, corrections)
  const mine: Change[] = []
  const other: Change[] = contradictions.flat()
  let none = false
  for (const change of kept) {
    const verdict = verdictOf(change, mine, measure, document)
    if (verdict === 'obsolete') continue
    if (change.at === 'commitment') none = true
    else if (verdict === 'applied' && isOfPage(change)) mine.push(change)
    else other.push(change)
  }
  return {
    checked: corrections.some(({ checked }) => checked),
    none,
    note: [...new Set(corrections.map(({ note }) => note).filter((one) => one !== ''))].join('；'),
    values: valuesOf(measure, withChanges(measure, mine)),
    places: Object.fromEntries(mine.flatMap(placesOf)),
    other,
  }
}

const isOfPage = ({ at }: Change): boolean => EDITABLE.some((field) => field === segmentsOf(at)[0])

/** The fields that changes made other. */
const valuesOf = (before: Measure, after: Measure): Partial<Values> =>
  Object.fromEntries(
    EDITABLE.filter((field) => !same(before[field], after[field])).map((field) => [field, after[field]]),
  )

/** Where the new values stand, by field and text. */
function placesOf({ at, to, places = [] }: Change): [string, number[]][] {
  const [field] = segmentsOf(at) as [Field]
  const isMember = at.includes('/') && to !== null && typeof to === 'object'
  if (places.length === 0 || (at.includes('/') && !isMember)) return []
  const value = (isMember && field !== 'deadline' ? [to] : to) as Values[Field]
  return textsOf(field, value).map(([, text]) => [`${field}:${text}`, places])
}
