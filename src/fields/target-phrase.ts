import { type Bound, NO_UNIT, PREFIXES, SUFFIXES } from '../lexicon/quantity-words.ts'
import type { Comparator } from '../schema/target.ts'
import { matchAt } from '../text/quantity.ts'
import { longestFirst, startsWithAny, wordAt, wordBefore } from '../text/words.ts'
import type { NumberToken } from './target-number.ts'
import { KIND, MAGNITUDE, UNITS, type UnitKind } from './target-unit.ts'

export type { UnitKind } from './target-unit.ts'

/** A number with its unit and the words of comparison around it: 达到|98|%|以上. */
export interface Phrase {
  start: number
  end: number
  number: NumberToken
  unit: string
  kind: UnitKind
  prefix: Bound | null
  suffix: Bound | null
  /** 300多家, 3千余人: more than is printed. */
  more: boolean
}

const BEFORE = longestFirst(PREFIXES.map(({ word }) => word))
const BEHIND = SUFFIXES.map(({ word }) => word)
const ALONE = /^[万亿]+$/
// 小时/户, 件/万人
const PER = /\/(?:[户年人次月天日亩吨件]|万人|百户|平方米|公里|千瓦时?)/y

export function readPhrase(text: string, number: NumberToken): Phrase {
  const {
    unit,
    kind,
    end: unitEnd,
    more,
  } = number.unit === null
    ? readUnit(text, number)
    : { unit: number.unit, kind: shareKind(number.unit), end: number.end, more: false }
  const suffix = readSuffix(text, unitEnd, kind)
  const prefix = bound(PREFIXES, wordBefore(text, BEFORE, number.start))
  const start = number.start - (prefix?.word.length ?? 0)
  return { start, end: unitEnd + (suffix?.word.length ?? 0), number, unit, kind, prefix, suffix, more }
}

const shareKind = (unit: string): UnitKind => KIND.get(unit) ?? 'none'

interface ReadUnit {
  unit: string
  kind: UnitKind
  end: number
  more: boolean
}

/** The unit behind a number; 万 and 亿 are part of it, also where the number is in characters (二十|万元). */
function readUnit(text: string, number: NumberToken): ReadUnit {
  const before = moreAt(text, number.end)
  const printed = matchAt(MAGNITUDE, text, number.end + before)?.[0] ?? ''
  const behind = moreAt(text, number.end + before + printed.length)
  const magnitude = number.magnitude + printed
  const at = number.end + before + printed.length + behind
  const more = before + behind > 0
  const word = wordAt(text, UNITS, at)
  if (word === undefined || startsWithAny(text, NO_UNIT, at)) {
    // 10千伏 is no 10千
    return ALONE.test(magnitude) && !more
      ? { unit: magnitude, kind: 'count', end: at, more }
      : { unit: '', kind: 'none', end: number.end, more: false }
  }
  const per = matchAt(PER, text, at + word.length)?.[0] ?? ''
  return { unit: magnitude + word + per, kind: KIND.get(word) ?? 'count', end: at + word.length + per.length, more }
}

/** Length of 多 or 余 at an offset. */
const moreAt = (text: string, at: number): number => (text[at] === '多' || text[at] === '余' ? 1 : 0)

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
