import { type Sprm, sprmsOf, wordAt } from './doc-sprms.ts'
import type { Reason } from './left-out.ts'

/** What a run of characters is beside its text. */
export interface Marks {
  deleted: boolean
  hidden: boolean
  struck: boolean
  /** Its characters stand for pictures, notes and the like. */
  special: boolean
  symbol: number | null
  style: number | null
}

export const PLAIN: Marks = { deleted: false, hidden: false, struck: false, special: false, symbol: null, style: null }

const DELETED = 0x0800
const STRUCK = 0x0837
const DOUBLY_STRUCK = 0x2a53
const HIDDEN = 0x083c
const SPECIAL = 0x0855
const SYMBOL = 0x6a09
const STYLE = 0x4a30

/** Marks by a list of changes to what holds without it. */
export function marksOf(bytes: Uint8Array, from: number, to: number, base: Marks): Marks {
  const marks = { ...base }
  for (const sprm of sprmsOf(bytes, from, to)) change(marks, base, bytes, sprm)
  return marks
}

function change(marks: Marks, base: Marks, bytes: Uint8Array, { code, at }: Sprm): void {
  const value = bytes[at] ?? 0
  if (code === DELETED) marks.deleted = value !== 0
  else if (code === SPECIAL) marks.special = value !== 0
  else if (code === STRUCK || code === DOUBLY_STRUCK) marks.struck = toggled(value, base.struck)
  else if (code === HIDDEN) marks.hidden = toggled(value, base.hidden)
  else if (code === STYLE) marks.style = wordAt(bytes, at)
  else if (code === SYMBOL) marks.symbol = wordAt(bytes, at + 2)
}

/** On, off, as the style says, or the other way round. */
const toggled = (value: number, byStyle: boolean): boolean =>
  value === 0x80 ? byStyle : value === 0x81 ? !byStyle : value !== 0

export const reasonOf = ({ deleted, hidden, struck }: Marks): Reason | null =>
  deleted ? 'deleted' : hidden ? 'hidden' : struck ? 'struck' : null
