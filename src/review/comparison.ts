import { Gathering } from '../export/compare/gather.ts'
import { targetsGrid } from '../export/compare/grid.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import type { ReviewedComparison } from './data.ts'

/** Counties side by side: the indicator that each measure is compared under, and the targets on one metric. */
export class Topics {
  private readonly gathering = new Gathering()

  add(document: PolicyDocument): void {
    this.gathering.add(document)
  }

  end(): { comparison: ReviewedComparison; topicOf: Map<Measure, string> } {
    const comparison = this.gathering.end()
    const topicOf = new Map<Measure, string>()
    for (const { name, entries } of comparison.indicators)
      for (const list of entries.values()) for (const { measure } of list) topicOf.set(measure, name)
    const metrics = [...targetsGrid(comparison).rows].map(([topic, label, unit, ...promised]) => ({
      topic: textOf(topic),
      label: textOf(label),
      unit: textOf(unit),
      promised: promised.map((one) => (one === null ? null : textOf(one))),
    }))
    return { comparison: { counties: comparison.counties, metrics }, topicOf }
  }
}

const textOf = (cell: string | number | null | undefined): string => String(cell ?? '')
