import { ratesOf } from '../consistency/rates.ts'
import type { Rule } from '../rule.ts'

/** A name of so many characters says what is counted. */
const NAMED = 6

/** 电子证照覆盖率 2023年底达到95% … 2024年底达到95% */
export const twoDates: Rule = {
  id: 'target/two-dates',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '同一目标有两个期限', en: 'one target with two deadlines' },
  explanation: {
    zh: '名称和数值都相同的目标，在两处分别限定了不同的年份：两者必有一处不准。名称不足六个字的不比。',
    en: 'A target of one name and one value is due in one year here and in another there: one of the two is wrong. Names of fewer than six characters are not compared.',
  },
  example: {
    wrong: '2024年电子证照共享率达到95%……2025年电子证照共享率达到95%',
    right: '2024年电子证照共享率达到95%……2024年电子证照共享率达到95%',
  },
  *check(subject) {
    const first = new Map<string, ReturnType<typeof ratesOf>[number]>()
    const paired = new Map(subject.document.measures.map(({ id, counterpart }) => [id, counterpart]))
    for (const rate of ratesOf(subject.document, true)) {
      if (rate.name.length < NAMED || !/^20[0-9]{2}年$/.test(rate.period)) continue
      const key = `${rate.name} ${rate.value}`
      const before = first.get(key)
      if (before === undefined) first.set(key, rate)
      else if (before.period !== rate.period && before.passage !== rate.passage) {
        const { position, measure } = rate.passage
        if (measure !== null && paired.get(measure) === before.passage.measure) continue
        yield {
          message: {
            zh: `“${rate.text}”在这里限 ${rate.period}，他处限 ${before.period}`,
            en: `'${rate.text}' is due in ${rate.period} here and in ${before.period} elsewhere`,
          },
          at: subject.locate(position, rate.text),
          measure,
          related: [
            {
              message: { zh: `${before.period}：“${before.text}”`, en: `${before.period}: '${before.text}'` },
              at: subject.locate(before.passage.position, before.text),
              measure: before.passage.measure,
            },
          ],
        }
      }
    }
  },
}
