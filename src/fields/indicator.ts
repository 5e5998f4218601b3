import { INDICATORS } from '../lexicon/indicators.ts'
import { isBlank, squeeze } from '../text/space.ts'

/** An indicator's name in a heading or cell, as printed. */
export interface FoundIndicator {
  name: string
  /** null where the heading says 指标 and the name is none that is known. */
  key: string | null
  start: number
  end: number
}

/** 知识产权创造、保护和运用 and 知识产权创造保护与运用 are one name. */
const foldName = (name: string): string => squeeze(name).replace(/[、，,和与及“”"']/g, '')

const entries = new Map(INDICATORS.flatMap((entry) => entry.names.map((name) => [foldName(name), entry] as const)))
const QUOTES = `”"'’》」】`
const OPEN = /^[\s“"'‘《「【]*/
const NOTE = /[（(【〔][^（）()【】〔〕]{0,200}[）)】〕]\s*$/
// what is said of the indicator behind its name: 开办企业指标提升举措
const SUFFIX = /^(?:一级)?指标(?:任务|提升|优化提升|提升举措|整改|整改提升|方面|工作)?$|^(?:方面|类)(?:指标)?$/
const LONGEST = 40
// 各项指标, 主要指标, 完善评价指标: 指标 in its plain sense
const PLAIN =
  /^(?:主要|各项?|全部|评价|考核|考评|评估|核心|关键|重点|量化|约束性|预期性?|年度|目标|工作|经济|民生|绩效|财务|技术|质量|监测|统计|控制|计划|薄弱|优势|短板|弱项|具体|省评|国评|本|该|其他)|[一二三]级$|(?:评价|考核|各项|主要|等)$/
const VERB =
  /提升|完善|健全|明确|对标|狠抓|聚焦|围绕|优化|推进|建立|开展|落实|加强|强化|做好|补齐|细化|梳理|任务|体系|责任|\d/

/**
 * The indicator that a heading or cell is: 开办企业指标, “获得电力”指标; a sentence that mentions one is none. `labelled`: the place
 * itself says that it holds an indicator (a column 指标名称), so that ordinary names (项目建设) count as well.
 */
export function matchIndicator(heading: string, labelled = false): FoundIndicator | null {
  const start = OPEN.exec(heading)?.[0].length ?? 0
  if (heading.length > 300) return null
  const text = trimEnd(heading.replace(NOTE, ''), `。．：:；;${QUOTES}`)
  if (text.length <= start || text.length - start > LONGEST) return null
  return known(text, start, labelled) ?? unknown(text, start)
}

/** The longest name whose rest is nothing, or what is said behind a name. */
function known(text: string, start: number, labelled: boolean): FoundIndicator | null {
  for (let end = text.length; end > start; end--) {
    const entry = entries.get(foldName(text.slice(start, end)))
    const rest = text.slice(end)
    if (entry === undefined || !isSuffix(rest)) continue
    if (entry.ordinary !== true || labelled || rest.includes('指标')) return found(text, start, end, entry.key)
  }
  return null
}

const isSuffix = (rest: string): boolean => {
  const suffix = squeeze(rest).replace(/^[”"'’》」】]+/, '')
  return suffix === '' || SUFFIX.test(suffix)
}

/** 水利服务指标: a name that no list has. */
function unknown(text: string, start: number): FoundIndicator | null {
  const match = /^([\u3400-\u9fff、·]{2,14})[”"'’》」】]?指标$/.exec(text.slice(start))
  const name = match?.[1]
  if (name === undefined || PLAIN.test(name) || VERB.test(name)) return null
  return found(text, start, start + name.length, null)
}

function found(text: string, start: number, end: number, key: string | null): FoundIndicator {
  const name = trimEnd(text.slice(start, end), QUOTES)
  return { name: squeeze(name), key, start, end: start + name.length }
}

/** Without white space and `signs` at the end; a loop, for a pattern bound to the end alone is quadratic. */
function trimEnd(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && (signs.includes(text[end - 1] as string) || isBlank(text[end - 1] as string))) end--
  return text.slice(0, end)
}

/** A place to learn from, as printed. */
export interface FoundBenchmark {
  text: string
  start: number
  end: number
}

const LABEL =
  /^[\s（(【]*(?:对标|学习|标杆|借鉴)(?:城市|地区|县市?|县区|市县|对象|单位|标杆|区域)?(?:[:：]|(?=[（(]))\s*[（(]?/
const SEPARATOR = /[、，,；;/\n]|以及|[与及和]/g
// 呼和浩特, 和平区, 泰和县: 和 is part of the name
const AND_IN_NAME = /^和(?:[平田龙静硕林布政县顺]|浩特|$)/

const AND_OTHERS = /等[^等]{0,6}$/

/** 对标城市：九江共青城。 → 九江共青城; 广州越秀区、杭州西湖区 → both. */
export function readBenchmarks(text: string): FoundBenchmark[] {
  const from = LABEL.exec(text)?.[0].length ?? 0
  const found: FoundBenchmark[] = []
  let start = from
  for (const { index, 0: sign } of text.matchAll(SEPARATOR)) {
    if (index < from || (sign === '和' && !joins(text, start, index))) continue
    push(found, text, start, index)
    start = index + sign.length
  }
  push(found, text, start, text.length)
  return found
}

/** 上海和深圳 is two places, 泰和县 is one. */
function joins(text: string, start: number, index: number): boolean {
  const left = text.slice(start, index).trim()
  return (
    left.length >= 2 &&
    !AND_IN_NAME.test(text.slice(index, index + 3)) &&
    /^和[^县市区]{2}/.test(text.slice(index, index + 3))
  )
}

function push(found: FoundBenchmark[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to)
  const start = from + raw.length - raw.trimStart().length
  // 杭州市（西湖区） keeps its bracket
  const signs = /[（(]/.test(raw) ? '。.' : '。.）)】'
  const end = start + trimEnd(raw, signs).trimStart().replace(AND_OTHERS, '').length
  if (end > start) found.push({ text: squeeze(text.slice(start, end)), start, end })
}
