import type { Mention } from './deadline-mention.ts'

export interface Stretch {
  start: number
  end: number
}

const STOP = /[，。；,;]/
const LEAD = /^[，,]?(?:要|应|须|力争|确保|争取)?(?:全面|基本|全部|先行)?(?:完成|实现)?/
const LONGEST = 40

/**
 * What a date holds for, where a sentence sets several:
 * `2023年5月底前完成第一批，11月底前完成第二批` → 第一批, 第二批; `第一批5月底前完成，第二批…` → 第一批.
 */
export function partOf(
  text: string,
  mention: Mention,
  previous: Mention | undefined,
  next: Mention | undefined,
): Stretch | null {
  const limit = Math.min(next?.start ?? text.length, mention.end + LONGEST + 8)
  const behind = text.slice(mention.end, limit)
  const lead = LEAD.exec(behind)?.[0].length ?? 0
  const stop = behind.slice(lead).search(STOP)
  const end = stop < 0 ? behind.length : lead + stop
  if (end > lead)
    return stop < 0 && limit < (next?.start ?? text.length) ? null : checked(mention.end + lead, mention.end + end)
  // 第一批5月底前完成，: the head stands before the date
  const from = Math.max(previous?.end ?? 0, mention.start - LONGEST - 1)
  const before = text.slice(from, mention.start)
  const at =
    Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('。'), before.lastIndexOf(',')) + 1
  return checked(from + at, mention.start)
}

function checked(start: number, end: number): Stretch | null {
  return end - start >= 2 && end - start <= LONGEST ? { start, end } : null
}
