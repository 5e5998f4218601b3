import type { Entry, EntryRole } from '../fields/entry.ts'
import { isUnitLike } from '../fields/units.ts'
import { splitUnits } from '../fields/units-split.ts'
import { currentLexicon } from '../lexicon/current.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Extent, Finding } from '../schema/finding.ts'
import { squeeze } from '../text/space.ts'
import type { Span } from '../text/span.ts'

interface Place {
  at: Extent
  measure: string
  value: string
}

/**
 * Labels that no list knows: their values stand in `extra`, and each label is told once. Where the paper itself gives
 * the label a role, they stand in that role's list as well.
 */
export class StrangeLabels {
  private readonly places = new Map<string, Map<number, Place>>()
  private readonly bodies = new Set<string>()
  private readonly roles = new Map<string, EntryRole>()
  private readonly learned: ReadonlySet<string>
  private readonly verbs: readonly string[]

  constructor({ learned, verbs }: Lexicon) {
    this.learned = learned ?? new Set()
    this.verbs = [...(verbs?.keys() ?? [])]
  }

  note(entries: readonly Entry[], measure: string): void {
    for (const { role, label: printed, value, strange } of entries) {
      const label = this.verbs.find((verb) => printed.includes(verb)) ?? printed
      if (this.learned.has(label) || label !== printed || this.verbs.includes(label)) this.roles.set(label, role)
      else if (strange !== true) continue
      const place = { at: { from: value.start, to: value.end }, measure, value: squeeze(value.value) }
      // a heading's note holds for many measures, and stands once
      const known = this.places.get(label) ?? new Map<number, Place>()
      if (!known.has(value.start)) known.set(value.start, place)
      this.places.set(label, known)
      if (namesBodies(value)) this.bodies.add(label)
    }
  }

  /** The labels that are told. */
  labels(): ReadonlySet<string> {
    return new Set(this.places.keys())
  }

  findings(): Finding[] {
    return [...this.places].map(([label, places]) => this.findingOf(label, [...places.values()]))
  }

  private findingOf(label: string, [first, ...others]: readonly Place[]): Finding {
    return {
      ...this.toldOf(label),
      origin: 'parser',
      at: (first as Place).at,
      measure: (first as Place).measure,
      related: others.map(({ at, measure, value }) => ({ message: { zh: value, en: value }, at, measure })),
    }
  }

  private toldOf(label: string): Pick<Finding, 'rule' | 'severity' | 'message'> {
    const role = ROLE_WORDS[this.roles.get(label) ?? 'other']
    if (role === undefined)
      return {
        rule: 'units/unknown-label',
        severity: this.bodies.has(label) ? 'warning' : 'info',
        message: {
          zh: `不认识标签“${label}”，其内容原样留在附加字段，可能是责任单位`,
          en: `unknown label '${label}': its value is kept in extra; it may name who is in charge`,
        },
      }
    return {
      rule: 'units/learned-label',
      severity: 'info',
      message: {
        zh: `“${label}”不在词表中，按其在全文中的内容和位置读作${role.zh}`,
        en: `no list knows '${label}'; by its values and places in this paper it was read as ${role.en}`,
      },
    }
  }
}

const ROLE_WORDS: Partial<Record<EntryRole, { zh: string; en: string }>> = {
  lead: { zh: '牵头单位', en: 'the lead' },
  partner: { zh: '配合单位', en: 'partners' },
  responsible: { zh: '责任单位', en: 'those responsible' },
  leader: { zh: '责任领导', en: 'the leaders' },
  deadline: { zh: '完成时限', en: 'the deadline' },
}

const namesBodies = (value: Span): boolean =>
  splitUnits(value, currentLexicon()).every((name) => isUnitLike(squeeze(name.value), currentLexicon()))
