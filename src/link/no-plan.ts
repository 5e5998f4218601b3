import type { Stretch } from '../outline/paragraph.ts'
import type { Finding } from '../schema/finding.ts'
import type { Measure } from '../schema/measure.ts'
import { squeeze } from '../text/space.ts'

/** What a paper is that promises nothing. */
type Sort = 'rules' | 'guide' | 'answer' | 'questions' | 'report' | 'contents' | 'emergency' | 'list' | 'news'

const NAMES: Record<Sort, readonly [zh: string, en: string]> = {
  rules: ['法规、办法或工作规则', 'rules: articles, definitions, duties of citizens'],
  guide: ['办事指引或公告', 'a guide or an announcement to applicants'],
  answer: ['答复', 'an answer to a proposal or question'],
  questions: ['解读或问答', 'an explanation in questions and answers'],
  report: ['已做工作的报告', 'a report on what was done'],
  contents: ['目录', 'a table of contents'],
  emergency: ['应急预案', 'an emergency plan'],
  list: ['名单、价目或目录', 'a list of names, prices or things'],
  news: ['新闻报道', 'a piece of news'],
}

/** What the words at the title's end make likely, before anything is read. */
const PRIORS: readonly (readonly [Sort, RegExp, number])[] = [
  ['rules', /(?:条例|办法|规定|细则|规则|章程|制度|规程|守则|准则|标准|法)(?:[（(].{1,12}[）)])?$/, 2],
  ['answer', /答复|复函|的批复|(?:提案|建议).{0,8}的?(?:协办|会办|办理)意见$/, 3],
  ['news', /简报|(?:会议|大会|推进会|部署会)召开$|^.{2,20}召开.{2,30}会(?:议)?$/, 2],
  ['questions', /解读|问答|图解|答记者问|政策说明|起草说明/, 2.5],
  ['guide', /指引|指南|须知|公告$|通告$|发放标准/, 1.5],
  ['report', /工作报告$|总结$|汇报$|情况(?:的)?(?:报告|通报|公示)$|进展/, 1.5],
  ['emergency', /预案(?:[（(].{1,12}[）)])?$/, 2.5],
  ['list', /名单|名录|价格|通讯录|联系方式|书目|收费标准|成交|目录$|公示/, 1.5],
]

/** What a paper says of itself in its first paragraphs: 现对方案解读如下. */
const SAID: readonly (readonly [Sort, RegExp, number])[] = [
  ['questions', /解读如下|解读说明如下|(?:作|做)如下解读/, 3],
  ['report', /(?:[^排]情况|工作总结).{0,6}(?:报告|汇报|通报|公示|总结)?如下/, 2],
]

/** Heads that one sort of paper has and a plan has not, with what each of them is worth. */
const HEADS: readonly (readonly [Sort, RegExp, number])[] = [
  [
    'questions',
    /^(?:制定|出台|起草|编制|政策|文件)(?:的?(?:背景|过程|说明|依据|意义|必要性))|^(?:解读|咨询)(?:单位|机关|机构|人)/,
    1.25,
  ],
  ['questions', /^(?:主要内容|创新举措|政策亮点|关键词诠释)$/, 0.5],
  ['emergency', /^(?:编制目的|编制依据|适用范围|事件分级|应急响应|后期处置|善后处置|预案管理|预警级别|应急结束)/, 0.75],
  ['rules', /^(?:附则|罚则|法律责任)$/, 1.25],
  ['guide', /^(?:(?:申报|申请|受理|办理)(?:条件|材料|流程|对象|方式|程序))/, 0.75],
]
const LONGEST_HEAD = 16
// …任务完成情况公示, …实事项目公告: a list of what is to be done may be called so
const TASKED = /方案|计划|要点|措施|举措|行动|任务|整改|实事/
const PLANS = /方案|计划|要点|措施|举措|意见|行动|任务|清单|台账|分工|分解|整改|实事|通知/

/** Numbers of lines of a sort, counted in one pass. */
interface Counts {
  lines: number
  sentences: number
  articles: number
  norms: number
  dots: number
  asked: number
  past: number
  future: number
  /** About applicants and what they hand in. */
  applied: number
  /** Heads of an account: 工作开展情况, 存在的问题. */
  accounts: number
  received: boolean
  news: boolean
  /** Its first paragraphs speak of works to be done. */
  works: boolean
  /** Worth of what it says of itself and of its heads. */
  signs: Map<Sort, number>
}

const NORM = /应当|不得|禁止|处以|罚款|依照|本条例|本规定|本办法所称|本规则|是指|由.{2,20}(?:组成|主持)/
const DOTS = /(?:^|[^.…·．])[.…·．]{4,}\s{0,4}[0-9]{1,3}$|[\u4e00-\u9fff）)][-—－][0-9]{1,3}[-—－]$/
const PAST = /[\u4e00-\u9fff]了[^解]|已(?:经|完成|建成|开展|累计|全部|有)|取得|目前|截至|同比|圆满|得到了|审议通过/
const FUTURE = /力争|确保|到20[0-9]{2}年|推进|加快|完善|强化|健全|加强|要[^求素]|实施|开展|底前|下一步/
const ANSWERED = /收悉|答复如下|回复如下|(?:协办|会办)意见(?:送上|如下)|答复(?:委员|代表)时参考/
const ASKED = /建议|提案|来信|留言|问题/

/** 您提出的关于…的建议收悉: what is answered stands right before the answer's words. */
function isReceived(text: string): boolean {
  const at = ANSWERED.exec(text)?.index ?? -1
  return at >= 0 && ASKED.test(text.slice(Math.max(0, at - 42), at))
}
const NEWS = /^(?:近日|日前|昨日|昨天|今天|记者|本报讯|.{2,12}(?:讯|电)[（(，,])/

const APPLIED = /申请人|申领|申请材料|办理流程|办理方式|受理|提交.{0,10}材料|咨询电话/
const ACCOUNTS = /(?:情况|成效|问题|不足|做法)$/

const WORKS = /(?:实事|惠民|民生|重点|建设|年度).{0,4}(?:项目|工程|任务|事项)/

const MOST_LINES = 600
const FIRST_LINES = 8

function count(stretches: readonly Stretch[]): Counts {
  const counts: Counts = {
    lines: 0,
    sentences: 0,
    articles: 0,
    norms: 0,
    dots: 0,
    asked: 0,
    past: 0,
    future: 0,
    applied: 0,
    accounts: 0,
    received: false,
    news: false,
    works: false,
    signs: new Map(),
  }
  const seen = new Set<string>()
  for (const stretch of stretches.slice(0, MOST_LINES)) {
    if (stretch.type !== 'paragraph') continue
    const text = squeeze(stretch.text.value).slice(0, 400)
    if (text.length < 4) continue
    counts.lines++
    if (stretch.enumerator?.style === 'article') counts.articles++
    if (DOTS.test(text)) counts.dots++
    if (APPLIED.test(text)) counts.applied++
    if (text.length <= 24 && ACCOUNTS.test(text)) counts.accounts++
    if (/[？?]$|^(?:问|答)[:：]/.test(text)) counts.asked++
    countOpening(counts, seen, text)
    const head = text.slice(squeeze(stretch.enumerator?.text ?? '').length)
    if (head.length <= LONGEST_HEAD) weigh(counts.signs, seen, HEADS, head)
    if (!text.includes('。')) continue
    counts.sentences++
    if (NORM.test(text)) counts.norms++
    if (PAST.test(text)) counts.past++
    else if (FUTURE.test(text)) counts.future++
  }
  return counts
}

/** What only the first lines of a paper say of it. */
function countOpening(counts: Counts, seen: Set<string>, text: string): void {
  const { lines } = counts
  if (lines <= 12 && isReceived(text)) counts.received = true
  if (lines <= 5 && NEWS.test(text)) counts.news = true
  if (lines > FIRST_LINES) return
  weigh(counts.signs, seen, SAID, text)
  if (WORKS.test(text)) counts.works = true
}

/** What a line is a sign of; the same words count once. */
function weigh(
  signs: Map<Sort, number>,
  seen: Set<string>,
  table: readonly (readonly [Sort, RegExp, number])[],
  text: string,
): void {
  for (const [sort, words, worth] of table) {
    const found = words.exec(text)?.[0]
    if (found === undefined || seen.has(found)) continue
    seen.add(found)
    signs.set(sort, (signs.get(sort) ?? 0) + worth)
  }
}

/** Evidence that somebody has promised something: bodies in charge, dates to be met. */
function promises(measures: readonly Measure[]): number {
  if (measures.length === 0) return 0
  const charged = measures.filter(
    ({ leads, partners, responsible }) => leads.length + partners.length + responsible.length > 0,
  )
  // …4月底前完成了选址: a date that was kept
  const dated = measures.filter(({ deadline, text }) => deadline?.date != null && !PAST.test(text))
  const share = (part: readonly Measure[]): number => part.length / measures.length
  const tables = measures.some(({ origin }) => origin === 'table')
  return (
    (charged.length > 0 ? 1.5 : 0) +
    Math.min(4, share(charged) * 6) +
    Math.min(1.5, share(dated) * 3) +
    (tables ? 1 : 0)
  )
}

function scores(titles: readonly string[], counts: Counts): Map<Sort, number> {
  const found = new Map(counts.signs)
  const add = (sort: Sort, worth: number): void => void found.set(sort, (found.get(sort) ?? 0) + worth)
  for (const [sort, words, worth] of PRIORS) if (titles.some((title) => words.test(title))) add(sort, worth)
  const { lines, sentences, articles, norms, past, future } = counts
  if (articles >= 3 && articles >= lines * 0.15) add('rules', 1)
  if (articles >= 2 && sentences > 0 && norms >= sentences * 0.25) add('rules', 1.5)
  if (sentences >= 2 && past >= sentences * 0.4 && past > future) add('report', past >= sentences * 0.6 ? 3 : 2)
  if (past > future && counts.accounts >= 1) add('report', 1)
  if (counts.news) add('news', past > future ? 2.5 : 1.5)
  for (const [sort, worth] of byLines(counts)) add(sort, worth)
  return found
}

/** Lines that only one sort of paper has, where they are many. */
function* byLines({ lines, applied, received, asked, dots }: Counts): Generator<[Sort, number]> {
  if (applied >= 4 && applied >= lines * 0.2) yield ['guide', 1.5]
  if (received) yield ['answer', 3]
  if (asked >= 3 && asked >= lines * 0.1) yield ['questions', 3]
  if (dots >= 3 && dots >= lines * 0.3) yield ['contents', 5]
}

/** 关于印发《某县防汛抗旱应急预案》的通知: the paper that a notice hands on. */
function handedOn(title: string): string[] {
  if (!title.endsWith('的通知')) return []
  const from = Math.max(...['印发', '转发', '下发', '发布'].map((word) => title.indexOf(word)))
  return from < 0
    ? []
    : [
        title
          .slice(from + 2, -3)
          .replace(/^《/, '')
          .replace(/》$/, ''),
      ]
}

export interface NoPlan {
  /** Enough evidence to drop what looked like commitments. */
  sure: boolean
  finding: Finding
}

const SURE = 2.5
/** Enough where nobody is in charge of anything and nothing is dated. */
const SURE_UNPROMISED = 1.5
const DOUBT = 2

/** Whether the whole paper speaks against its commitments; null where it does not. */
export function judgePaper(
  title: string | null,
  stretches: readonly Stretch[],
  measures: readonly Measure[],
): NoPlan | null {
  const name = squeeze(title ?? '')
  const counts = count(stretches)
  const found = [...scores([name, ...handedOn(name)], counts)].sort((a, b) => b[1] - a[1])
  const [best] = found
  if (best === undefined) return null
  const [sort, evidence] = best
  const promised = promises(measures)
  const score = evidence - promised - plannedBy(name) - (counts.works && ANNOUNCED.has(sort) ? 1 : 0)
  const sure = score >= (promised === 0 && measures.length > 0 ? SURE_UNPROMISED : SURE) || sort === 'contents'
  return score < DOUBT && !sure ? null : { sure, finding: finding(sort, sure, measures.length, stretches[0]) }
}

/** Sorts that also hand out works: 公告, 公示. */
const ANNOUNCED: ReadonlySet<Sort> = new Set(['guide', 'list'])

/** What a title that names a plan says against. */
function plannedBy(title: string): number {
  if (TASKED.test(title)) return PRIORS.some(([, words]) => words.test(title)) ? 1 : 2
  return PLANS.test(title) && !PRIORS.some(([, words]) => words.test(title)) ? 2 : 0
}

function finding(sort: Sort, sure: boolean, kept: number, first: Stretch | undefined): Finding {
  const [zh, en] = NAMES[sort]
  const keeps = !sure && kept > 0
  return {
    rule: 'document/no-plan',
    severity: 'info',
    origin: 'parser',
    message: keeps
      ? {
          zh: `本文可能是${zh}，不是部署任务的文件；已读出的 ${kept} 条请核对`,
          en: `the paper may be ${en}, and no plan; look at the ${kept} records read from it`,
        }
      : {
          zh: `本文是${zh}，不是部署任务的文件，未列举措`,
          en: `the paper is ${en}, not a plan: no commitments are listed`,
        },
    at: first?.type === 'paragraph' ? { from: first.raw.start, to: first.raw.end } : null,
  }
}
