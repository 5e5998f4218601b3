import { readdirSync, readFileSync } from 'node:fs'

export interface Seed {
  name: string
  bytes: Buffer
}

/** The five seed documents, as bytes. */
export const seeds = (): Seed[] =>
  readdirSync('seeds')
    .sort()
    .map((name) => ({ name, bytes: readFileSync(`seeds/${name}`) }))
