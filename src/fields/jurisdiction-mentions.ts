import { type Division, divisionAt, isWithin, nextStart } from '../lexicon/divisions.ts'

/** A place named in a text; several options where the name alone does not tell (鼓楼区). */
export interface Mention {
  start: number
  end: number
  /** The name of the innermost place: of 南昌市西湖区 the 西湖区. */
  name: string
  options: readonly Division[]
  /** Without its 省 or 市 (江西, 南昌): no place of issue, yet it tells where an ambiguous one lies. */
  short: boolean
  /** A model to learn from (对标杭州西湖区): says nothing of the paper's own place. */
  foreign: boolean
}

const HAN = /[\u3400-\u9fff]/

// 东方市场, 城关区域, 旗舰: the last character of a name that begins another word
const OTHER_WORD: Readonly<Record<string, string>> = { 市: '场', 区: '域间块别分位', 旗: '舰帜' }
// names that are words: only behind their city (铜陵市郊区), or before an organ of theirs (新城区人民政府)
const WORDS = new Set(['城区', '郊区', '矿区', '东区', '西区', '新城区', '新市区', '老城区'])
// names that arise by chance in running text (责任县, 合作市, 管理县): only where a word can begin
const CHANCE = new Set(
  (
    '合作市 东方市 和平区 平安区 新建区 市中区 市南区 市北区 城关区 城中区 振兴区 前进区 东风区 向阳区 红旗区 复兴区 建设区 港口区 海港区 ' +
    '通道县 会同县 公安县 延长县 兴业县 惠民县 富民县 政和县 民和县 互助县 比如县 共和县 同心县 新兴县 平和县 乐业县 中方县 平原县 天等县'
  ).split(' '),
)
const ORGAN_NEXT = /^(人民政府|政府|委|人大|政协|纪委)/
const WORD_BEFORE = /(中共|关于|印发|总局|以及|推进|深化|贯彻|落实|优化|支持|根据|按照|配合)$/
const MODEL_BEFORE = /(对标|学习|借鉴|外学|内学|可比|赶超|标杆|比照|先进地区)[^。；]{0,6}$/
const LIST_SIGN = /^[、，,和与及]$/

/** Places in reading order, neighbours joined into one: 江西省赣州市上犹县 is one mention of 上犹县. */
export function placeMentions(text: string): Mention[] {
  const mentions: Mention[] = []
  for (let at = nextStart(text, 0); at < text.length; at = nextStart(text, at)) {
    const last = mentions.at(-1)
    const hit = divisionAt(text, at)
    if (hit === null || !fits(text, at, hit.name, last?.end === at)) at++
    else {
      const next: Mention = { start: at, end: at + hit.name.length, ...pick(hit), foreign: isModel(text, at, last) }
      const chained = last?.end === at ? chain(last, next) : null
      if (chained === null) mentions.push(next)
      else mentions[mentions.length - 1] = chained
      at = next.end
    }
  }
  return mentions.map((mention, i) => {
    const listed = lists(text, mention, mentions[i + 1]) || lists(text, mentions[i - 1], mention)
    return listed ? { ...mention, foreign: true } : mention
  })
}

/** 广州越秀区、杭州西湖区: a list across provinces is one of models. */
function lists(text: string, left: Mention | undefined, right: Mention | undefined): boolean {
  if (left === undefined || right === undefined || !LIST_SIGN.test(text.slice(left.end, right.start))) return false
  const provinces = new Set(left.options.map(({ code }) => code.slice(0, 2)))
  return right.options.every(({ code }) => !provinces.has(code.slice(0, 2)))
}

const pick = (hit: { name: string; divisions: readonly Division[]; short: boolean }) => ({
  name: hit.name,
  options: hit.divisions,
  short: hit.short,
})

/** Whether the name can be one here, and is not made of the ends of other words. */
function fits(text: string, at: number, name: string, chained: boolean): boolean {
  const end = at + name.length
  const next = text[end] ?? ''
  if (next !== '' && OTHER_WORD[name.at(-1) ?? '']?.includes(next)) return false
  if (chained) return true
  if (WORDS.has(name)) return ORGAN_NEXT.test(text.slice(end, end + 4)) && opensWord(text, at)
  const short = name.length === 2 && /[县区市旗]$/.test(name)
  return !(short || CHANCE.has(name)) || opensWord(text, at)
}

/** Behind a comma a verb can begin as well (，会同县发改委), so that says nothing. */
function opensWord(text: string, at: number): boolean {
  return (
    at === 0 ||
    !(HAN.test(text[at - 1] ?? '') || '，、；。,;'.includes(text[at - 1] ?? '')) ||
    WORD_BEFORE.test(text.slice(Math.max(0, at - 2), at))
  )
}

/** 南昌市 + 西湖区 → the 西湖区 of 南昌市; null where one does not lie in the other. */
function chain(outer: Mention, inner: Mention): Mention | null {
  const options = inner.options.filter((option) => outer.options.some((division) => isWithin(option, division)))
  if (options.length === 0) return null
  return { ...inner, start: outer.start, options, foreign: outer.foreign }
}

/** 对标广州越秀区、杭州西湖区: the models' list ends where something else stands between. */
function isModel(text: string, at: number, last: Mention | undefined): boolean {
  if (MODEL_BEFORE.test(text.slice(Math.max(0, at - 10), at))) return true
  return last?.foreign === true && (last.end === at || LIST_SIGN.test(text.slice(last.end, at)))
}
