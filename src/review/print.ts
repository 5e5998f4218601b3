import type { Measure } from '../schema/measure.ts'

/** Short hash of what a measure prints, white space and the width of characters aside: six letters and digits. */
export function printOf({ title, problem, text }: Pick<Measure, 'title' | 'problem' | 'text'>): string {
  const words = `${title ?? ''}\n${problem ?? ''}\n${text}`.normalize('NFKC').replace(/[^\S\n]/g, '')
  let hash = 0x811c9dc5
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-6)
}
