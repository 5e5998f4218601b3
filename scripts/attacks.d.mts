export interface Attack {
  /** What it is. */
  what: string
  /** Its file name; unique. */
  name: string
  /** What the refusal names: a limit or the kind of file; null where the input is read. */
  refusedBy: string | null
  make: () => string | Uint8Array | Promise<string | Uint8Array>
}

export const attacks: Attack[]
