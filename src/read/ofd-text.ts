import { attribute, childrenOf, type Element } from './docx-xml.ts'
import { placeOf } from './ofd-geometry.ts'
import { apply, type Glyphs, type Matrix } from './pdf-geometry.ts'
import { widthOf } from './pdf-lines.ts'

/** Text with its place, and by which quarter of a turn it runs; askew it is a stamp or a watermark. */
export interface OfdGlyphs extends Glyphs {
  turn: 0 | 90 | 180 | 270 | null
}

const BASE = 3.175

/** The stretches of text of a text object. */
export function readText(object: Element): OfdGlyphs[] {
  const place = placeOf(attribute(object, 'Boundary'), attribute(object, 'CTM'))
  const size = Number(attribute(object, 'Size') ?? BASE)
  if (!(size > 0)) return []
  const scale = Number(attribute(object, 'HScale') ?? 1)
  const start = { x: 0, y: 0 }
  return childrenOf(object, 'TextCode').flatMap((code) => {
    start.x = numberOr(attribute(code, 'X'), start.x)
    start.y = numberOr(attribute(code, 'Y'), start.y)
    const text = code.textContent ?? ''
    const chars = [...text]
    const steps = {
      x: stepsOf(attribute(code, 'DeltaX'), chars.length),
      y: stepsOf(attribute(code, 'DeltaY'), chars.length),
    }
    return stretchesOf(placeChars(chars, steps, { ...start }, { size, scale: scale > 0 ? scale : 1 }), place, size)
  })
}

const numberOr = (text: string | undefined, fallback: number): number => {
  const value = Number(text ?? fallback)
  return Number.isFinite(value) ? value : fallback
}

/** Distances between characters: `g 4 2.5` stands for four of them. */
export function stepsOf(text: string | undefined, most: number): number[] {
  const steps: number[] = []
  const parts = (text ?? '').trim().split(/\s+/)
  for (let i = 0; i < parts.length && steps.length < most; i++) {
    if (parts[i] !== 'g') {
      const step = Number(parts[i])
      if (parts[i] !== '' && Number.isFinite(step)) steps.push(step)
      continue
    }
    const [count, step] = [Number(parts[i + 1]), Number(parts[i + 2])]
    for (let left = Math.min(count, most - steps.length); left > 0; left--) steps.push(step)
    i += 2
  }
  return steps
}

interface Char {
  text: string
  x: number
  y: number
  width: number
}

function placeChars(
  chars: readonly string[],
  steps: { x: number[]; y: number[] },
  at: { x: number; y: number },
  { size, scale }: { size: number; scale: number },
): Char[] {
  const isUpright = steps.x.length > 0 || steps.y.length === 0
  return chars.map((text, i) => {
    const width = widthOf(text, size) * scale
    const char = { text, x: at.x, y: at.y, width }
    // without a distance the font's own width parts them
    at.x += steps.x[i] ?? (isUpright && steps.x.length === 0 ? width : 0)
    at.y += steps.y[i] ?? 0
    const step = steps.x[i]
    if (step !== undefined && step > 0 && step < width) char.width = step
    return char
  })
}

/** Each character with its place: where lines of a table part them is seen better than in stretches. */
function stretchesOf(chars: readonly Char[], place: Matrix, size: number): OfdGlyphs[] {
  const [a, b, c, d] = place
  const turn = turnOf(a, b)
  const em = Math.hypot(c, d) * size
  const along = Math.hypot(a, b)
  if (isVertical(chars)) {
    const [x, y] = apply(place, (chars[0] as Char).x, (chars[0] as Char).y)
    return [{ text: chars.map(({ text }) => text).join(''), x, end: x + em, y, size: em, turn }]
  }
  return chars.map((char) => {
    const [x, y] = apply(place, char.x, char.y)
    return { text: char.text, x, end: x + char.width * along, y, size: em, turn }
  })
}

/** Set from above to below: one under the other. */
const isVertical = (chars: readonly Char[]): boolean =>
  chars.length > 1 && chars.every(({ x, y }, i) => x === chars[0]?.x && (i === 0 || y > (chars[i - 1] as Char).y))

function turnOf(a: number, b: number): OfdGlyphs['turn'] {
  if (Math.abs(b) <= Math.abs(a) * 0.1) return a > 0 ? 0 : 180
  if (Math.abs(a) <= Math.abs(b) * 0.1) return b > 0 ? 90 : 270
  return null
}
