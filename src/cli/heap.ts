import { setFlagsFromString } from 'node:v8'

/** Characters of a document from which on its parse takes more memory than the start of Node itself. */
const LARGE = 1_000_000
/** Garbage that may gather before V8 looks for it, in percent of what is alive. */
const GARBAGE = 40

/**
 * On a machine with much memory V8 lets garbage grow to three times what is alive before it looks for it. A large
 * document has it look sooner. This is no limit: whatever a document needs, it gets.
 */
export function keepTidy(characters: number): void {
  if (characters >= LARGE) setFlagsFromString(`--heap-growing-percent=${GARBAGE}`)
}
