import { hasSentence, width } from '../blocks/shape.ts'
import { readEnumerator, type Style } from '../text/enumerator.ts'
import { squeeze } from '../text/space.ts'
import type { Line } from '../tree/index.ts'

/** How a text is set: what tells a torn or wrapped line from a finished one. */
export interface Layout {
  /** Full line width where the text is hard-wrapped, in full-width characters; null where paragraphs are single lines. */
  wrap: number | null
  /** Paragraphs open with an indent. */
  indented: boolean
  /** Share of the items of a style that hold a sentence (run-in), not a heading. */
  runIn: Map<Style, number>
}

const MAX_WRAP = 60

export function readLayout(lines: readonly Line[]): Layout {
  const texts = lines.map((line) => line.content.value).filter((text) => squeeze(text) !== '')
  return { wrap: readWrap(texts), indented: readIndent(texts), runIn: readRunIn(texts) }
}

/** Many lines that end within two characters of the longest ones, and none much longer: the text is wrapped. */
function readWrap(texts: string[]): number | null {
  const widths = texts.map((text) => width(text.trimEnd())).sort((a, b) => a - b)
  if (widths.length < 6) return null
  const full = widths[Math.floor(widths.length * 0.97)] as number
  const longest = widths.at(-1) as number
  if (full > MAX_WRAP || full < 14 || longest > full + 4) return null
  const atFull = widths.filter((value) => value >= full - 3).length
  return atFull >= widths.length * 0.3 || breaksWords(texts, full) ? full : null
}

/** Short label lines among wrapped ones: some lines reach the full width, and hardly any of them ends at a stop. */
function breaksWords(texts: readonly string[], full: number): boolean {
  const reaching = texts.map((text) => text.trimEnd()).filter((text) => width(text) >= full - 1.5)
  const open = reaching.filter((text) => !/[。；！？：:，、）)】]$/.test(text)).length
  return full >= 20 && reaching.length >= 6 && open >= reaching.length * 0.7
}

/** At least a fifth of the lines open with two blanks' width or more. */
function readIndent(texts: string[]): boolean {
  const indented = texts.filter((text) => width(text) - width(text.trimStart()) >= 1)
  return indented.length >= Math.max(3, texts.length / 5) && indented.length < texts.length * 0.95
}

function readRunIn(texts: string[]): Map<Style, number> {
  const counts = new Map<Style, [number, number]>()
  for (const text of texts) {
    const enumerator = readEnumerator(text.trim())
    if (enumerator === null) continue
    const count = counts.get(enumerator.style) ?? [0, 0]
    count[0]++
    if (hasSentence(text)) count[1]++
    counts.set(enumerator.style, count)
  }
  return new Map([...counts].map(([style, [all, runIn]]) => [style, runIn / all]))
}
