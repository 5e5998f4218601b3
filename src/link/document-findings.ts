import type { Coverage } from '../schema/document.ts'
import type { Extent, Finding } from '../schema/finding.ts'
import type { Measure } from '../schema/measure.ts'
import type { Metadata } from '../schema/metadata.ts'
import type { Position, Range } from '../schema/position.ts'
import type { Table } from '../schema/table.ts'
import type { NoPlan } from './no-plan.ts'

/** What reading the whole document shows: nothing found, text left over, an annex that is not there. */
export function documentFindings(document: {
  measures: Measure[]
  metadata: Metadata
  coverage: Coverage
  tables: Table[]
  noPlan: NoPlan | null
}): Finding[] {
  const { coverage, tables, noPlan } = document
  const left = unclaimed(coverage, tables)
  if (noPlan === null) return [...noMeasures(document), ...left, ...withoutRecords(tables, coverage)]
  if (!noPlan.sure) return [noPlan.finding, ...noMeasures(document), ...left, ...withoutRecords(tables, coverage)]
  // nothing was missed: there is nothing to be read
  return [noPlan.finding, ...left.map((finding): Finding => ({ ...finding, severity: 'info' }))]
}

function noMeasures({ measures, coverage }: { measures: Measure[]; coverage: Coverage }): Finding[] {
  if (measures.length > 0) return []
  const empty = coverage.characters === 0
  return [
    {
      rule: 'structure/no-measures',
      severity: 'warning',
      origin: 'parser',
      message: empty
        ? { zh: '文件没有文字，未得到任何举措', en: 'the file has no text: no measures found' }
        : {
            zh: '没有找到举措：未见编号的措施、责任单位或任务表',
            en: 'no measures found: no numbered items, notes or task tables',
          },
      at: null,
    },
  ]
}

/** 张三，县教体局副局长: words that say something; a lone 附件2 or 打印 is furniture. */
const LEAST = 8
const hanOf = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0
const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** One for all of them: the longest first stretch is quoted, the others are related places. */
function unclaimed(coverage: Coverage, tables: readonly Table[]): Finding[] {
  const inTable = tables.flatMap(({ position }) => rangesOf(position))
  const left = coverage.unclaimed
    .map(({ text, position }) => ({ text, at: extentOf(position) }))
    .filter(({ at }) => !inTable.some(({ start, end }) => at.from >= start.offset && at.to <= end.offset))
  const said = left.filter(({ text }) => hanOf(text) >= LEAST)
  const [first, ...others] = said.length > 0 ? said : left
  if (first === undefined) return []
  const count = others.length + 1
  const [zh, en] = count === 1 ? ['有文字', 'text is'] : [`有 ${count} 处文字`, `${count} stretches of text are`]
  return [
    {
      rule: 'structure/unclaimed-text',
      severity: said.length > 0 ? 'warning' : 'info',
      origin: 'parser',
      message: {
        zh: `${zh}没有归入任何字段：“${shown(first.text)}”；请对照原文，看是否有举措、责任单位或时限漏读`,
        en: `${en} in no field: '${shown(first.text)}'; look whether a measure, a body or a deadline was missed`,
      },
      at: first.at,
      related: others.map(({ text, at }) => ({
        message: { zh: `“${shown(text)}”`, en: `'${shown(text)}'` },
        at,
      })),
    },
  ]
}

const rangesOf = (position: Position): Range[] => (Array.isArray(position) ? position : [position])

function extentOf(position: Position): Extent {
  const ranges = rangesOf(position)
  return { from: ranges[0]?.start.offset ?? 0, to: ranges.at(-1)?.end.offset ?? 0 }
}

const ROWS = 3

/** A table of three rows and more that gave no record: a list of other things, or tasks under a header nobody knew. */
function withoutRecords(tables: readonly Table[], coverage: Coverage): Finding[] {
  return tables.flatMap((table) => {
    const [range] = rangesOf(table.position)
    if (table.rows < ROWS || range === undefined) return []
    const at = extentOf(table.position)
    const lost = coverage.unclaimed.some(({ position }) => {
      const one = extentOf(position)
      return one.from >= at.from && one.to <= at.to && one.to - one.from > (at.to - at.from) / 3
    })
    if (!lost) return []
    const columns = table.columns.map(({ title }) => title).join('、')
    return [
      {
        rule: 'table/no-records',
        severity: 'warning',
        origin: 'parser',
        message: {
          zh: `表格有 ${table.rows} 行，没有得到举措（栏目：${shown(columns)}）；若是任务表，表头没有读懂，可用 --map 指明各栏含义；若是名单或数据，不必理会`,
          en: `a table of ${table.rows} rows gave no measure (columns: ${shown(columns)}): a list of other things, or tasks whose header was not understood; say by --map what its columns mean`,
        },
        at,
      },
    ]
  })
}
