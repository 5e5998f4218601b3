import type { Pieces } from '../../data.ts'

/** Whether a place holds a character. */
export function holds(at: Pieces, offset: number): boolean {
  for (let i = 0; i < at.length; i += 2) if ((at[i] as number) <= offset && offset < (at[i + 1] as number)) return true
  return false
}

/** Whether two places share a character. */
export function meets(a: Pieces, b: Pieces): boolean {
  for (let i = 0; i < a.length; i += 2)
    for (let j = 0; j < b.length; j += 2)
      if ((a[i] as number) < (b[j + 1] as number) && (b[j] as number) < (a[i + 1] as number)) return true
  return false
}

/** How many characters a place has. */
export function sizeOf(at: Pieces): number {
  let size = 0
  for (let i = 0; i < at.length; i += 2) size += (at[i + 1] as number) - (at[i] as number)
  return size
}

/** The text at a place, without white space. */
export function textAt(text: string, at: Pieces): string {
  let found = ''
  for (let i = 0; i < at.length; i += 2) found += text.slice(at[i], at[i + 1])
  return found.replace(/\s+/g, '')
}
