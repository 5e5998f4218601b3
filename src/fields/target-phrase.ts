import {
  type Bound,
  COUNT_UNITS,
  NO_UNIT,
  PERIOD_UNITS,
  PREFIXES,
  RATE_UNITS,
  SIZE_UNITS,
  SUFFIXES,
  TIME_UNITS,
} from '../lexicon/quantity-words.ts'
import type { Comparator } from '../schema/target.ts'
import { longestFirst, startsWithAny, wordAt, wordBefore } from '../text/words.ts'
import { matchAt } from './deadline-mention.ts'
import type { NumberToken } from './target-number.ts'

export type UnitKind = 'rate' | 'time' | 'period' | 'size' | 'count' | 'none'

/** A number with its unit and the words of comparison around it: 达到|98|%|以上. */
export interface Phrase {
  start: number
  end: number
  number: NumberToken
  unit: string
  kind: UnitKind
  prefix: Bound | null
  suffix: Bound | null
}

const kinds: readonly (readonly [readonly string[], UnitKind])[] = [
  [RATE_UNITS, 'rate'],
  [TIME_UNITS, 'time'],
  [PERIOD_UNITS, 'period'],
  [SIZE_UNITS, 'size'],
  [COUNT_UNITS, 'count'],
]
const KIND = new Map(kinds.flatMap(([units, kind]) => units.map((unit) => [unit, kind] as const)))
const UNITS = longestFirst(KIND.keys())
const BEFORE = longestFirst(PREFIXES.map(({ word }) => word))
const BEHIND = SUFFIXES.map(({ word }) => word)
// 3500|万元; a magnitude may stand alone (突破10万)
const MAGNITUDE = /[百千]?[万亿]{1,2}|[百千]/y
const ALONE = /^[万亿]+$/
// 小时/户, 件/万人
const PER = /\/(?:[户年人次月天日亩吨件]|万人|百户|平方米|公里|千瓦时?)/y

export function readPhrase(text: string, number: NumberToken): Phrase {
  const {
    unit,
    kind,
    end: unitEnd,
  } = number.unit === null
    ? readUnit(text, number)
    : { unit: number.unit, kind: shareKind(number.unit), end: number.end }
  const suffix = readSuffix(text, unitEnd, kind)
  const prefix = bound(PREFIXES, wordBefore(text, BEFORE, number.start))
  const start = number.start - (prefix?.word.length ?? 0)
  return { start, end: unitEnd + (suffix?.word.length ?? 0), number, unit, kind, prefix, suffix }
}

const shareKind = (unit: string): UnitKind => (unit === '%' ? 'rate' : 'none')

/** The unit behind a number; 万 and 亿 are part of it, also where the number is in characters (二十|万元). */
function readUnit(text: string, number: NumberToken): { unit: string; kind: UnitKind; end: number } {
  const magnitude = matchAt(MAGNITUDE, text, number.end)?.[0] ?? ''
  const at = number.end + magnitude.length
  const word = wordAt(text, UNITS, at)
  if (word === undefined || startsWithAny(text, NO_UNIT, at)) {
    // 10千伏 is no 10千
    return ALONE.test(magnitude)
      ? { unit: magnitude, kind: 'count', end: at }
      : { unit: '', kind: 'none', end: number.end }
  }
  const per = matchAt(PER, text, at + word.length)?.[0] ?? ''
  return { unit: magnitude + word + per, kind: KIND.get(word) ?? 'count', end: at + word.length + per.length }
}

const bound = (bounds: readonly Bound[], found: string | undefined): Bound | null =>
  found === undefined ? null : (bounds.find(({ word }) => word === found) ?? null)

function readSuffix(text: string, at: number, kind: UnitKind): Bound | null {
  const found = bound(SUFFIXES, wordAt(text, BEHIND, at))
  if (found?.word !== '内') return found
  // 5个工作日内, not 3个内设机构
  return (kind === 'time' || kind === 'period') && !/[部设外容控]/.test(text[at + 1] ?? '') ? found : null
}

/** What the phrase compares: the word behind says more than the one before. */
export const comparatorOf = ({ prefix, suffix }: Phrase): Comparator | null =>
  suffix?.comparator ?? prefix?.comparator ?? null
