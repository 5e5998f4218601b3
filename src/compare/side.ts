import type { PolicyDocument } from '../schema/document.ts'
import { type Commitment, commitmentsOf, contentOf, textOf } from './commitment.ts'
import type { Content } from './likeness.ts'
import { type Metric, metricsOf } from './metric.ts'
import { yearOf } from './period.ts'

/** A document as one side of a comparison. */
export interface Side {
  document: PolicyDocument
  /** What readers know it by: its county, else its id. */
  name: string
  year: number | null
  commitments: readonly Commitment[]
  contents: readonly Content[]
}

export function sideOf(document: PolicyDocument): Side {
  const place = document.metadata.jurisdiction?.name ?? null
  const commitments = commitmentsOf(document)
  return {
    document,
    name: place ?? document.id,
    year: yearOf(document),
    commitments,
    contents: commitments.map((commitment) => contentOf(commitment, place)),
  }
}

/** What a commitment promises in figures; those of its row in the appendix only where the body has none. */
export function metricsIn({ document, year }: Side, commitment: Commitment): Metric[] {
  const { measure, twin, indicator } = commitment
  const printed = measure.targets.length === 0 && twin !== null ? twin : measure
  const topic = indicator?.key ?? indicator?.name ?? null
  const place = document.metadata.jurisdiction?.name ?? null
  return metricsOf(textOf(printed), printed.targets, { topic, year, place })
}

/** The goals that stand at the head of a document's indicators. */
export const goalsIn = ({ document, year }: Side): { name: string; key: string | null; metrics: Metric[] }[] =>
  document.indicators.map(({ name, key, goal, targets }) => ({
    name,
    key,
    metrics: metricsOf(goal ?? '', targets, {
      topic: key ?? name,
      year,
      place: document.metadata.jurisdiction?.name ?? null,
    }),
  }))
