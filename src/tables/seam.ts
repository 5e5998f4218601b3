import { readEnumerator } from '../text/enumerator.ts'

const OPENERS = '“《（(〔【['
const CLOSERS = '”》）)〕】]'
/** More of a cell is not looked at. */
const LOOKED_AT = 300

/** How two neighbouring cells go together as one text: above 0 they belong to each other, below 0 they do not. */
export function seamOf(left: string, right: string): number {
  const end = left.slice(-LOOKED_AT)
  const start = right.slice(0, LOOKED_AT)
  let score = 0
  // （…“双随 | 机、一公开”
  if (openBrackets(left.slice(0, LOOKED_AT * 4)) > 0 && closesFirst(start)) score += 3
  if (/^[，。；、：）”》,;.]/.test(start)) score += 3
  if (/[、，,：:“《（(]$/.test(end)) score += 2
  if (/[。；！？]$/.test(end)) score -= 1.5
  // 20 | 24年6月
  if (/[0-9]$/.test(end) && /^[0-9年月日%个项万亿家款.]/.test(start)) score += 2
  if (readEnumerator(start) !== null) score -= 2
  return score
}

function openBrackets(text: string): number {
  let open = 0
  for (const char of text) {
    if (OPENERS.includes(char)) open++
    else if (CLOSERS.includes(char) && open > 0) open--
  }
  return open
}

/** A closing bracket stands before any opening one. */
function closesFirst(text: string): boolean {
  for (const char of text) {
    if (OPENERS.includes(char)) return false
    if (CLOSERS.includes(char)) return true
  }
  return false
}
