import { readEnumerator } from '../text/enumerator.ts'
import { remembered } from '../text/remembered.ts'
import { squeeze } from '../text/space.ts'
import { endsWithAny, longestFirst, wordBefore } from '../text/words.ts'
import { endsClause } from './shape.ts'

/** Words that end the title of an official document or of an annex. */
const KINDS =
  '通知 通告 公告 通报 意见 方案 计划 要点 举措 措施 政策 办法 规定 细则 规划 纲要 清单 台账 分解表 一览表 汇总表 安排表 任务表 责任表 明细表 进度表 计划表 统计表 目录 指南 决定 报告 请示 函 批复 纪要 工作规则 答复 复函 任务分解 制度 条例 标准 分工 安排 路线图 部署 表 书 名单 名册 流程图'.split(
    ' ',
  )

const EDITIONS = longestFirst(
  '试行 暂行 修订 修订版 修订稿 征求意见稿 送审稿 讨论稿 草案 草稿 公开征求意见稿 代拟稿'.split(' '),
)
// 2023, 2023年版, 二〇二三年度, 2023—2025年; 1.0版
const YEARS =
  /(?:[0-9〇零一二三四五六七八九十]{2,4}(?:年?[-—－–～~至]{1,2}[0-9〇零一二三四五六七八九十]{2,4})?年?度?版?|[0-9.]{1,5}版)$/
// （第二批）, （截至2024年4月底）, （摘编）: what a list covers
const COVERS =
  /[（(](?:第[一二三四五六七八九十0-9]{1,3}[批期轮]|截[至止][^（()）]{2,14}|摘编|摘要|节选|全文|正式稿)[）)]$/

const DRAFT_MARK =
  /^[（(【〔](?:公开)?(?:征求意见稿?|送审稿|讨论稿|草案|草稿|代拟稿|审议稿|报批稿|初稿)(?:[0-9一二三四]|第[一二三四五六七八九十0-9]{1,3}[稿版次]|[Vv]?[0-9]{1,3}(?:\.[0-9]{1,2})?版?)?[）)】〕]$/

/** A line that can be the title of a document, or its last line: `弋阳县关于…的实施意见`, `…提升举措（2023版）`. */
export const isTitle = remembered((text: string): boolean => {
  const line = squeeze(text)
  if (line.length < 4 || line.length > 90 || endsClause(line) || /[。；]/.test(line)) return false
  if (/^附件|^附表/.test(line) || readEnumerator(line) !== null || /^[（(【]/.test(line)) return false
  return endsWithAny(line, KINDS, kindEnd(line))
})

/** Where the words for the kind of paper end: `…提升举措|（2023版）`, `…清单|（第二批）`, `“三张清单|”`. */
function kindEnd(line: string): number {
  const end = /[）)]$/.test(line) ? (COVERS.exec(line)?.index ?? line.length) : line.length
  const named = withoutEdition(line, withoutEdition(line, end))
  return '》”'.includes(line[named - 1] ?? ' ') ? named - 1 : named
}

function withoutEdition(line: string, end: number): number {
  const inner = '）)〕】》'.includes(line[end - 1] ?? '。') ? end - 1 : end
  const word = wordBefore(line, EDITIONS, inner)
  const years = word === undefined && /[0-9〇零一二三四五六七八九十年度版]/.test(line[inner - 1] ?? '')
  const length = word?.length ?? (years ? (YEARS.exec(line.slice(0, inner))?.[0].length ?? 0) : 0)
  if (length === 0) return end
  const start = inner - length
  return '（(〔【《'.includes(line[start - 1] ?? '。') ? start - 1 : start
}

/** A mark of a draft on a line of its own: `（征求意见稿）`. */
export const isDraftMark = (text: string): boolean => /[稿案]/.test(text) && DRAFT_MARK.test(squeeze(text))

/** A letter's or notice's title: it hands on another paper. */
export const isNoticeTitle = (text: string): boolean => /(?:通知|函|通告|批复|公告)$/.test(squeeze(text))

/** The red head of a paper: `上犹县优化营商环境工作领导小组文件`, `中共…办公室文件`. */
export const isLetterhead = (text: string): boolean => {
  const line = squeeze(text)
  return (
    line.length >= 5 &&
    line.length <= 60 &&
    /文件$/.test(line) &&
    !/[，。；：、《》]/.test(line) &&
    !/^附件|(?:以下|下列|有关|相关|政策|上述)文件$/.test(line)
  )
}
