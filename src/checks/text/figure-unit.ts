import { passagesOf } from '../passages.ts'
import type { Rule } from '../rule.ts'

const BARE = /[\u4e00-\u9fff]{0,12}(?:达到|不少于|不低于|至少|超过|不超过)[0-9]{1,9}(?:\.[0-9]{1,4})?(?=[；。，）])/g
/** What is counted without a unit. */
const UNITLESS = /指数|得分|评分|分数|分值|排名|位次|系数|强度|数值|编号|比值|容积率|[pP][hH]|级|比/

/** 每千人口托位数达到3.6； */
export const figureUnit: Rule = {
  id: 'text/figure-unit',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '数字之后没有单位', en: 'a figure without its unit' },
  explanation: {
    zh: '目标数字之后紧接标点，没有计量单位或百分号。指数、得分、排名等本来没有单位的不报。',
    en: 'A promised figure is followed by a mark, without a unit or percent sign. Indices, scores and ranks are left alone.',
  },
  example: { wrong: '每千人口托位数达到3.6；', right: '每千人口托位数达到3.6个；' },
  *check(subject) {
    for (const { text, position, measure } of passagesOf(subject.document))
      for (const { 0: words } of text.matchAll(BARE)) {
        if (UNITLESS.test(words)) continue
        yield {
          message: { zh: `“${words}”没有计量单位`, en: `'${words}' has no unit` },
          at: subject.locate(position, words),
          measure,
        }
      }
  },
}
