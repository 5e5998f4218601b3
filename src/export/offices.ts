import type { PolicyDocument } from '../schema/document.ts'
import type { Unit } from '../schema/unit.ts'
import { commitmentsOf } from './commitment.ts'
import { officeName } from './office.ts'
import { lineOf } from './place.ts'

/** The commitments that an office has to do with, by their ids. */
export interface Charges {
  any: Set<string>
  lead: Set<string>
  partner: Set<string>
  responsible: Set<string>
}

/** A printed name of an office. */
export interface Alias {
  count: number
  inherited: number
  /** Lines of the measures and indicators that print it. */
  lines: Set<number>
}

export interface Office {
  name: string
  charged: Charges
  aliases: Map<string, Alias>
}

const known = new WeakMap<PolicyDocument, Map<string, Office>>()

/** The offices of a document by their names, in the order in which they are first printed. */
export function officesOf(document: PolicyDocument): Map<string, Office> {
  const made = known.get(document)
  if (made !== undefined) return made
  const offices = new Offices(document)
  for (const { leads, position } of document.indicators) offices.print(leads, lineOf(position))
  for (const { leads, partners, responsible, position } of document.measures)
    for (const list of [leads, partners, responsible]) offices.print(list, lineOf(position))
  for (const { main, twin } of commitmentsOf(document)) {
    for (const { leads, partners, responsible } of twin === null ? [main] : [main, twin]) {
      offices.charge(main.id, 'lead', leads)
      offices.charge(main.id, 'partner', partners)
      offices.charge(main.id, 'responsible', responsible)
    }
  }
  known.set(document, offices.byName)
  return offices.byName
}

class Offices {
  readonly byName = new Map<string, Office>()
  private readonly document: PolicyDocument

  constructor(document: PolicyDocument) {
    this.document = document
  }

  print(units: readonly Unit[], line: number | null): void {
    for (const { name, text, inherited } of units) {
      const { aliases } = this.office(name)
      const alias = aliases.get(text) ?? { count: 0, inherited: 0, lines: new Set() }
      aliases.set(text, alias)
      alias.count++
      if (inherited) alias.inherited++
      if (line !== null) alias.lines.add(line)
    }
  }

  charge(commitment: string, role: Exclude<keyof Charges, 'any'>, units: readonly Unit[]): void {
    for (const { name } of units) {
      const { charged } = this.office(name)
      charged[role].add(commitment)
      charged.any.add(commitment)
    }
  }

  private office(unit: string): Office {
    const name = officeName(this.document, unit)
    const office = this.byName.get(name) ?? {
      name,
      charged: { any: new Set(), lead: new Set(), partner: new Set(), responsible: new Set() },
      aliases: new Map(),
    }
    this.byName.set(name, office)
    return office
  }
}
