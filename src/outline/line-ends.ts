import { bodiesOf } from '../blocks/furnishings.ts'

/** What is asked of lines that may belong to one paragraph. */

/** `某县教育局　某县财政局` / `某县民政局`: rows of bodies under a joint paper. */
export const areSigners = (last: string, line: string): boolean =>
  /[\s\u3000]/.test(last.trim()) && bodiesOf(last).length > 1 && bodiesOf(line).length > 0

/** What stands behind the last full stop: a run-in list that is still open. */
export function lastSentence(text: string): string {
  const tail = text.slice(-200)
  return tail.slice(tail.lastIndexOf('。') + 1)
}

/** Its head and its end are all that is asked of a paragraph while it grows. */
export const capped = (text: string): string => (text.length > 3000 ? text.slice(0, 300) + text.slice(-1500) : text)

/** `3.提升热线质效（综合办公室，政务服务局）`: what the bracket at its end lists is no clause of a heading. */
export const withoutBracket = (text: string): string =>
  /[）)]$/.test(text) ? text.slice(0, Math.max(text.lastIndexOf('（'), text.lastIndexOf('('), 0)) : text
