import type { TextLine } from './pdf-geometry.ts'

/** Zone of running heads and page numbers, in shares of the page's height. */
const EDGE = 0.12

/** In the margins: page numbers, what the file says is no text, lines that stand at the same place page after page. */
export function findMargins(pages: readonly { height: number; lines: readonly TextLine[] }[]): Set<TextLine> {
  const found = new Set<TextLine>()
  const groups = new Map<string, TextLine[]>()
  for (const { height, lines } of pages) {
    for (const line of lines) {
      if (line.y > height * EDGE && line.y < height * (1 - EDGE)) continue
      if (line.artifact === true || isPageNumber(line, lines)) found.add(line)
      const key = `${Math.round(line.y / 4)} ${line.text.replace(/[0-9０-９]+/g, '#').replace(/\s+/g, '')}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [line])
      else group.push(line)
    }
  }
  const often = Math.max(3, pages.length * 0.3)
  for (const group of groups.values())
    if (new Set(group.map(({ page }) => page)).size >= often) for (const line of group) found.add(line)
  return found
}

/** `12`, `— 12 —`, `第 3 页 共 20 页` as the outermost line of its page. */
function isPageNumber(line: TextLine, lines: readonly TextLine[]): boolean {
  if (line !== lines[0] && line !== lines.at(-1)) return false
  const text = line.text.replace(/\s+/g, '')
  return (
    /^[-—–―－~·•]{0,3}[0-9０-９]{1,4}[-—–―－~·•]{0,3}$/.test(text) ||
    /^第[0-9]{1,4}页(?:[,，/]?共[0-9]{1,4}页)?$/.test(text)
  )
}
