import {
  COMMITMENTS,
  CREATIONS,
  DESCRIBED,
  DIRECT,
  DONE_IN,
  GOAL_NOUNS,
  LESS,
  MEASURED,
  MORE,
  NEVER_BEFORE,
  NOT_PLAIN_BEFORE,
  PREFIXES,
  QUALIFIED,
  REACHED_BEHIND,
  SCORE_BEFORE,
  SETTLEMENTS,
} from '../lexicon/quantity-words.ts'
import { endsWithAny, startsWithAny, wordBefore } from '../text/words.ts'
import { type Context, clauseBefore, clauseBehind, isBenefit, nearest } from './target-context.ts'
import type { ListedPhrase } from './target-list.ts'
import { comparatorOf } from './target-phrase.ts'
import { equal, judgeServed, judgeShape, judgeSubject, type Verdict } from './target-shape.ts'

const CHANGING = [...MORE, ...LESS]
const VERBS = [...CHANGING, ...COMMITMENTS]
const GROWING = [...COMMITMENTS, ...MORE]

/** 300多家 is more than 300, whatever is promised of it; 不超过300多家 says no more. */
export function judge(context: Context, phrase: ListedPhrase): Verdict | null {
  const verdict = judgeExact(context, phrase)
  return verdict !== null && phrase.more && '=+-'.includes(verdict.comparator)
    ? { ...verdict, comparator: '>' }
    : verdict
}

/** Whether a quantity is promised; null for dates, names, conditions, scores, results and counts of what there is. */
function judgeExact(context: Context, phrase: ListedPhrase): Verdict | null {
  const { text } = context
  if (context.mask[phrase.number.start] === 1 || context.isStatus(phrase.number.start)) return null
  if (endsWithAny(text, NEVER_BEFORE, phrase.start) || isAttribute(text, phrase)) return null
  // 将任务下达到23个乡镇
  if (phrase.prefix?.word === '达到' && '下传送直转'.includes(text[phrase.start - 1] ?? '。')) return null
  if (phrase.unit === '分' && endsWithAny(text, SCORE_BEFORE, phrase.start)) return null
  if (FINE.test(clauseBehind(text, phrase.end))) return null
  const clause = clauseBefore(text, phrase.start)
  // 财政奖补资金兑现率达80% is a rate of benefits, not a benefit
  if (INCLUDED.test(clause)) return null
  if (isBenefit(clause) && !isPromisedGrant(phrase, clause)) return null
  const served = judgeServed(text, phrase)
  if (served !== null) return served
  const compared = comparatorOf(phrase) ?? phrase.shared
  if (compared === null) return judgePlain(text, phrase, clause)
  return isCompared(text, phrase, clause) ? { comparator: phrase.shared ?? compared, start: phrase.start } : null
}

/** 资金兑现率达80%, 发放补贴3万户, 补助标准不低于15元: who is reached and to what level, not who is paid how much. */
function isPromisedGrant({ unit, kind, prefix }: ListedPhrase, clause: string): boolean {
  if (/[^税费息]率$/.test(clause)) return true
  if (/(?:标准|资金|水平)$/.test(clause) && prefix !== null && isFirm(prefix.word)) return !LIMITED.test(clause)
  return kind !== 'rate' && /[户人名家次]$/.test(unit) && clause.includes('发放') && !LIMITED.test(clause)
}

const LIMITED = /最高|限额|额度|每/

// 改造危桥248座（含渡改桥|3座）: a part of what is promised
const INCLUDED = /[（(]其?中?含[^（）()]*$/

// 处合同金额千分之五以上千分之十以下的罚款
const FINE = /^[^，。；]{0,12}的罚款/

// 80%以上的企业接入平台: the share of all is the promise
const OPENING = /^(?:力争|确保|争取|实现|推动|使)?$/

// 9亩以下（不含9亩）的土地
const INCLUDING = /^[（(]不?含[^（）()]{0,10}[）)]/

/** 不超过20米的接入外线: a condition. 建设20个以上的示范点 and 达到100%的目标 promise. */
export function isAttribute(text: string, { start, end, kind, suffix }: ListedPhrase): boolean {
  if (kind === 'rate' && suffix?.comparator !== '<=' && OPENING.test(clauseBefore(text, start))) return false
  const behind = end + (INCLUDING.exec(text.slice(end, end + 16))?.[0].length ?? 0)
  return (
    text[behind] === '的' &&
    !startsWithAny(text, GOAL_NOUNS, behind) &&
    !endsWithAny(text, COMMITMENTS, start) &&
    !endsWithAny(text, MORE, start)
  )
}

/** A phrase with a word of comparison. */
function isCompared(text: string, phrase: ListedPhrase, clause: string): boolean {
  const { kind, number, suffix, prefix } = phrase
  if (kind === 'none') return isBareValue(text, phrase, clause)
  if (kind === 'period') return isShortened(phrase, clause)
  if (suffix !== null && prefix === null && kind !== 'rate' && kind !== 'time')
    return !qualifiesNoun(text, phrase, clause)
  if (suffix !== null || phrase.shared !== null) return true
  if (number.han && kind !== 'rate' && !(prefix !== null && isFirm(prefix.word) && number.value !== 1))
    return isHanPromise(phrase)
  return fitsPrefix(phrase, clause)
}

const isFirm = (word: string): boolean => /^不|至少|最少|最多|至多|[到至]$|超过|翻/.test(word)

/** 压缩至一个工作日, 至少一次, 新增两家; 为一个, 减少一个 count and merge. */
function isHanPromise({ prefix, number, kind, unit }: ListedPhrase): boolean {
  if (prefix === null) return false
  if (unit.endsWith('番') || kind === 'time') return true
  if (/^不|至少|最少/.test(prefix.word)) return true
  return number.value !== 1 && ['+', '-'].includes(prefix.comparator)
}

/** 时限为5个工作日 is a promise, 为期3天 and 为3个 are none. */
function fitsPrefix({ prefix, kind }: ListedPhrase, clause: string): boolean {
  const word = prefix?.word ?? ''
  if (word === '均' && kind === 'rate') return true
  if (word === '为' || word === '均' || word === '占') return MEASURED.some((noun) => clause.slice(-10).includes(noun))
  if (word === '约' || word === '大约') return nearest(clause, COMMITMENTS) !== null
  if (kind === 'time') return !['完成', '实现', '新增', '增'].includes(word)
  return true
}

/** 托位数达到3.6；: no unit, yet a measured thing before it and a stop behind. */
function isBareValue(text: string, { prefix, suffix, number, end }: ListedPhrase, clause: string): boolean {
  if (number.unit === '') return prefix !== null || suffix !== null
  if (prefix === null || number.han || prefix.comparator === '+' || prefix.comparator === '-') return false
  const stop = end >= text.length || /[，。；、,;）)“”]/.test(text[end] as string) || suffix !== null
  return stop && prefix.word !== '完成' && endsWithAny(clause, MEASURED)
}

/** 压缩至3个月, 不超过6个月; 三年内 and 10年以上 are periods and conditions. */
function isShortened({ prefix, suffix }: ListedPhrase, clause: string): boolean {
  if (prefix !== null) return /[到至]$|^不|控制|压缩|缩短|限/.test(prefix.word)
  return suffix?.comparator === '<=' && nearest(clause, LESS) !== null
}

/** 400万元以下工程, 3个以上部门: the bound says which ones; 培育10家以上企业 promises. */
function qualifiesNoun(text: string, { end, kind, unit }: ListedPhrase, clause: string): boolean {
  if (end >= text.length || !/[\u4e00-\u9fff]/.test(text[end] as string) || startsWithAny(text, REACHED_BEHIND, end))
    return false
  if (kind === 'size' && startsWithAny(text, QUALIFIED, end)) return true
  // 20户以上自然村通硬化路
  if ('户人'.includes(unit) && startsWithAny(text, SETTLEMENTS, end)) return true
  const verb = nearest(clause, GROWING)
  return verb === null || (kind === 'size' && verb.at + verb.word.length < clause.length)
}

/** A number without any word of comparison beside it. */
function judgePlain(text: string, phrase: ListedPhrase, clause: string): Verdict | null {
  const { kind, number, start } = phrase
  const distant = distantBound(phrase, clause)
  if (distant !== null) return distant
  if (endsWithAny(text, NOT_PLAIN_BEFORE, start)) return null
  if (kind === 'rate') return judgeRate(text, phrase, clause)
  if (kind === 'time') return judgeTime(text, phrase, clause)
  if (kind === 'period' || phrase.unit.endsWith('分')) return null
  if (kind === 'none') return number.unit === '' ? signed(phrase, clause) : null
  if (startsWithAny(text, DESCRIBED, phrase.end)) return null
  return judgeCount(text, phrase, clause)
}

// 对化解进度靠后的3个镇实地督查, （1）对去年以来新增的138宗逐宗核查: those that are there
const DEALT_WITH = /^(?:[（(][0-9]{1,2}[）)]|[一二三四五六七八九十]{1,2}[是要])?(?:对|针对).*的$/
// 对全县23座矿山、|11座尾矿库开展会诊: the list of those that are there goes on
const DEALT_LIST = /(?:^|[^应面核校比配绝])对(?:全[县市区省]|辖区|[0-9])[^，。；]{0,30}、$/
const EVENT_UNITS = new Set(['场', '场次', '期'])

/** 培育专精特新企业5家, 聘请两名调解员; 三项制度 and 一个窗口 count what is. */
function judgeCount(text: string, phrase: ListedPhrase, clause: string): Verdict | null {
  const { number } = phrase
  if (clause.includes('对') && (DEALT_WITH.test(clause) || DEALT_LIST.test(clause))) return null
  // 组织全县教研活动36场
  if (EVENT_UNITS.has(phrase.unit) && !number.han && clause.includes('组织')) return equal(phrase.start)
  const large = /[万亿]/.test(phrase.unit) || (typeof number.value === 'number' && number.value > 10)
  if (number.han && !large)
    return number.value !== 1 && endsWithAny(clause, CREATIONS) ? signedOrEqual(phrase, clause) : null
  return signedOrEqual(phrase, clause) ?? judgeSubject(text, phrase, clause) ?? judgeShape(text, phrase, clause)
}

const BOUNDS = PREFIXES.filter(({ word, comparator }) => word.length > 1 && !'=+-~'.includes(comparator))
const BOUND_WORDS = BOUNDS.map(({ word }) => word)
const DISTANCE = 10

/** A bound some words before its number: 至少开展2次, 不低于合同金额的30%. */
function distantBound({ start, number, unit }: ListedPhrase, clause: string): Verdict | null {
  const bound = nearest(clause, BOUND_WORDS)
  if (bound === null) return null
  const between = clause.slice(bound.at + bound.word.length)
  if (
    !/^[\u4e00-\u9fff]+$/.test(between) ||
    between.length > (number.han && (!/[次场]$/.test(unit) || between.startsWith('对')) ? 4 : DISTANCE)
  )
    return null
  if (number.han && !/[至最]少/.test(bound.word)) return null
  const comparator = BOUNDS.find(({ word }) => word === bound.word)?.comparator ?? '>='
  return { comparator, start: start - (clause.length - bound.at) }
}

/** 结案率100%, 100%实现联合验收, 压缩平均时间8% */
function judgeRate(text: string, phrase: ListedPhrase, clause: string): Verdict | null {
  if (endsWithAny(clause, MEASURED) && !/时间|时长|成本|材料|环节|用时|时限|周期$/.test(clause.slice(-2)))
    return equal(phrase.start)
  const whole =
    phrase.number.value === 100 ||
    (OPENING.test(clause) && /实现|达到|完成|纳入|接入|办理/.test(clauseBehind(text, phrase.end)))
  return signed(phrase, clause) ?? (whole ? equal(phrase.start) : null)
}

/** 平均停电时长5.99小时, 5个工作日办结, 压缩办理时间3天 */
function judgeTime(text: string, phrase: ListedPhrase, clause: string): Verdict | null {
  const minus = signed(phrase, clause)
  if (minus?.comparator === '-') return minus
  if (phrase.number.han) return null
  if (endsWithAny(clause, MEASURED)) return equal(phrase.start)
  return startsWithAny(text, DONE_IN, phrase.end) && text[phrase.end + 2] !== '率' ? equal(phrase.start) : null
}

const ADDING = ['新增', '净增', '增加']

/** 新增治理面积45平方公里: what is done more of. */
function withAdding(clause: string, verb: ReturnType<typeof nearest>): ReturnType<typeof nearest> {
  const word = verb === null ? undefined : wordBefore(clause, ADDING, verb.at)
  return verb === null || word === undefined ? verb : { word, at: verb.at - word.length }
}

const BETTERED = ['改造', '整治', '改良', '升级', '优化', '改建']

/** The verb of more or less some words before: 新增贷款10亿元. It belongs to the phrase. */
function signed({ start, number, kind }: ListedPhrase, clause: string): Verdict | null {
  // 压缩办理时限30%: a share is of what grows or shrinks; 实施项目2项 is the nearer verb's
  const verb = withAdding(clause, nearest(clause, kind === 'rate' || kind === 'time' ? CHANGING : VERBS))
  if (verb === null || !(MORE.includes(verb.word) || LESS.includes(verb.word))) return null
  // 提升窗口10个: only numbers themselves are raised
  if (kind === 'count' && !number.han && !/新增|净增|增加|减|削/.test(verb.word)) return null
  // 改造提升高标准农田4.2万亩: fields are bettered, not made more
  if (kind !== 'rate' && kind !== 'time' && verb.word === '提升' && endsWithAny(clause, BETTERED, verb.at)) return null
  // 完成高标准农田改造提升项目15.2万亩: a project's name
  if (kind === 'size' && /^提[升高]/.test(verb.word) && /(?:项目|工程|行动)$/.test(clause)) return null
  const comparator = MORE.includes(verb.word) ? '+' : '-'
  return { comparator, start: start - (clause.length - verb.at) }
}

function signedOrEqual(phrase: ListedPhrase, clause: string): Verdict | null {
  const verdict = signed(phrase, clause)
  if (verdict !== null) return verdict
  const promised = nearest(clause, COMMITMENTS) !== null || endsWithAny(clause, DIRECT) || endsWithAny(clause, MEASURED)
  return promised ? equal(phrase.start) : null
}

/** 培育…2个以上，江西名牌产品3-5个。: ends its clause behind a promise in the same sentence. */
export function continues(text: string, one: ListedPhrase, next: ListedPhrase): boolean {
  const closes = next.end >= text.length || /[，。；、,;]/.test(text[next.end] as string)
  const near = next.start - one.end <= 24 && !/[。；;]/.test(text.slice(one.end, next.start))
  const alike = (one.kind === 'time') === (next.kind === 'time') && ['count', 'size', 'time'].includes(next.kind)
  const plain = comparatorOf(next) === null && !next.number.han
  const clause = clauseBefore(text, next.start)
  if (!closes || !near || !alike || !plain || clause === '' || isBenefit(clause)) return false
  return (
    !endsWithAny(text, NEVER_BEFORE, next.start) &&
    !endsWithAny(text, NOT_PLAIN_BEFORE, next.start) &&
    !next.unit.endsWith('分')
  )
}
