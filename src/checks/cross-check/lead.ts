import type { Measure } from '../../schema/measure.ts'
import type { Rule } from '../rule.ts'
import { type CounterpartPair, pairsOf } from './pairs.ts'
import { placeOf } from './report.ts'

/** The first of the same units is another in body and appendix. */
export const lead: Rule = {
  id: 'cross-check/lead',
  severity: 'error',
  origin: 'issuer',
  title: { zh: '正文与附件的牵头单位对调', en: 'body and appendix put another unit first' },
  explanation: {
    zh: '同一举措在正文和附件中列的是同几家单位，排在首位（牵头）的却不同：两处不能同时为真。',
    en: 'Body and appendix name the same units for one commitment and put another one first, the one in charge: both cannot be true.',
  },
  example: { wrong: '正文：县住建局、县城管局；附件：县城管局、县住建局', right: '两处首位相同' },
  *check({ document }) {
    for (const pair of pairsOf(document)) {
      if (!isSwapped(pair)) continue
      const { body, row } = pair
      const [one = '', other = ''] = [namesOf(body)[0], namesOf(row)[0]]
      yield {
        message: {
          zh: `首位单位不一致：正文“${one}”，附件“${other}”`,
          en: `the first unit differs: body '${one}', row '${other}'`,
        },
        at: placeOf(body),
        measure: body.id,
        related: [{ message: { zh: '附件', en: 'the row' }, at: placeOf(row), measure: row.id }],
      }
    }
  },
}

/** The same units, and the first two have changed places. */
export function isSwapped({ body, row }: CounterpartPair): boolean {
  const [one, other] = [namesOf(body), namesOf(row)]
  if (one.length < 2 || one.length !== other.length || one[0] === other[0]) return false
  return [...one].sort().join() === [...other].sort().join()
}

const namesOf = ({ leads, partners, responsible }: Measure): string[] =>
  [...leads, ...responsible, ...partners].filter(({ inherited }) => !inherited).map(({ name }) => name)
