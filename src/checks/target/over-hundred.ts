import type { Rule } from '../rule.ts'

/** What a share is called; what may well be more than the whole is none. */
const SHARE =
  /(?:率|占比|比例|比重|覆盖面?)(?:应|均|须|要|必须|力争|稳定|保持|确保|总体|分别|年均){0,2}(?:达到|达|至|到|为|在|不低于|不少于|提[升高][到至]|超过|实现|保持在|稳定在)?$/
const MORE =
  /增长|增速|增幅|上升|提高|拨备|充足|保值|流动性|产出|周转|换手|溢价|利润|收益|回报|完成|放大|负债|杠杆|产能|利用|超[过额]|入住|报录|招生|自给|产销|担保|履约|入学|毛入/

/** 办结率达到980% */
export const overHundred: Rule = {
  id: 'target/over-hundred',
  severity: 'error',
  origin: 'issuer',
  title: { zh: '比率超过百分之百', en: 'a share of more than the whole' },
  explanation: {
    zh: '办结率、覆盖率、占比一类的比率不可能超过 100%：多为漏印小数点或多印一位。增长率、拨备覆盖率、完成率、产能利用率等可以超过的不报。',
    en: 'A share (办结率, 覆盖率, 占比) cannot be more than 100 %: a decimal point is lost or a digit too many. Rates that may be (growth, provision coverage, completion, use of capacity) are left alone.',
  },
  example: { wrong: '按时办结率达到980%', right: '按时办结率达到98.0%' },
  *check(subject) {
    for (const { targets, text, position, id } of subject.document.measures)
      for (const target of targets) {
        const value = Array.isArray(target.value) ? Math.max(...target.value) : target.value
        if (!/^[%％]$/.test(target.unit) || value <= 100 || '+-'.includes(target.comparator)) continue
        const at = text.indexOf(target.text)
        const figure = target.text.search(/[0-9]/)
        const clause =
          text
            .slice(Math.max(0, at - 16), at)
            .split(/[，。；、]/)
            .at(-1) ?? ''
        const before = clause + target.text.slice(0, Math.max(0, figure))
        if (at < 0 || !SHARE.test(before) || MORE.test(before)) continue
        yield {
          message: { zh: `“${target.text}”超过 100%`, en: `'${target.text}' is more than 100 %` },
          at: subject.locate(position, target.text),
          measure: id,
        }
      }
  },
}
