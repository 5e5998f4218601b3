/** Fits V8 to what a command does with it. What comes out does not depend on it. */

/** Characters of a document from which on its parse takes more memory than the start of Node itself. */
const LARGE = 1_000_000

/**
 * A command that is over in some 100 ms has no time for what pays later: V8 is to compile a pattern at once instead of
 * interpreting its first use, and to collect in one go what it would mark in steps. (Not --no-regexp-tier-up, which
 * says the first more plainly: set while patterns are in use, it crashes V8.)
 */
const HASTE = ['--regexp-tier-up-ticks=0', '--no-incremental-marking']

/**
 * On a machine with much memory V8 lets garbage grow to three times what is alive before it looks for it. A large
 * document has it look sooner (in percent of what is alive), and in steps again. This is no limit: whatever a document
 * needs, it gets.
 */
const ROOM = ['--heap-growing-percent=40', '--incremental-marking']

/** By V8's major version (Node 20, 22, 24), for it prints an error where it does not know a flag. */
const KNOWN: Readonly<Record<string, { haste: readonly string[]; room: readonly string[] }>> = {
  // optimised code has to pay for itself, too: later than at a quarter of this budget (in executed bytecode)
  11: { haste: ['--interrupt-budget=528000', ...HASTE], room: ROOM },
  12: { haste: HASTE, room: ROOM },
  13: { haste: HASTE, room: ROOM },
}

const done = new Set<'haste' | 'room'>()

/** Before the code of a command runs that reads documents. */
export function hurry(): void {
  // Node's own modules are kept compiled for Node's own flags: those that are sure to be needed come first
  process.getBuiltinModule('node:crypto')
  // loaded when they are first looked at
  for (const stream of ['stdout', 'stderr']) Reflect.get(process, stream)
  set('haste')
}

/** Before a document is parsed. */
export function giveRoom(characters: number): void {
  if (characters >= LARGE) set('room')
}

/** Once each: what is switched on for a large document stays on, for marking may be under way. */
function set(kind: 'haste' | 'room'): void {
  if (done.has(kind)) return
  done.add(kind)
  const flags = KNOWN[Number.parseInt(process.versions.v8, 10)]?.[kind] ?? []
  const v8 = process.getBuiltinModule('node:v8')
  for (const flag of flags) v8.setFlagsFromString(flag)
}
