import { COUNT_UNITS, PERIOD_UNITS, RATE_UNITS, SIZE_UNITS, TIME_UNITS } from '../lexicon/quantity-words.ts'
import { longestFirst } from '../text/words.ts'

export type UnitKind = 'rate' | 'time' | 'period' | 'size' | 'count' | 'none'

const kinds: readonly (readonly [readonly string[], UnitKind])[] = [
  [RATE_UNITS, 'rate'],
  [TIME_UNITS, 'time'],
  [PERIOD_UNITS, 'period'],
  [SIZE_UNITS, 'size'],
  [COUNT_UNITS, 'count'],
]
export const KIND: ReadonlyMap<string, UnitKind> = new Map(
  kinds.flatMap(([units, kind]) => units.map((unit) => [unit, kind] as const)),
)
export const UNITS = longestFirst(KIND.keys())
// 3500|万元; a magnitude may stand alone (突破10万)
export const MAGNITUDE = /[百千]?[万亿]{1,2}|[百千]/y
