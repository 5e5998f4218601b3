/** A stretch from 《 to its 》, both included. */
export interface Quotation {
  start: number
  end: number
}

const LONGEST = 160

/**
 * The outermost titles in 《》, in reading order: 《关于印发《…》的通知》 is one. A 《 that is not closed in its sentence
 * and a stray 》 count for nothing. One pass, whatever stands in the text.
 */
export function quotations(text: string): Quotation[] {
  const found: Quotation[] = []
  const open: number[] = []
  for (let at = text.indexOf('《'); at >= 0 && at < text.length; at++) {
    // outside every title only the next one counts
    if (open.length === 0) at = text.indexOf('《', at)
    if (at < 0) break
    const char = text[at]
    if (char === '《') open.push(at)
    else if (char === '》') close(found, open.pop(), at + 1)
    else if (open.length > 0 && (char === '。' || char === '；' || (char === '\n' && isBlankLine(text, at))))
      open.length = 0
  }
  return found
}

function close(found: Quotation[], start: number | undefined, end: number): void {
  if (start === undefined || end - start > LONGEST || end - start < 3) return
  while ((found.at(-1)?.start ?? -1) > start) found.pop()
  found.push({ start, end })
}

/** An empty line ends a paragraph, and with it every title. */
const isBlankLine = (text: string, at: number): boolean => /^\n[ \t\r]{0,8}\n/.test(text.slice(at, at + 10))
