import type { PolicyDocument } from '../../schema/document.ts'
import { passagesOf } from '../passages.ts'
import type { Problem, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** 占全省政府采购规模的95%以上 */
const SHARE = /占全([国省市])[^，。；]{0,20}?([0-9]{1,3}(?:\.[0-9]{1,2})?)[%％]/g
const OURS = /我([省市县区])(?=[\u4e00-\u9fff])/g
/** 全市 as the field of the work; 全市前列 and 全市第一 compare with the others. */
const CITYWIDE =
  /(?<![\u4e00-\u9fff])全市(?=(?:范围|各级|各部门|各单位|各县|各区|政务|企业|行政|市场|所有|统一|推[行广])[\u4e00-\u9fff])(?!.{0,8}(?:前列|第一|领先|平均|排名|率先))/g
const WITHIN = /(?<![\u4e00-\u9fff])([市区])(?:内|域内)(?=各|企业|所有|重点)/g
/** A part of the whole cannot be more than half of it, as a rule. */
const HALF = 50
const LEVELS = '国省市县'
const COUNTY = 3
/** A body of the city among those of the county; 市场监管局 and a branch (市生态环境局某县分局) are its own. */
const OF_CITY = /^市(?![场政容区])[\u4e00-\u9fff]{2,12}[局委办]$/
const OF_COUNTY = /^[县区旗]/
const LEAST_OF_COUNTY = 5

/** A county that speaks of the province as its own: words of another level's plan. */
export const scope: Rule = {
  id: 'consistency/scope',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '范围不是本级', en: 'a scope of another level' },
  explanation: {
    zh: '县里的指标占到全省或全市的一半以上，多半是照抄上级文件而没有改范围；县级文件中的“我市”“我省”“全市各部门”，以及县级单位中唯一的市级单位，只作提示。地级市文件中的“全市”、省里的“全省”不报。',
    en: "A county's figure is more than half of its province or city: mostly copied from their plan with its scope. 我市, 我省 and 全市各部门 in a county's plan, and one body of the city alone among the county's, are notes.",
  },
  example: { wrong: '（某县）合同金额占全省采购规模的95%以上', right: '（某县）合同金额占全县采购规模的95%以上' },
  *check(subject) {
    const own = levelOf(subject.document)
    if (own < 0) return
    const told = new Set<string>()
    for (const { text, position, measure } of passagesOf(subject.document))
      for (const { words, severity } of wider(text, own, subject.document.metadata.jurisdiction?.name ?? '')) {
        const at = subject.locate(position, words)
        // a goal is the text of its section as well
        if (told.has(`${at.from} ${words}`)) continue
        told.add(`${at.from} ${words}`)
        yield {
          message: { zh: `“${words}”不是本级的范围`, en: `'${words}' is the scope of another level` },
          at,
          measure,
          severity,
        }
      }
    if (own === COUNTY) yield* bodyOfCity(subject)
  },
}

/** One body of the city alone, in a paper whose others are the county's. */
function* bodyOfCity(subject: Subject): Generator<Problem> {
  const units = subject.document.measures.flatMap((measure) =>
    [...measure.leads, ...measure.partners, ...measure.responsible].map(({ text }) => ({ text, measure })),
  )
  const [first, ...others] = units.filter(({ text }) => OF_CITY.test(text))
  if (first === undefined || others.length > 0) return
  if (units.filter(({ text }) => OF_COUNTY.test(text)).length < LEAST_OF_COUNTY) return
  yield {
    message: {
      zh: `其他单位都是本级的，只有“${first.text}”属上一级`,
      en: `'${first.text}' is a body of the city, the only one among the county's own`,
    },
    at: subject.locate(first.measure.position, first.text),
    measure: first.measure.id,
    severity: 'info',
  }
}

function* wider(
  text: string,
  own: number,
  name: string,
): Generator<{ words: string; severity: Problem['severity'] & string }> {
  for (const { 0: words, 1: level = '', 2: share } of text.matchAll(SHARE))
    if (LEVELS.indexOf(level) < own && Number(share) > HALF) yield { words, severity: 'warning' }
  for (const { 0: words, 1: level = '' } of text.matchAll(OURS))
    if (LEVELS.includes(level) && LEVELS.indexOf(level) < own) yield { words, severity: 'info' }
  if (own !== COUNTY) return
  for (const { 0: words } of text.matchAll(CITYWIDE)) yield { words, severity: 'info' }
  for (const { 0: words, 1: level = '' } of text.matchAll(WITHIN))
    if (!name.endsWith(level)) yield { words, severity: 'info' }
}

/** The document's own level: 1 a province, 2 a city, 3 a county or district. A county-level city calls itself 市. */
function levelOf({ metadata: { jurisdiction } }: PolicyDocument): number {
  if (jurisdiction === null) return -1
  const level = jurisdiction.parents.length + 1
  return level === 3 && jurisdiction.name.endsWith('市') ? 2 : level
}
