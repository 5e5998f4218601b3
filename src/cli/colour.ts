import type { Severity } from '../schema/diagnostic.ts'

export type Paint = (text: string) => string
export type Palette = Record<Severity | 'dim' | 'bold' | 'added', Paint>

const plain: Paint = (text) => text
const PLAIN: Palette = { error: plain, warning: plain, info: plain, dim: plain, bold: plain, added: plain }

export interface ColourWish {
  /** False where --no-color was given. */
  wanted: boolean
  terminal: boolean
  env: NodeJS.ProcessEnv
}

/** Colour only on a terminal that can show it, and never where --no-color or NO_COLOR (any value) says no. */
export function colourful({ wanted, terminal, env }: ColourWish): boolean {
  if (!wanted || env.NO_COLOR) return false
  const forced = env.FORCE_COLOR
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return terminal && env.TERM !== 'dumb'
}

/** The one place that knows chalk. It is loaded only where there is a colour to show. */
export async function palette(colour: boolean): Promise<Palette> {
  if (!colour) return PLAIN
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
    dim: chalk.dim,
    bold: chalk.bold,
    added: chalk.green,
  }
}
