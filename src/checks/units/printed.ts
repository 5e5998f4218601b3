import type { PolicyDocument } from '../../schema/document.ts'
import type { Position } from '../../schema/position.ts'
import type { Unit } from '../../schema/unit.ts'

/** A unit where it is printed. */
export interface PrintedUnit {
  unit: Unit
  position: Position
  measure: string | null
  /** Which list of units it stands in. */
  list: number
}

/** The units of a document where they are printed: inherited ones stand elsewhere and are left out. */
export function printedUnits({ measures, indicators }: PolicyDocument): PrintedUnit[] {
  let list = 0
  const own = (units: readonly Unit[], position: Position, measure: string | null): PrintedUnit[] => {
    list++
    return units.filter(({ inherited }) => !inherited).map((unit) => ({ unit, position, measure, list }))
  }
  return [
    ...indicators.flatMap(({ leads, position }) => own(leads, position, null)),
    ...measures.flatMap(({ leads, partners, responsible, position, id }) =>
      [leads, partners, responsible].flatMap((units) => own(units, position, id)),
    ),
  ]
}
