import { firstOf, startOf } from '../place.ts'
import type { Problem, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { standsBetween } from './printed-marker.ts'
import { type Break, breaksOf, seriesOf } from './series.ts'

/** （二） is followed by （四）. */
export const gap: Rule = {
  id: 'numbering/gap',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '编号跳号', en: 'a number is skipped' },
  explanation: {
    zh: '同一序列的编号应连续。跳号说明有条目漏印、漏采，或编号有误；表格丢失的序号由 table/number-lost 说明。若原文此处有该编号而解析时未认作条目，来源为 parser，级别为提示。',
    en: 'Numbers of one series run on. A skipped one means that an item was left out, lost in the capture, or misnumbered; numbers that a table lost are told by table/number-lost. Where the source has the number and the parser took it for something else, the origin is parser and the severity info.',
  },
  example: { wrong: '（二）优化服务。…（四）强化保障。', right: '（二）优化服务。（三）强化监管。（四）强化保障。' },
  *check(subject) {
    const lost = lostInTables(subject)
    for (const series of seriesOf(subject.document))
      for (const found of breaksOf(series)) if (found.step.kind === 'gap') yield* problems(subject, found, lost)
  },
}

function* problems(subject: Subject, { step, item, before }: Break, lost: number[]): Generator<Problem> {
  if (step.kind !== 'gap' || before === null) return
  const from = startOf(before.position)
  const to = startOf(item.position)
  if (lost.some((offset) => offset >= from && offset <= to)) return
  const missing = step.to - step.from === 2 ? `${step.from + 1}` : `${step.from + 1}–${step.to - 1}`
  const misread = standsBetween(subject, item.style, step.from + 1, from, to)
  yield {
    message: misread
      ? {
          zh: `“${before.text}”之后是“${item.text}”：编号 ${missing} 在原文中，但没有被认作条目`,
          en: `'${before.text}' is followed by '${item.text}': number ${missing} is printed but was not read as an item`,
        }
      : {
          zh: `“${before.text}”之后是“${item.text}”，缺编号 ${missing}`,
          en: `'${before.text}' is followed by '${item.text}': number ${missing} is missing`,
        },
    at: firstOf(item.position),
    measure: item.measure,
    related: [
      { message: { zh: '前一编号', en: 'the number before' }, at: firstOf(before.position), measure: before.measure },
    ],
    ...(misread ? { severity: 'info' as const, origin: 'parser' as const } : {}),
  }
}

const lostInTables = ({ document }: Subject): number[] =>
  document.diagnostics.flatMap(({ rule, position }) =>
    rule === 'table/number-lost' && position !== null ? [startOf(position)] : [],
  )
