/** Sums of one perturbation over all plans: what was kept, and of the rest what was told. */
export interface Sum {
  documents: number
  records: number
  kept: number
  told: number
  silent: number
  metadata: number
}
export interface Original {
  id: string
  name: string
  text: string
}
/** A wrong record: the one of the plan as it is, and where it stands in the other form. */
export interface Wrong {
  measure: unknown
  told: boolean
  at: { from: number; to: number } | null
}
interface Seen {
  name: string
  original: Original
  changed: { text: string }
  document: unknown
  base: unknown
  result: { records: number; kept: number; wrong: Wrong[] }
}
export const perturbations: readonly { name: string }[]
export function corpusOf(root: string): Original[]
export function isDoubt(diagnostic: { origin: string; rule: string }): boolean
export function measure(
  corpus: readonly Original[],
  parse: (text: string, options: { name: string }) => Promise<unknown>,
  options?: { only?: (name: string) => boolean; each?: (seen: Seen) => void },
): Promise<Record<string, Sum>>
