import stringWidth from 'string-width'

/** Where a text is shown: how many columns there are, and whether “ and ① take one of them or two. */
export interface Screen {
  columns: number
  ambiguousIsNarrow: boolean
}

const USUAL = 120
const LEAST = 40

/** A terminal has a grid; what is written elsewhere is read in a Chinese font, where such marks are wide. */
export const screenOf = ({ isTTY, columns }: { isTTY: boolean; columns?: number }): Screen => ({
  columns: isTTY ? Math.max(LEAST, columns ?? USUAL) : USUAL,
  ambiguousIsNarrow: isTTY,
})

/** Columns that a text takes. */
export const widthOf = (text: string, { ambiguousIsNarrow }: Screen): number => stringWidth(text, { ambiguousIsNarrow })
