import type { RuleCard } from '../rule.ts'

/** A card in short. */
export type Row = [
  id: string,
  severity: RuleCard['severity'],
  origin: RuleCard['origin'],
  title: [zh: string, en: string],
  explanation: [zh: string, en: string],
  example: [wrong: string, right: string],
]
