import { ruleCards } from '../checks/registry.ts'
import { fitting, runRules, withParserFindings } from '../checks/run.ts'
import { commitmentsOf } from '../export/commitment.ts'
import type { Filled } from '../export/ledger/filled.ts'
import { filledOf, type Progress } from '../export/ledger/progress.ts'
import type { Inspected } from '../pipeline.ts'
import type { SourceFile } from '../read/index.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Finding, Message } from '../schema/finding.ts'
import type { Measure } from '../schema/measure.ts'
import { printOf } from '../schema/print.ts'
import { Topics } from './comparison.ts'
import type { ReviewData, ReviewedDecision, ReviewedDocument, ReviewedFinding, ReviewedMeasure } from './data.ts'
import { furnitureOf } from './furniture.ts'
import { ofExtent, piecesOf } from './pieces.ts'
import { placesOf } from './places.ts'
import { tablesOf } from './tables.ts'

/** A document as the rooms made it, with its source. */
export interface Reviewable extends Inspected {
  source: SourceFile
  /** What people decided before, and what became of it. */
  decisions?: ReadonlyMap<Measure, ReviewedDecision> | undefined
  told?: readonly Finding[]
}

/** Takes documents one by one and puts together what the page shows of them. */
export class Collection {
  private readonly topics = new Topics()
  private readonly taken: [Measure, ReviewedMeasure][] = []
  private readonly documents: ReviewedDocument[] = []
  private readonly progress: Progress | undefined

  /** `progress`: what offices filled in. */
  constructor(progress?: Progress) {
    this.progress = progress
  }

  add(reviewable: Reviewable): void {
    const { document, source, stages, decisions } = reviewable
    const { metadata, coverage, measures } = document
    const filled = filledIn(document, this.progress)
    const reviewed = measures.map((measure) =>
      toMeasure(measure, placesOf(document, measure), {
        decision: decisions?.get(measure),
        filled: filled.get(measure),
      }),
    )
    this.topics.add(document)
    for (const [i, measure] of measures.entries()) this.taken.push([measure, reviewed[i] as ReviewedMeasure])
    this.documents.push({
      id: document.id,
      name: source.name,
      sha256: source.sha256,
      format: source.format,
      title: metadata.title,
      kind: metadata.kind,
      county: metadata.jurisdiction?.name ?? null,
      text: source.text,
      characters: coverage.characters,
      claimed: coverage.claimed,
      ignored: coverage.ignored,
      unclaimed: coverage.unclaimed.flatMap(({ position }) => piecesOf(position)),
      furniture: furnitureOf(source.text, stages.outline, stages.records.furniture),
      measures: reviewed,
      tables: tablesOf(stages.records.tables, reviewed, source.text),
      findings: findingsOf(reviewable),
    })
  }

  /** `left`: what corrections files say of other documents. */
  end(language: ReviewData['language'], left: ReviewData['left'] = NOTHING_LEFT): ReviewData {
    const { comparison, topicOf } = this.topics.end()
    for (const [measure, reviewed] of this.taken) reviewed.topic = topicOf.get(measure) ?? null
    return {
      language,
      documents: this.documents,
      rules: rulesOf(this.documents),
      comparison,
      ...(this.progress !== undefined && { standing: { asOf: this.progress.asOf } }),
      left,
    }
  }
}

const NOTHING_LEFT: ReviewData['left'] = { documents: {}, corrections: [] }

function toMeasure(
  { position, steps, ...rest }: Measure,
  places: ReviewedMeasure['places'],
  { decision, filled }: { decision: ReviewedDecision | undefined; filled: Filled | undefined },
): ReviewedMeasure {
  const [first] = Array.isArray(position) ? position : [position]
  return {
    ...rest,
    steps: steps.map(withoutPosition),
    at: piecesOf(position),
    line: first?.start.line ?? null,
    print: printOf(rest),
    topic: null,
    places,
    ...(filled !== undefined && { filled }),
    ...(decision !== undefined && { decision }),
  }
}

/** Both prints of a commitment stand where it stands. */
function filledIn(document: PolicyDocument, progress: Progress | undefined): Map<Measure, Filled> {
  const found = new Map<Measure, Filled>()
  if (progress === undefined) return found
  for (const commitment of commitmentsOf(document)) {
    const filled = filledOf({ progress }, document, commitment)
    if (filled === null) continue
    for (const print of [commitment.main, commitment.twin]) if (print !== null) found.set(print, filled)
  }
  return found
}

function withoutPosition(step: Measure['steps'][number]): ReviewedMeasure['steps'][number] {
  const { marker, text, leads, partners, responsible, deadline } = step
  return { marker, text, leads, partners, responsible, deadline }
}

/** What the parser said and what the rules find, each once. */
function findingsOf({ document, findings, source, printed, told = [] }: Reviewable): ReviewedFinding[] {
  const found = runRules(document, { text: source.text, lines: printed })
  return withParserFindings(fitting(document, [...findings, ...told]), found).map(toFinding)
}

const toFinding = ({ rule, severity, origin, message, at, measure, related }: Finding): ReviewedFinding => ({
  rule,
  severity,
  origin,
  message,
  at: ofExtent(at),
  measure: measure ?? null,
  related: (related ?? []).map((other) => ({
    message: other.message,
    at: ofExtent(other.at),
    measure: other.measure ?? null,
  })),
})

function rulesOf(documents: readonly ReviewedDocument[]): Record<string, Message> {
  const told = new Set(documents.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
  const cards = ruleCards.filter(({ id }) => told.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  return Object.fromEntries(cards.map(({ id, title }) => [id, title]))
}
