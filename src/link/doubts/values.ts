import type { Finding } from '../../schema/finding.ts'
import type { Measure } from '../../schema/measure.ts'
import type { Unit } from '../../schema/unit.ts'
import { doubt, hasUnits, type Reading, type Spot, spotOf } from './doubt.ts'

const unitsOf = ({ leads, partners, responsible }: Measure): Unit[] => [...leads, ...partners, ...responsible]

const BY_DUTY = /[：:]|按职责|20[0-9]{2}年|[0-9]月/
const SENTENCE = /[0-9０-９：:。；！]|[年月]底|推进|完成|加强|落实|按职责|^各?自|[牵负]头?责?$/
const BODY_END =
  /[局委办部院会站所队厅署处科室股馆组行社司校园区县市乡镇村旗盟州庭段台团厂库场港矿体方者户员人班学关]$|中心|公司|政府|街道|机构|企业|单位|部门|平台|联盟|大厅|中支|集团|法院|分行|支行|等$|[）)]$/

/** A verb, a number or a mark inside a body's name; a tail that no body of the paper ends in. */
export function oddUnits({ measures }: Reading): Finding[] {
  const odd = (unit: Unit): boolean => {
    const { text } = unit
    if (text.length > 30 || (SENTENCE.test(text) && !/^[（(]/.test(text) && !BODY_END.test(text))) return true
    return SENTENCE.test(text) && BY_DUTY.test(text)
  }
  const spots = measures.flatMap((measure) =>
    unitsOf(measure)
      .filter(odd)
      .slice(0, 1)
      .map(({ text }) => spotOf(measure, text)),
  )
  return doubt('fields/odd-unit', spots, (words, count) => ({
    zh: `单位名单里的“${words}”不像单位名称；共 ${count} 条，可能把别的文字读进了名单`,
    en: `'${words}' in a list of bodies is not like a body's name; ${count} in all: other words may have got into the list`,
  }))
}

/** Nobody has a body or few have, though the texts name many. */
export function bodiesMissing({ measures }: Reading): Finding[] {
  if (measures.length < 5) return []
  const have = measures.filter(hasUnits).length
  const LISTED = /[局委办部厅]、[^、。，]{2,14}[局委办部厅]/
  const lacking: Spot[] = measures
    .filter((measure) => !hasUnits(measure) && LISTED.test(measure.text))
    .map((measure) => spotOf(measure, LISTED.exec(measure.text)?.[0] ?? ''))
  if (lacking.length < 3 || have > measures.length / 2) return []
  return doubt('fields/bodies-missing', lacking, (words, count) => ({
    zh: `${count} 条举措没有责任单位，正文里却列有单位：“${words}”；附注的写法可能没有读懂`,
    en: `${count} measures have no body, though their texts list some: '${words}'; the form of the notes may not have been understood`,
  }))
}

const UNIT = '[个家户人亩吨元项条件名场处座辆米头只]'
const MANY = `(?=[万亿]?${UNIT})`
/** 数十亿元, 几百家; 1e5元; 1，000万元; more digits than a value can keep. */
const UNREAD: readonly RegExp[] = [
  new RegExp(`(?:[数几][十百千]|[百千]余)[万亿]{0,2}(?=${UNIT}|[万亿])`),
  new RegExp(`[数几][万亿](?=${UNIT})`),
  new RegExp(`\\d[eE]\\d{1,2}${MANY}`),
  new RegExp(`\\d{1,3}(?:，\\d{3}){1,4}${MANY}`),
  new RegExp(`\\d{16}${MANY}`),
  new RegExp(`\\d\\.\\d{8,20}${MANY}`),
]

/** The first such number of a text. */
const unreadIn = (text: string): string | undefined =>
  UNREAD.map((pattern) => pattern.exec(text))
    .filter((match) => match !== null)
    .sort((one, other) => one.index - other.index)[0]?.[0]

/** Numbers before a unit that have no exact value. */
export function numbersUnread({ measures }: Reading): Finding[] {
  const spots = measures.flatMap((measure) => {
    const words = unreadIn(measure.text)
    return words === undefined || measure.targets.some(({ text }) => text.includes(words))
      ? []
      : [spotOf(measure, words)]
  })
  return doubt('target/no-value', spots, (words, count) => ({
    zh: `“${words}”没有确数或位数过多，未作为目标取值；共 ${count} 条`,
    en: `'${words}' has no exact value and was taken for no target; ${count} in all`,
  })).map((finding) => ({ ...finding, severity: 'info' }))
}

const NAME = /^[\u4e00-\u9fff·]{2,4}$|^[\u4e00-\u9fff]{2,10}·[\u4e00-\u9fff]{1,10}$/
const NO_NAME = /全国|常务|全市|全县/
/** 各责任股室负责人 is nobody's name and right. */
const OFFICE = /负责人$|责任人$|领导$|主任$|[局县市区镇乡院校]长$|书记$|同志$/

/** A leader that is no name of two to four characters. */
export function oddLeaders({ measures }: Reading): Finding[] {
  const spots = measures.flatMap((measure) =>
    measure.leaders
      .filter(({ name }) => !OFFICE.test(name) && (!NAME.test(name) || NO_NAME.test(name)))
      .slice(0, 1)
      .map(({ name }) => spotOf(measure, name)),
  )
  return doubt('fields/odd-leader', spots, (words, count) => ({
    zh: `责任领导“${words}”不像姓名；共 ${count} 条`,
    en: `the leader '${words}' is not like a name; ${count} in all`,
  }))
}

/** An indicator that is a sentence. */
export function oddIndicators({ measures }: Reading): Finding[] {
  const spots = measures
    .filter(({ indicator }) => indicator !== null && (indicator.length > 25 || /[。；]/.test(indicator)))
    .map((measure) => spotOf(measure, measure.indicator ?? ''))
  return doubt('fields/odd-indicator', spots, (words, count) => ({
    zh: `指标名称“${words}”是一句话；共 ${count} 条，可能读错了栏目`,
    en: `the indicator '${words}' is a sentence; ${count} in all: the wrong column may have been read`,
  }))
}
