import { setFlagsFromString } from 'node:v8'

/** Characters of a document from which on its parse takes more memory than the start of Node itself. */
const LARGE = 1_000_000

/**
 * A parse of some 100 ms is over before optimised code has paid for itself: V8 is to optimise later (in units of
 * executed bytecode; its own value is a quarter and less), to compile a pattern at once instead of interpreting its
 * first use, and to collect in one go what it would mark in steps. (Not --no-regexp-tier-up, which says the second more
 * plainly: set while patterns are in use, it crashes V8.)
 */
const SHORT = ['--regexp-tier-up-ticks=0', '--no-incremental-marking']

/**
 * On a machine with much memory V8 lets garbage grow to three times what is alive before it looks for it. A large
 * document has it look sooner (in percent of what is alive), and in steps again. This is no limit: whatever a document
 * needs, it gets.
 */
const LONG = ['--heap-growing-percent=40', '--incremental-marking']

/** The flags of V8 by its major version (Node 20, 22 and 24); it prints an error for one that it does not know. */
const KNOWN: Readonly<Record<string, { short: readonly string[]; long: readonly string[] }>> = {
  11: { short: ['--interrupt-budget=528000', ...SHORT], long: LONG },
  12: { short: SHORT, long: LONG },
  13: { short: SHORT, long: LONG },
}

let tuned: 'short' | 'long' | null = null

/** Fits V8 to the document that is to be parsed. What comes out does not depend on it. */
export function tuneEngine(characters: number): void {
  const kind = characters < LARGE ? 'short' : 'long'
  // what a large document switched on stays on: marking may be under way
  if (tuned === kind || tuned === 'long') return
  tuned = kind
  for (const flag of KNOWN[Number.parseInt(process.versions.v8, 10)]?.[kind] ?? []) setFlagsFromString(flag)
}
