import { Evidence, LONGEST } from './evidence.ts'
import type { Piece } from './pieces.ts'
import type { Role } from './role.ts'
import type { Votes } from './votes.ts'
import { WEIGHTS } from './weights.ts'

/**
 * How far a head has come: 0 no title yet, 1 titled, 2 addressed, 3 in its text; where that is a letter's, 4 signed and
 * dated, 5 titled again by the plan that it hands on, 6 in the plan's text.
 */
type Phase = 0 | 1 | 2 | 3 | 4 | 5 | 6

interface State {
  role: Role
  phase: Phase
}

const ROLES: readonly (readonly Role[])[] = [
  ['furniture', 'index', 'news', 'letterhead', 'number', 'signer', 'date', 'draft'],
  ['title', 'repeat', 'furniture', 'index', 'number', 'signer', 'date', 'draft', 'letterhead'],
  ['addressee', 'furniture', 'date', 'number'],
  ['content'],
  ['signature', 'date', 'furniture'],
  ['title', 'repeat', 'furniture', 'number', 'date', 'draft'],
  ['content'],
]

const STATES: readonly State[] = ROLES.flatMap((roles, phase) => roles.map((role) => ({ role, phase: phase as Phase })))

const { step, body } = WEIGHTS
const NEVER = Number.NEGATIVE_INFINITY

/** The element that a phase opens with. */
const OPENERS: Partial<Record<Phase, readonly Role[]>> = {
  1: ['title'],
  2: ['addressee'],
  3: ['content'],
  4: ['signature', 'date'],
  5: ['title'],
  6: ['content'],
}

/** From one phase to a later one; what never follows has no entry. */
const ONWARDS: readonly (readonly [from: Phase, to: Phase, cost: number])[] = [
  [0, 1, 0],
  [0, 2, step.addressedUntitled],
  [0, 3, step.untitled],
  [1, 2, 0],
  [1, 3, 0],
  [2, 3, 0],
  [3, 4, step.signed],
  [3, 5, step.unsigned],
  [4, 5, step.second],
  [4, 3, 0],
  [5, 6, 0],
]

const COSTS = new Map(ONWARDS.map(([from, to, cost]) => [from * 10 + to, cost]))

/** What it costs that one element follows another. */
function stepScore(from: State | null, to: State): number {
  if (from === null) return to.phase === 0 ? 0 : fromStart(to)
  if (from.phase === to.phase) return within(from, to)
  const cost = COSTS.get(from.phase * 10 + to.phase)
  if (cost === undefined || OPENERS[to.phase]?.includes(to.role) !== true) return NEVER
  return from.role === 'news' && to.phase !== 1 ? cost + step.onwards : cost
}

function fromStart(to: State): number {
  const cost = COSTS.get(to.phase)
  return cost === undefined || OPENERS[to.phase]?.includes(to.role) !== true ? NEVER : cost
}

function within(from: State, to: State): number {
  if (to.role === 'title') return step.anotherTitle
  if (from.role === 'news' && to.role !== 'furniture') return step.onwards
  if (to.role === 'addressee') return step.onwards
  if (to.role === 'letterhead' && to.phase === 1) return step.lateHead
  return to.role === 'index' && from.role === 'index' ? step.indexOn : 0
}

/** Of every state what it costs that it follows another, the first of a head in front of all. */
let costs: readonly (readonly number[])[] | null = null
const costsOf = (): readonly (readonly number[])[] => {
  costs ??= STATES.map((to) => [stepScore(null, to), ...STATES.map((from) => stepScore(from, to))])
  return costs
}

export interface Segment {
  role: Role
  phase: number
  at: number
  count: number
}

export interface Labelling {
  segments: Segment[]
  score: number
}

interface Cell {
  score: number
  /** Cell before, and where the segment begins. */
  before: Cell | null
  at: number
  state: State
}

/** The best way to call the lines of a head, all of them together. `banned`: a title that is not to be chosen. */
export function labelHead(
  pieces: readonly Piece[],
  votes: Votes,
  evidence = new Evidence(pieces, votes),
  banned?: Segment,
): Labelling {
  const columns: (Cell | undefined)[][] = Array.from({ length: pieces.length + 1 }, () => [])
  for (let at = 0; at < pieces.length; at++)
    STATES.forEach((state, index) => {
      const before = bestBefore(at === 0 ? null : (columns[at] as (Cell | undefined)[]), index)
      if (before === null) return
      const most = Math.min(LONGEST[state.role] ?? 1, pieces.length - at)
      for (let count = 1; count <= most; count++) {
        if (banned !== undefined && state.role === 'title' && at === banned.at && count === banned.count) continue
        const own = evidenceOf(evidence, state, before.cell, at, count)
        if (own === Number.NEGATIVE_INFINITY) continue
        const score = before.score + own
        const column = columns[at + count] as (Cell | undefined)[]
        if ((column[index]?.score ?? Number.NEGATIVE_INFINITY) < score)
          column[index] = { score, before: before.cell, at, state }
      }
    })
  return trace(columns[pieces.length] as (Cell | undefined)[], pieces.length)
}

/** Of a body only the first line has to look like one; what comes behind it counts a little, for or against. */
function evidenceOf(evidence: Evidence, state: State, before: Cell | null, at: number, count: number): number {
  const score = evidence.of(state.role, at, count)
  if (state.role !== 'content' || (before?.state.role !== 'content' && state.phase !== 6)) return score
  return Math.min(Math.max(score, body.later), body.sentence)
}

function bestBefore(
  column: readonly (Cell | undefined)[] | null,
  to: number,
): { cell: Cell | null; score: number } | null {
  const steps = costsOf()[to] as readonly number[]
  if (column === null) {
    const score = steps[0] as number
    return score === Number.NEGATIVE_INFINITY ? null : { cell: null, score }
  }
  let best: Cell | null = null
  let score = Number.NEGATIVE_INFINITY
  for (let from = 0; from < column.length; from++) {
    const cell = column[from]
    if (cell === undefined) continue
    const sum = cell.score + (steps[from + 1] as number)
    if (sum > score) [best, score] = [cell, sum]
  }
  return best === null ? null : { cell: best, score }
}

function trace(last: readonly (Cell | undefined)[], length: number): Labelling {
  let best: Cell | null = null
  for (const cell of last) if (cell !== undefined && cell.score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = cell
  const segments: Segment[] = []
  const score = best?.score ?? Number.NEGATIVE_INFINITY
  let end = length
  for (let cell = best; cell !== null; cell = cell.before) {
    segments.push({ role: cell.state.role, phase: cell.state.phase, at: cell.at, count: end - cell.at })
    end = cell.at
  }
  return { segments: segments.reverse(), score }
}
