/** 18010080228 */
const MOBILE = /(?<![0-9])1[3-9][0-9]{9}(?![0-9])/g
/** 0797-8508809 · （0797）8508809 */
const FIXED = /(?<![0-9])0[1-9][0-9]{1,2}[-—－ )）]{1,2}[2-9][0-9]{6,7}(?![0-9])/g
/** 电话（5812345） · 热线：5812345 */
const LOCAL = /(?:电话|热线|传真)[（(：: ]{0,3}([2-9][0-9]{6,7})(?![0-9])/g

/** The telephone numbers of a line, in their order. */
export function phonesIn(text: string): { index: number; number: string }[] {
  const found = [MOBILE, FIXED].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: number }) => ({ index, number })),
  )
  const local = [...text.matchAll(LOCAL)].map((match) => {
    const number = match[1] ?? ''
    return { index: match.index + match[0].length - number.length, number }
  })
  return [...found, ...local].sort((a, b) => a.index - b.index)
}

export const isMobile = (number: string): boolean => /^1[3-9][0-9]{9}$/.test(number)
