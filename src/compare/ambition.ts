import type { Metric } from './metric.ts'
import { LESS_IS_MORE } from './metric-words.ts'

/**
 * How much less one figure asks for than another on the same thing: more than 0 where it asks for less, 0 for as much,
 * below 0 for more; null where nobody can say which way is better, or a range and a bound overlap.
 */
export function lessThan(one: Metric, other: Metric): number | null {
  const [a, b] = [directionOf(one), directionOf(other)]
  if (a !== b) return null
  // of a range, what is asked for at least
  return a === 'less' ? one.high - other.high : other.low - one.low
}

/** Whether a smaller figure asks for more: a time, a rate of faults, whatever is bounded from above. */
function directionOf({ target, unit, mode, name, key }: Metric): 'more' | 'less' {
  if (mode === 'rise' || mode === 'fall') return 'more'
  if (target.comparator === '<=' || target.comparator === '<') return 'less'
  if (target.comparator === '>=' || target.comparator === '>') return 'more'
  if (name === '排名') return 'less'
  const bad = LESS_IS_MORE.some((word) => name?.endsWith(word) === true || key?.endsWith(word) === true)
  return bad || TIMES.has(unit) ? 'less' : 'more'
}

const TIMES = new Set(['工作日', '天', '小时', '分钟', '秒', '周'])
