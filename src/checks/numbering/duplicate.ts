import { firstOf, rangesOf } from '../place.ts'
import { isRegulation } from '../regulation.ts'
import type { Problem, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { breaksOf, type Numbered, seriesOf } from './series.ts'

/** Two items are numbered （三）. */
export const duplicate: Rule = {
  id: 'numbering/duplicate',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '编号重复', en: 'a number is printed twice' },
  explanation: {
    zh: '同一序列中两个条目用了同一编号，引用“第几条”时无法区分。表格中相连几行共用的序号是合并单元格，只在其后的序号越过一个时才报。',
    en: 'Two items of one series carry the same number, so that nobody can cite either by it. Neighbouring rows with one number are a merged cell, unless the next number passes one over.',
  },
  example: { wrong: '（三）加大投入。…（三）严格考核。', right: '（三）加大投入。…（四）严格考核。' },
  check: (subject) => {
    if (isRegulation(subject.document)) return []
    const found = [...problems(subject)]
    // so many, and the paper counts in another way (5 . 4 for 5.4) than it was read
    const doubtful = found.length >= MANY
    return doubtful
      ? found.slice(0, 1).map((one) => ({ ...one, severity: 'info' as const, related: found.slice(1) }))
      : found
  },
}

/** So many repeated numbers are no misprints. */
const MANY = 5

function* problems({ document }: Subject): Generator<Problem> {
  for (const series of seriesOf(document))
    for (const { step, item, before } of breaksOf(series)) {
      if (step.kind !== 'duplicate' || isMerged(item, before, series)) continue
      const first = series.find(({ value, context }) => value === item.value && context === item.context) ?? before
      yield {
        message: {
          zh: `编号“${item.text}”重复${first === null ? '' : `，首次在第 ${lineOf(first)} 行`}`,
          en: `number '${item.text}' is printed twice${first === null ? '' : `, first in line ${lineOf(first)}`}`,
        },
        at: firstOf(item.position),
        measure: item.measure,
        related:
          first === null
            ? []
            : [{ message: { zh: '首次出现', en: 'first' }, at: firstOf(first.position), measure: first.measure }],
      }
    }
}

const lineOf = ({ position }: Numbered): number => rangesOf(position)[0]?.start.line ?? 0

/** Rows that share a cell of the 序号 column. */
function isMerged(item: Numbered, before: Numbered | null, series: readonly Numbered[]): boolean {
  // reports count 一是 … anew in each paragraph
  if (item.text.endsWith('是')) return true
  if (item.row !== true || before?.value !== item.value) return false
  const next = series[series.indexOf(item) + 1]
  return next?.value !== item.value + 2
}
