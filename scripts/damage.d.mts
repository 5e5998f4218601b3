/** What the damaged tables came back as. */
interface Counts {
  trials: number
  right: number
  told: number
}

interface Figure extends Counts {
  silent: unknown[]
  kinds: Record<string, Counts>
}

interface Options {
  trials?: number
  seed?: number
  keep?: boolean
}

type Read = (text: string) => { tables: unknown[]; findings: unknown[] }

export const damages: Record<string, (cells: string[], random: () => number, header: string[]) => unknown[] | null>
export function generator(seed: number): () => number
export function tablesOf(text: string): string
export function samples(root: string): { name: string; text: string }[]
export function measureDamage(text: string, read: Read, options?: Options): Figure & { toldCases: unknown[] }
export function measureAll(
  root: string,
  read: Read,
  options?: Options,
): Figure & { share: number; each: ({ name: string } & Figure)[] }
