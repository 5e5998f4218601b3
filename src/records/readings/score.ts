import type { Features } from './features.ts'
import type { Hypothesis } from './hypotheses.ts'
import { WEIGHTS } from './weights.ts'

/** `prose measure`: what the items were taken for, and what they would be. */
export const changeOf = ({ from, to }: Pick<Hypothesis, 'from' | 'to'>): string => `${from} ${to}`

/** The odds (natural logarithm) that the reading is better so; null for a change that nobody has weights for. */
export function scoreOf(hypothesis: Hypothesis, features: Features): number | null {
  const weights = WEIGHTS[changeOf(hypothesis)]
  if (weights === undefined) return null
  let score = weights.bias
  for (const [name, weight] of weights.of) score += weight * (features[name] ?? 0)
  return score
}
