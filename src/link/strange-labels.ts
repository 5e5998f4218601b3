import type { Entry } from '../fields/entry.ts'
import { isUnitLike } from '../fields/units.ts'
import { splitUnits } from '../fields/units-split.ts'
import { currentLexicon } from '../lexicon/current.ts'
import type { Extent, Finding } from '../schema/finding.ts'
import { squeeze } from '../text/space.ts'
import type { Span } from '../text/span.ts'

interface Place {
  at: Extent
  measure: string
  value: string
}

/** Labels in notes that no list knows: their values stand in `extra`, and each label is told once. */
export class StrangeLabels {
  private readonly places = new Map<string, Place[]>()
  private readonly bodies = new Set<string>()

  note(entries: readonly Entry[], measure: string): void {
    for (const { label, value, strange } of entries) {
      if (strange !== true) continue
      const place = { at: { from: value.start, to: value.end }, measure, value: squeeze(value.value) }
      const known = this.places.get(label) ?? []
      // a heading's note holds for many measures, and stands once
      if (!known.some((one) => one.at.from === value.start)) this.places.set(label, [...known, place])
      if (namesBodies(value)) this.bodies.add(label)
    }
  }

  findings(): Finding[] {
    return [...this.places].map(([label, [first, ...others]]) => ({
      rule: 'units/unknown-label',
      severity: this.bodies.has(label) ? 'warning' : 'info',
      origin: 'parser',
      message: {
        zh: `不认识标签“${label}”，其内容原样留在附加字段，可能是责任单位`,
        en: `unknown label '${label}': its value is kept in extra; it may name who is in charge`,
      },
      at: (first as Place).at,
      measure: (first as Place).measure,
      related: others.map(({ at, measure, value }) => ({ message: { zh: value, en: value }, at, measure })),
    }))
  }
}

const namesBodies = (value: Span): boolean =>
  splitUnits(value, currentLexicon()).every((name) => isUnitLike(squeeze(name.value), currentLexicon()))
