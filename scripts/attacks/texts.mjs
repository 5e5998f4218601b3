// Texts that are hard on a reader, and one of ordinary length.
import { MB, many, plan } from './text.mjs'

export const texts = [
  ['> nested 100,000 deep', 'quotes.md', null, () => `${'>'.repeat(100_000)} 1.推进改革。\n`],
  ['lists nested 5,000 deep', 'lists.md', null, () => many(5_000, (i) => `${' '.repeat(i * 2)}- 甲\n`)],
  ['5 MB of plan', 'plan.txt', null, () => plan(5 * MB)],
]
