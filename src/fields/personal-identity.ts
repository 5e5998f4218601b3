import { half, piecesOf, type Shape, type Stretch, shapedAt } from './personal-digits.ts'

// region, date of birth, serial; the last place can be an X
const BODY = '^[1-8][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}'
const WHOLE = new RegExp(`${BODY}[0-9]$`)
const OPEN = new RegExp(`${BODY}$`)
const spaced = (length: number): number[] => Array.from({ length }, () => 1)

const SHAPES: readonly Shape[] = [[18], [6, 8, 4], [6, 4, 4, 4], [14, 4], spaced(18)].map((lengths) => ({
  lengths,
  digits: WHOLE,
}))
/** 11010119900101001X */
const WITH_X: readonly Shape[] = [[17], [6, 8, 3], [6, 4, 4, 3], [14, 3], spaced(17)].map((lengths) => ({
  lengths,
  digits: OPEN,
}))

/** Identity card numbers, whatever their width and grouping. */
export function identitiesIn(text: string): Stretch[] {
  const plain = half(text)
  const pieces = piecesOf(plain)
  return pieces.flatMap((_, at) => {
    const whole = shapedAt(pieces, at, SHAPES)
    if (whole !== null) return [whole]
    const open = shapedAt(pieces, at, WITH_X)
    const end = open === null ? null : /^ ?[Xx](?![A-Za-z])/.exec(plain.slice(open.to, open.to + 3))
    return open === null || end === null ? [] : [{ from: open.from, to: open.to + end[0].length }]
  })
}
