import { apply, type Matrix, multiply, type Rule, type Rules } from './pdf-geometry.ts'

/** Strokes no thicker than this are lines; programs that draw borders as filled boxes make them about a point thick. */
const THICKEST = 3
const SHORTEST = 3
/** A page with more of them is a drawing. */
export const MOST_RULES = 40_000

export const MOVE = 0
export const LINE = 1
const CURVE = 2
const QUADRATIC = 3
export const CLOSE = 4

type Codes = Readonly<Record<string, number>>

/** The horizontal and vertical lines that a page draws: stroked, or filled as thin boxes. */
export function readRules(fns: readonly number[], args: readonly unknown[], codes: Codes, toPage: Matrix): Rules {
  const rules: Rules = { across: [], down: [] }
  const stack: Matrix[] = []
  let matrix = toPage
  for (let i = 0; i < fns.length; i++) {
    const fn = fns[i]
    if (fn === codes.save) stack.push(matrix)
    else if (fn === codes.restore || fn === codes.paintFormXObjectEnd) matrix = stack.pop() ?? toPage
    else if (fn === codes.transform) matrix = multiply(matrix, args[i] as Matrix)
    else if (fn === codes.paintFormXObjectBegin) {
      stack.push(matrix)
      const own = (args[i] as [number[] | null])[0]
      if (own?.length === 6) matrix = multiply(matrix, own as unknown as Matrix)
    } else if (fn === codes.constructPath && isPainted((args[i] as [number])[0], codes)) {
      const [painted, [path]] = args[i] as [number, [ArrayLike<number> | null]]
      if (path !== null) addPath(path, matrix, isStroked(painted, codes), rules)
    }
  }
  return rules.across.length + rules.down.length > MOST_RULES ? { across: [], down: [] } : rules
}

const STROKES = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']
const FILLS = ['fill', 'eoFill', ...STROKES]

const isStroked = (code: number, codes: Codes): boolean => STROKES.some((name) => codes[name] === code)
const isPainted = (code: number, codes: Codes): boolean => FILLS.some((name) => codes[name] === code)

/** A path's straight pieces; of a filled one only boxes that are thin. */
export function addPath(path: ArrayLike<number>, matrix: Matrix, stroked: boolean, rules: Rules): void {
  for (const points of subpaths(path, matrix)) {
    const xs = points.map(([x]) => x)
    const ys = points.map(([, y]) => y)
    const [left, right] = [Math.min(...xs), Math.max(...xs)]
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
    if (bottom - top <= THICKEST && right - left >= SHORTEST)
      rules.across.push({ at: (top + bottom) / 2, from: left, to: right })
    else if (right - left <= THICKEST && bottom - top >= SHORTEST)
      rules.down.push({ at: (left + right) / 2, from: top, to: bottom })
    else if (stroked)
      for (let i = 1; i < points.length; i++) addPiece(points[i - 1] as Point, points[i] as Point, rules)
  }
}

type Point = [number, number]

function addPiece([x1, y1]: Point, [x2, y2]: Point, rules: Rules): void {
  const rule = (at: number, a: number, b: number): Rule => ({ at, from: Math.min(a, b), to: Math.max(a, b) })
  if (Math.abs(y1 - y2) < 0.5 && Math.abs(x1 - x2) >= SHORTEST) rules.across.push(rule(y1, x1, x2))
  else if (Math.abs(x1 - x2) < 0.5 && Math.abs(y1 - y2) >= SHORTEST) rules.down.push(rule(x1, y1, y2))
}

function* subpaths(path: ArrayLike<number>, matrix: Matrix): Generator<Point[]> {
  let points: Point[] = []
  for (let i = 0; i < path.length; ) {
    const step = path[i++] as number
    const take = step === MOVE || step === LINE ? 2 : step === CURVE ? 6 : step === QUADRATIC ? 4 : 0
    if (step === MOVE && points.length > 0) {
      yield points
      points = []
    }
    if (take === 0 && points.length > 2) points.push(points[0] as Point)
    if (take > 0) points.push(apply(matrix, path[i + take - 2] as number, path[i + take - 1] as number))
    i += take
  }
  if (points.length > 1) yield points
}
