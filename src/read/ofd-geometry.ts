import { type Matrix, multiply } from './pdf-geometry.ts'

/** Points in a millimetre: the page is measured as a PDF's is. */
export const POINTS = 72 / 25.4

/** Numbers of an attribute: `85 25.4 40 12`. */
export const numbersOf = (text: string | undefined): number[] =>
  (text ?? '').split(/[\s,]+/).flatMap((one) => (one === '' || Number.isNaN(Number(one)) ? [] : [Number(one)]))

/** From what an object's own coordinates are to the page, in points: its matrix, then its box. */
export function placeOf(boundary: string | undefined, matrix: string | undefined): Matrix {
  const [x = 0, y = 0] = numbersOf(boundary)
  const own = numbersOf(matrix)
  const box: Matrix = [POINTS, 0, 0, POINTS, x * POINTS, y * POINTS]
  return own.length === 6 ? multiply(box, own as unknown as Matrix) : box
}
