import type { Rule } from '../rule.ts'
import { extentIn } from '../subject.ts'

const FIGURE = '[0-9.]{1,9}(?:[%％]|[\\u4e00-\\u9fff]{1,4}?)?'
/** 不少于50家以上 · 不超过3日以内 · 约20%左右 · 比例占比 */
const TWICE = new RegExp(
  [
    `(?:超过|不少于|不低于|不得少于|不得低于|至少|高于|多于)${FIGURE}以上`,
    `(?:不超过|不高于|不多于|低于|少于|至多|最多)${FIGURE}以[下内]`,
    `(?:大约|约|近)${FIGURE}左右`,
    '比例占比|占比比例|进行开展|开展进行|予以进行|给予进行|目的是为了|原因是因为|原因是由于|推进进一步|推动进一步',
  ].join('|'),
  'g',
)

/** Two words that say the same. */
export const redundant: Rule = {
  id: 'text/redundant',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '语意重复', en: 'said twice' },
  explanation: {
    zh: '“不少于”与“以上”、“约”与“左右”等意思相同，只用其一；“进行开展”“比例占比”等叠用的词删去一个。',
    en: 'Bounds and words that say the same (不少于…以上, 约…左右, 进行开展, 比例占比): one of them is too many.',
  },
  example: { wrong: '培育企业不少于50家以上', right: '培育企业不少于50家' },
  *check({ lines }) {
    for (const line of lines)
      for (const { index, 0: words } of line.text.matchAll(TWICE))
        yield {
          message: { zh: `“${words}”语意重复`, en: `'${words}' says the same twice` },
          at: extentIn(line, index, index + words.length),
        }
  },
}
