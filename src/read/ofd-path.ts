import { attribute, childOf, type Element } from './docx-xml.ts'
import { placeOf } from './ofd-geometry.ts'
import type { Rules } from './pdf-geometry.ts'
import { addPath, CLOSE, LINE, MOVE } from './pdf-rules.ts'

/** Numbers that belong to a sign of a path; the last two of them are where it leads. */
const TAKES: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }

/** Adds the straight lines that a path object draws. */
export function readPath(object: Element, rules: Rules): void {
  const stroked = attribute(object, 'Stroke') !== 'false'
  if (!stroked && attribute(object, 'Fill') !== 'true') return
  const data = childOf(object, 'AbbreviatedData')?.textContent ?? ''
  const place = placeOf(attribute(object, 'Boundary'), attribute(object, 'CTM'))
  addPath(pathOf(data.trim().split(/\s+/)), place, stroked, rules)
}

/** Signs with their numbers as the PDF room has them; curves are the lines to their ends. */
function pathOf(parts: readonly string[]): number[] {
  const path: number[] = []
  for (let i = 0; i < parts.length; ) {
    const sign = parts[i] ?? ''
    const takes = TAKES[sign]
    if (takes === undefined) {
      i++
      continue
    }
    if (sign === 'C') path.push(CLOSE)
    else {
      const [x, y] = [Number(parts[i + takes - 1]), Number(parts[i + takes])]
      if (!Number.isFinite(x) || !Number.isFinite(y)) break
      path.push(sign === 'M' || sign === 'S' ? MOVE : LINE, x, y)
    }
    i += 1 + takes
  }
  return path
}
