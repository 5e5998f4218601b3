import type { Features } from './features.ts'
import type { Hypothesis } from './hypotheses.ts'
import { WEIGHTS } from './weights.ts'

/** `prose measure`: what the items were taken for, and what they would be. */
export const changeOf = ({ from, to }: Pick<Hypothesis, 'from' | 'to'>): string => `${from} ${to}`

/** A change that has shown itself on plans enough to be weighed. */
export const hasWeights = (hypothesis: Hypothesis): boolean => WEIGHTS[changeOf(hypothesis)] !== undefined

/** The odds (natural logarithm) that the reading is better so. */
export function scoreOf(hypothesis: Hypothesis, features: Features): number {
  const weights = WEIGHTS[changeOf(hypothesis)]
  if (weights === undefined) return Number.NEGATIVE_INFINITY
  let score = weights.bias
  for (const [name, weight] of weights.of) score += weight * (features[name] ?? 0)
  return score
}
