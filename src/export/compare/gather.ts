import { matchIndicator } from '../../fields/indicator.ts'
import type { PolicyDocument } from '../../schema/document.ts'
import type { Measure } from '../../schema/measure.ts'
import type { Target } from '../../schema/target.ts'
import { readEnumerator } from '../../text/enumerator.ts'
import { lineOf } from '../place.ts'
import { type Metric, metricsOf } from './metric.ts'

/** What one county says on an indicator. */
export interface Entry {
  measure: Measure
  document: string
  line: number | null
}

export interface CountyMetric extends Metric {
  county: string
}

/** An indicator in all counties. */
export interface Compared {
  name: string
  /** Measures by county. */
  entries: Map<string, Entry[]>
  metrics: CountyMetric[]
}

export interface Comparison {
  counties: string[]
  indicators: Compared[]
}

const NONE = '（无指标）'

/** Collects documents by county and indicator, in the order in which they come. */
export class Gathering {
  private readonly counties = new Set<string>()
  private readonly byKey = new Map<string, Compared>()

  add(document: PolicyDocument): void {
    const county = document.metadata.jurisdiction?.name ?? document.id
    this.counties.add(county)
    for (const { name, key, targets, goal } of document.indicators)
      this.metrics(this.indicator(name, key), county, goal ?? '', targets)
    for (const measure of document.measures) {
      const { name, key } = indicatorOf(measure)
      const compared = this.indicator(name, key)
      const entries = compared.entries.get(county) ?? []
      compared.entries.set(county, entries)
      entries.push({ measure, document: document.id, line: lineOf(measure.position) })
      this.metrics(compared, county, measure.text, measure.targets)
    }
  }

  end(): Comparison {
    const indicators = [...this.byKey.values()].filter(({ entries, metrics }) => entries.size > 0 || metrics.length > 0)
    // what belongs to no indicator comes last
    const rank = ({ name }: Compared): number => (name === NONE ? 1 : 0)
    return { counties: [...this.counties], indicators: indicators.sort((a, b) => rank(a) - rank(b)) }
  }

  private metrics(compared: Compared, county: string, text: string, targets: readonly Target[]): void {
    for (const metric of metricsOf(text, targets)) compared.metrics.push({ ...metric, county })
  }

  private indicator(name: string, key: string | null): Compared {
    const id = key ?? name
    const known = this.byKey.get(id)
    if (known !== undefined) return known
    const compared: Compared = { name, entries: new Map(), metrics: [] }
    this.byKey.set(id, compared)
    return compared
  }
}

/** The measure's own indicator, or the one that its title or a heading above it names. */
function indicatorOf({ indicator, title, path }: Measure): { name: string; key: string | null } {
  const candidates = indicator !== null ? [indicator] : [title, ...path.toReversed()]
  for (const text of candidates) {
    const found = text === null ? null : matchIndicator(withoutNumber(text), indicator !== null)
    if (found !== null) return { name: indicator ?? found.name, key: found.key }
  }
  return { name: indicator ?? NONE, key: null }
}

/** （一）开办企业 → 开办企业 */
const withoutNumber = (heading: string): string => heading.slice(readEnumerator(heading)?.end ?? 0)
