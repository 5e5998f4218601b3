import type { Rule } from '../rule.ts'
import { type Rate, ratesOf } from './rates.ts'

/** A name of so many characters says what is counted; shorter ones (好评率, 合格率) do not. */
const NAMED = 5

/** 城镇新增就业1500人 … 全年新增就业1560人 */
export const target: Rule = {
  id: 'consistency/target',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '同一指标有两个目标值', en: 'two values for one target' },
  explanation: {
    zh: '名称完全相同、年份相同的比率或数量，总目标与举措（或同一标题下的两条）定了两个不同的值。名称只有四个字以下的（好评率、合格率）可能各有所指，不比。',
    en: 'A rate or quantity of one whole name and one year is set to one value by a goal and another by a measure, or by two measures under one heading. Names of up to four characters may mean several things and are not compared.',
  },
  example: {
    wrong: '线上办电率达到95%以上……线上办电率稳定在90%',
    right: '线上办电率达到95%以上……线上办电率达到95%以上',
  },
  *check(subject) {
    const { document } = subject
    const paired = new Map(document.measures.map(({ id, counterpart }) => [id, counterpart]))
    const indicators = new Map(document.measures.map(({ id, indicator, section }) => [id, indicator ?? section]))
    const scopeOf = ({ passage }: Rate): string =>
      (passage.measure === null ? passage.section : indicators.get(passage.measure)) ?? ''
    for (const rates of byName(ratesOf(document)).values())
      for (const [first, second] of conflicts(rates)) {
        const near = scopeOf(first) === scopeOf(second) && scopeOf(first) !== ''
        if (first.passage.measure !== null && paired.get(first.passage.measure) === second.passage.measure) continue
        // 二套房首付比例 and 首付比例 are two things: the whole name must be the same, and say what it is of
        if (first.name !== second.name || first.name.length < NAMED || !(near || isGoal(first) || isGoal(second)))
          continue
        if (first.passage === second.passage) continue
        const { position, measure } = second.passage
        yield {
          message: {
            zh: `“${second.text}”，他处为“${first.text}”`,
            en: `'${second.text}' here, '${first.text}' elsewhere`,
          },
          at: subject.locate(position, second.text),
          measure,
          related: [
            {
              message: { zh: `“${first.text}”`, en: `'${first.text}'` },
              at: subject.locate(first.passage.position, first.text),
              measure: first.passage.measure,
            },
          ],
        }
      }
  },
}

/** Rates whose names end alike, by their last four characters and the unit. */
function byName(rates: readonly Rate[]): Map<string, Rate[]> {
  const groups = new Map<string, Rate[]>()
  for (const rate of rates) {
    const key = `${rate.name.slice(-4)} ${rate.value.slice(-1)}`
    const group = groups.get(key) ?? []
    if (group.length < 30) group.push(rate)
    groups.set(key, group)
  }
  return groups
}

/** Each rate with the first one of another value, where one name ends in the other. */
function* conflicts(rates: readonly Rate[]): Generator<[Rate, Rate]> {
  for (const [index, second] of rates.entries()) {
    const first = rates
      .slice(0, index)
      .find((other) => isSame(other.name, second.name) && other.period === second.period)
    if (first !== undefined && (first.value !== second.value || isLooser(first, second))) yield [first, second]
  }
}

const isSame = (one: string, other: string): boolean => one.endsWith(other) || other.endsWith(one)
/** What the document aims at as a whole stands in no measure. */
const isGoal = ({ passage }: Rate): boolean => passage.measure === null

/** 95%以上 against 95%左右 */
const isLooser = (one: Rate, other: Rate): boolean =>
  one.bound !== other.bound && [one.bound, other.bound].includes('左右')
