import type { Measure } from '../../schema/measure.ts'
import type { Section } from '../../schema/section.ts'
import { firstOf } from '../place.ts'
import { isRegulation } from '../regulation.ts'
import type { Problem, Rule } from '../rule.ts'

/** A numbered heading with nothing under it. */
export const emptySection: Rule = {
  id: 'structure/empty-section',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '标题下没有内容', en: 'a heading with nothing under it' },
  explanation: {
    zh: '有编号的标题之下没有文字、下级标题、举措或表格：内容可能漏印、漏采，或这一行本身是一条举措。',
    en: 'Under a numbered heading there is no text, heading, measure or table: lost, or the line is a measure itself.',
  },
  example: { wrong: '三、保障措施（下面直接是落款）', right: '三、保障措施（一）加强组织领导。…' },
  *check({ document }) {
    const { outline, measures, indicators, tables } = document
    if (isRegulation(document)) return
    yield* bareRecords(outline, measures)
    const used = new Set([...outline.map(({ parent }) => parent), ...measures.map(({ section }) => section)])
    if (measures.length === 0 || tables.length > outline.length) return
    const own = new Set([...indicators, ...measures].map(({ position }) => firstOf(position).from))
    const titles = new Set(measures.map((measure) => measure.title))
    for (const { id, number, title, text, position } of outline) {
      const at = firstOf(position)
      if (
        number === null ||
        text !== null ||
        used.has(id) ||
        own.has(at.from) ||
        titles.has(title) ||
        isSentence(title)
      )
        continue
      yield {
        message: { zh: `“${number.text}${title}”之下没有内容`, en: `nothing stands under '${number.text}${title}'` },
        at,
      }
    }
  },
}

/** The line promises something itself: an item that was taken for a heading. */
const isSentence = (title: string): boolean => title.length > 24 || /[，。；：0-9%]/.test(title)

/** 二、保障措施 with nothing under it was read as a record that promises nothing. */
function* bareRecords(outline: readonly Section[], measures: readonly Measure[]): Generator<Problem> {
  const heads = new Set(outline.map(({ number }) => (number === null ? '' : number.text.replace(DIGITS, '一'))))
  for (const { number, text, position, id, origin, ...rest } of measures) {
    if (origin === 'table' || number === null || text.length > 12 || isSentence(text)) continue
    if (!heads.has(number.text.replace(DIGITS, '一')) || !isBare(rest)) continue
    yield {
      message: { zh: `“${number.text}${text}”之下没有内容`, en: `nothing stands under '${number.text}${text}'` },
      at: firstOf(position),
      measure: id,
    }
  }
}

const DIGITS = /[一二三四五六七八九十]{1,3}|[0-9]{1,3}/

const isBare = ({ leads, partners, responsible, leaders, deadline, extra }: Partial<Measure>): boolean =>
  [leads, partners, responsible, leaders].every((list) => list?.length === 0) &&
  deadline === null &&
  Object.keys(extra ?? {}).length === 0
