import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'
import { commitmentsOf } from './commitment.ts'
import type { Share } from './format.ts'
import { chargedWith, officeLabel } from './office.ts'
import { narrowed } from './select.ts'

export const groupings = ['lead', 'indicator', 'deadline', 'county', 'document'] as const
export type Grouping = (typeof groupings)[number]

/** The labels of the groups that a measure is in; a task of two offices is in both. */
const LABELS: Record<Grouping, (measure: Measure, document: PolicyDocument) => string[]> = {
  lead(measure, document) {
    const offices = chargedWith(measure, document)
    return offices.length === 0 ? ['未明确单位'] : offices.map((unit) => officeLabel(document, unit))
  },
  indicator: ({ indicator }) => [indicator ?? '无指标'],
  deadline({ deadline }) {
    if (deadline?.due != null) return [deadline.due.slice(0, 7)]
    return [deadline?.ongoing === true ? '长期' : '无时限']
  },
  county: (_, { metadata }) => [metadata.jurisdiction?.name ?? '未知县区'],
  document: (_, { id }) => [id],
}

/** Deals the measures of documents out to groups, whose names stay the same over a run. */
export class Groups {
  readonly parts: string[] = []
  private readonly by: Grouping
  private readonly claim: (label: string) => string
  private readonly names = new Map<string, string>()

  /** `claim` gives each label a name that is unique and safe in file names. */
  constructor(by: Grouping, claim: (label: string) => string) {
    this.by = by
    this.claim = claim
  }

  shares(document: PolicyDocument): Share[] {
    const members = new Map<string, Measure[]>()
    // both prints of a commitment go where what they say together belongs
    for (const { measure, main, twin } of commitmentsOf(document)) {
      const prints = twin === null ? [main] : [main, twin]
      for (const label of new Set(LABELS[this.by](measure, document))) {
        const list = members.get(label) ?? []
        members.set(label, list)
        list.push(...prints)
      }
    }
    const places = new Map(document.measures.map(({ id }, i) => [id, i]))
    const place = ({ id }: Measure): number => places.get(id) ?? 0
    return [...members].map(([label, measures]) => ({
      label,
      part: this.part(label),
      document: narrowed(
        document,
        measures.sort((a, b) => place(a) - place(b)),
      ),
    }))
  }

  private part(label: string): string {
    const known = this.names.get(label)
    if (known !== undefined) return known
    const part = this.claim(label)
    this.names.set(label, part)
    this.parts.push(part)
    return part
  }
}
