import { targetRowsOf, withOwnNames } from '../compare/counties.ts'
import { type Side, sideOf } from '../compare/side.ts'
import { NO_INDICATOR, targetsTable } from '../export/compare/counties.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import type { ReviewedComparison } from './data.ts'

/** Counties side by side: the indicator that each measure is compared under, and the targets on one metric. */
export class Topics {
  private readonly sides: Side[] = []

  add(document: PolicyDocument): void {
    this.sides.push(sideOf(document))
  }

  end(): { comparison: ReviewedComparison; topicOf: Map<Measure, string> } {
    const sides = withOwnNames(this.sides)
    const metrics = [...targetsTable({ sides, targets: targetRowsOf(sides) }, ({ zh }) => zh).rows].map(
      ([topic, label, unit, ...promised]) => ({
        topic: textOf(topic),
        label: textOf(label),
        unit: textOf(unit),
        promised: promised.map((one) => (one === null ? null : textOf(one))),
      }),
    )
    return { comparison: { counties: sides.map(({ name }) => name), metrics }, topicOf: topicsOf(sides) }
  }
}

/** The indicator of each measure, one of several names by the one that comes first. */
function topicsOf(sides: readonly Side[]): Map<Measure, string> {
  const names = new Map<string, string>()
  const topics = new Map<Measure, string>()
  for (const { commitments } of sides)
    for (const { measure, twin, indicator } of commitments) {
      const key = indicator?.key ?? indicator?.name ?? NO_INDICATOR
      const name = names.get(key) ?? indicator?.name ?? NO_INDICATOR
      names.set(key, name)
      topics.set(measure, name)
      if (twin !== null) topics.set(twin, name)
    }
  return topics
}

const textOf = (cell: string | number | null | undefined): string => String(cell ?? '')
