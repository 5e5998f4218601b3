import type { OutlineNode } from '../outline/nest.ts'
import { tidy } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import type { Marker } from './record.ts'

/** Ids that stay the same as long as a document's numbers and headings do. */
export class Ids {
  private readonly taken = new Map<string, number>()
  private readonly before: Ids | null

  constructor(before: Ids | null = null) {
    this.before = before
  }

  /** The same ids given, to try a reading with: it keeps what it gives itself, and asks these for the others. */
  copy(): Ids {
    return new Ids(this)
  }

  /** The ids that a tried reading gave are given. */
  take({ taken }: Ids): void {
    for (const [id, count] of taken) this.taken.set(id, count)
  }

  /** The id, with a running suffix where it has been given before. */
  unique(id: string): string {
    const count = this.count(id) + 1
    this.taken.set(id, count)
    if (count === 1) return id
    return this.unique(`${id}_${count}`)
  }

  private count(id: string): number {
    return this.taken.get(id) ?? this.before?.count(id) ?? 0
  }
}

/** Short fingerprint (FNV-1a) of a heading without a number. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** An item's part of an id: its number, or the fingerprint of its words. */
export const idPart = (node: OutlineNode, words: Span): string => {
  const { enumerator } = node
  if (enumerator === null) return fingerprint(words.value)
  return enumerator.style === 'problem' ? `q${enumerator.value}` : String(enumerator.value)
}

/** `2.1` + `3` = `2.1.3` */
export const join = (above: string, part: string): string => (above === '' ? part : `${above}.${part}`)

export function toMarker(node: OutlineNode): Marker | null {
  const { enumerator } = node
  // 问题：… prints no number
  if (
    enumerator === null ||
    (enumerator.style === 'problem' && !/[0-9０-９一二三四五六七八九十]/.test(enumerator.text))
  )
    return null
  return { text: tidy(node.paragraph.raw.slice(0, enumerator.end).trim()), value: enumerator.value }
}
