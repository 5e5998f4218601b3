import type { Outline, OutlineNode } from '../../outline/nest.ts'
import type { Stretch } from '../../outline/paragraph.ts'
import type { PartContext } from '../above.ts'
import { collect } from '../collect.ts'
import type { Collected } from '../collected.ts'
import { Ids } from '../ids.ts'
import { PartReader } from '../part-reader.ts'
import { asRuled, type Overrides } from './classes.ts'
import { change, type Features, ofClass, ofReading } from './features.ts'
import { type Hypothesis, hypotheses } from './hypotheses.ts'
import { hasWeights, scoreOf } from './score.ts'

/** A reading of a part in which one class of items is something else than before. */
export interface Candidate {
  hypothesis: Hypothesis
  collected: Collected
  /** What it changes. */
  features: Features
}

/** A hypothesis, and the odds (natural logarithm, 0 is even) that the reading is better under it. */
export interface Weighed extends Hypothesis {
  score: number
  taken: boolean
}

export interface Reading {
  collected: Collected
  weighed: Weighed[]
}

interface Scored {
  hypothesis: Hypothesis
  score: number
}

/** Odds that a reading must have over the rules' own to be taken: a little over even, for the weights know what the rules said. */
const MARGIN = 0.25
/** A choice this near to the margin, on either side, is told. */
const NEAR = 1
/** How many classes of a part can be read otherwise than the rules say. */
const ROUNDS = 3

/**
 * The part by the best of a few whole readings: the rules', and those in which one class of items is something else.
 * Each is read to the end and scored; one is taken only where it gains by a margin.
 */
export function weigh(outline: Outline, part: PartContext, ids: Ids): Reading {
  let overrides: Overrides = asRuled
  const reader = new PartReader(outline.nodes, part)
  let own = ids.copy()
  let collected = collect(outline, part, own, { reader })
  const weighed: Weighed[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const open = hypotheses(collected.decisions, overrides).filter(hasWeights)
    const scored: Scored[] = []
    // of a reading only its score is kept
    for (const { hypothesis, features } of candidates(outline, part, collected, open, reader))
      scored.push({ hypothesis, score: scoreOf(hypothesis, features) })
    const best = scored.reduce<Scored | null>((a, b) => (b.score > (a?.score ?? MARGIN) ? b : a), null)
    for (const one of scored)
      if (round === 0 || one === best) weighed.push({ ...one.hypothesis, score: one.score, taken: one === best })
    if (best === null) break
    overrides = best.hypothesis.overrides
    own = ids.copy()
    collected = collect(outline, part, own, { reader, overrides })
  }
  ids.take(own)
  return { collected, weighed }
}

/** The other readings of a part that a first one leaves open, one after the other: each is large. */
export function* candidates(
  outline: Outline,
  part: PartContext,
  first: Collected,
  open: readonly Hypothesis[],
  reader = new PartReader(outline.nodes, part),
): Generator<Candidate> {
  if (open.length === 0) return
  const before = ofReading(first)
  const grids = countGrids(outline)
  for (const hypothesis of open) {
    const collected = collect(outline, part, new Ids(), { reader, overrides: hypothesis.overrides })
    const features = change(before, ofReading(collected), ofClass(hypothesis, first.decisions, grids))
    yield { hypothesis, collected, features }
  }
}

/** The choices that could as well have gone the other way. */
export const doubtful = (weighed: readonly Weighed[]): Weighed[] =>
  weighed.filter(({ score }) => Math.abs(score - MARGIN) < NEAR)

const isGrid = (stretch: Stretch): boolean => stretch.type === 'grid'

const countGrids = ({ preamble, nodes }: Outline): number =>
  preamble.filter(isGrid).length + nodes.reduce((sum, node) => sum + gridsIn(node), 0)

const gridsIn = ({ body, tail, children }: OutlineNode): number =>
  body.filter(isGrid).length + tail.filter(isGrid).length + children.reduce((sum, child) => sum + gridsIn(child), 0)
