import { attribute, childrenOf, type Document, type Element } from './docx-xml.ts'
import { readPath } from './ofd-path.ts'
import { type OfdGlyphs, readText } from './ofd-text.ts'
import type { Glyphs, PdfPage, Rule, Rules } from './pdf-geometry.ts'
import { MOST_RULES } from './pdf-rules.ts'

/** What a page or a template shows. */
export interface Drawn {
  glyphs: OfdGlyphs[]
  rules: Rules
  /** Text that is not shown. */
  hidden: string[]
}

const FRAMES = new Set(['Content', 'Layer', 'PageBlock'])

/** The objects of a page's layers, those in blocks too. */
export function readDrawn(part: Document): Drawn {
  const drawn: Drawn = { glyphs: [], rules: { across: [], down: [] }, hidden: [] }
  const root = part.documentElement
  if (root !== null) addObjects(root, drawn, true)
  return drawn
}

function addObjects(parent: Element, drawn: Drawn, shown: boolean): void {
  for (const child of childrenOf(parent)) {
    const name = child.localName ?? ''
    const isShown = shown && attribute(child, 'Visible') !== 'false'
    if (FRAMES.has(name)) addObjects(child, drawn, isShown)
    else if (name === 'TextObject') {
      if (isShown) for (const glyph of readText(child)) drawn.glyphs.push(glyph)
      else drawn.hidden.push(child.textContent ?? '')
    } else if (name === 'PathObject' && isShown) readPath(child, drawn.rules)
  }
}

/** Less of it is a stamp at the page's side. */
const LEAST_TURNED = 20

/** A page with its templates, turned so that most of its text is upright. */
export function toPage(parts: readonly Drawn[], width: number, height: number): PdfPage {
  const glyphs = parts.flatMap((part) => part.glyphs)
  const across = parts.flatMap(({ rules }) => rules.across)
  const down = parts.flatMap(({ rules }) => rules.down)
  const turn = mainTurn(glyphs)
  const sideways = turn === 90 || turn === 270
  const rules = across.length + down.length > MOST_RULES ? { across: [], down: [] } : { across, down }
  return {
    width: sideways ? height : width,
    height: sideways ? width : height,
    glyphs: glyphs.filter((one) => one.turn === turn).map((one) => turned(one, turn, width, height)),
    rules: turnedRules(rules, turn, width, height),
    turn,
    invisible: false,
  }
}

function mainTurn(glyphs: readonly OfdGlyphs[]): 0 | 90 | 180 | 270 {
  const weights = new Map<0 | 90 | 180 | 270, number>()
  for (const { turn, text } of glyphs) if (turn !== null) weights.set(turn, (weights.get(turn) ?? 0) + text.length)
  const [most] = [...weights].sort((a, b) => b[1] - a[1])
  const upright = weights.get(0) ?? 0
  if (most === undefined || (upright > 0 && most[1] < LEAST_TURNED)) return 0
  return most[1] > upright * 4 ? most[0] : 0
}

function turned({ text, x, end, y, size }: OfdGlyphs, turn: number, width: number, height: number): Glyphs {
  const [left, base] =
    turn === 90 ? [y, width - x] : turn === 270 ? [height - y, x] : turn === 180 ? [width - x, height - y] : [x, y]
  return { text, x: left, end: left + end - x, y: base, size }
}

function turnedRules({ across, down }: Rules, turn: number, width: number, height: number): Rules {
  const flip = (rules: readonly Rule[], at: number, along: number): Rule[] =>
    rules.map((rule) => ({ at: at - rule.at, from: along - rule.to, to: along - rule.from }))
  if (turn === 180) return { across: flip(across, height, width), down: flip(down, width, height) }
  // a line down at x becomes one across
  if (turn === 90)
    return {
      across: down.map((rule) => ({ ...rule, at: width - rule.at })),
      down: across.map(({ at, from, to }) => ({ at, from: width - to, to: width - from })),
    }
  if (turn === 270)
    return {
      across: down.map(({ at, from, to }) => ({ at, from: height - to, to: height - from })),
      down: across.map((rule) => ({ ...rule, at: height - rule.at })),
    }
  return { across, down }
}
