import type { Extent, Finding } from '../../schema/finding.ts'
import type { Measure } from '../../schema/measure.ts'
import type { Position } from '../../schema/position.ts'
import type { Section } from '../../schema/section.ts'
import { doubt, extentOf, hasUnits, type Reading, type Spot, spotOf, tally } from './doubt.ts'

const headSpot = (section: Section): Spot => ({
  at: extentOf(section.position),
  measure: null,
  words: `${section.number?.text ?? ''}${section.title}`.slice(0, 30),
})

/** Records of a paper that lost its line ends: where one ends and the next begins was guessed. */
export function flatItems({ measures, flat }: Reading): Finding[] {
  if (flat.length === 0) return []
  const inFlat = ({ from }: Extent): boolean => flat.some((line) => line.from <= from && from < line.to)
  const spots = measures
    .filter(({ position }) => inFlat(extentOf(position)))
    .map((measure) => spotOf(measure, measure.title ?? measure.text))
  return doubt('structure/flat-items', spots, (words, count) => ({
    zh: `原文换行已丢失，“${words}”等 ${count} 条的起止是按编号推定的，可能漏分或并入了别的条目，请逐条核对`,
    en: `the text lost its line ends: where '${words}' and its like (${count}) begin and end was guessed by their numbers; items may be missing or swallowed, check each`,
  }))
}

/** Eight records and more, over half of them say how the work is organised: a heading was taken for another. */
export function mostlySafeguards({ measures }: Reading): Finding[] {
  const safeguards = measures.filter(({ kind }) => kind === 'safeguard')
  if (measures.length < 8 || safeguards.length * 2 <= measures.length) return []
  return doubt(
    'structure/mostly-safeguards',
    safeguards.map((measure) => spotOf(measure, measure.title ?? measure.text)),
    (words, count) => ({
      zh: `${measures.length} 条中有 ${count} 条读作保障措施（“${words}”），多半应为举措：请看所在标题`,
      en: `${count} of ${measures.length} records were read as safeguards ('${words}'): most should be measures; look at their headings`,
    }),
  )
}

/** The chapters at the end whose records have no body and no deadline, where nearly all others have. */
export function kindUnsure({ measures }: Reading): Finding[] {
  const body = measures.filter(({ origin, path }) => origin === 'body' && path.length > 0)
  const isBare = (measure: Measure): boolean => !hasUnits(measure) && measure.deadline === null
  const last = body.at(-1)?.path[0]
  const tail = body.filter(({ path }) => path[0] === last)
  const others = body.filter(({ path }) => path[0] !== last)
  const doubtful = tail.filter(({ kind }) => kind === 'measure')
  if (others.length < 5 || doubtful.length === 0 || doubtful.length !== tail.length || !tail.every(isBare)) return []
  if (others.filter((measure) => !isBare(measure)).length < 0.9 * others.length) return []
  return doubt(
    'structure/kind-unsure',
    doubtful.map((measure) => spotOf(measure, measure.title ?? measure.text)),
    (words, count) => ({
      zh: `末章 ${count} 条没有责任单位和时限，别章都有：“${words}”读作举措，也可能是保障措施`,
      en: `the ${count} records of the last chapter have no body and no deadline, the others have: '${words}' was read as a measure and may be a safeguard`,
    }),
  )
}

/** Whether the last record that begins before a place goes on behind another. */
function isWithin(sorted: readonly Extent[], from: number, to: number): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as Extent).from <= from) low = middle + 1
    else high = middle
  }
  return (sorted[low - 1]?.to ?? -1) >= to
}

/** Numbered headings with nothing under them: items that were taken for headings, or whose text was lost. */
export function headingsAlone({ measures, outline }: Reading): Finding[] {
  const parents = new Set(outline.map(({ parent }) => parent))
  const filled = new Set(measures.map(({ section }) => section))
  // a measure's own head on a line is a section, too
  const starts = new Set(measures.map(({ position }) => extentOf(position).from))
  const within = measures.map(({ position }) => extentOf(position)).sort((a, b) => a.from - b.from)
  const alone = outline.filter(({ id, number, text, position }) => {
    if (number === null || text !== null || parents.has(id) || filled.has(id)) return false
    const { from, to } = extentOf(position)
    return !starts.has(from) && !isWithin(within, from + 4, to)
  })
  if (alone.length < 4) return []
  return doubt('structure/headings-alone', alone.map(headSpot), (words, count) => ({
    zh: `${count} 个标题下没有内容：“${words}”；可能本身就是举措，被读作了标题`,
    en: `nothing stands under ${count} headings: '${words}'; they may be measures that were taken for headings`,
  }))
}

const TASK = /[0-9]{1,2}月底?前|20[0-9]{2}年[0-9]{1,2}月|[局委办]、|牵头|责任单位|完成时限|[局委办][：:]/g

/** The text of a section that holds three signs of commitments and more: a flattened table, items without numbers. */
export function tasksInProse({ outline }: Reading): Finding[] {
  const spots = outline
    .filter(({ text }) => text !== null && text.length > 60 && (text.match(TASK)?.length ?? 0) >= 4)
    .map(headSpot)
  return doubt('structure/tasks-in-prose', spots, (words, count) => ({
    zh: `章节正文里有单位和时限，却没有读出举措：“${words}”；共 ${count} 处，可能是没有编号的举措，或失去边线的表格`,
    en: `bodies and dates stand in the prose of a section without a measure: '${words}'; ${count} in all: items without numbers, or a table that lost its lines`,
  }))
}

const DIGITS = /[0-9]+/g
/** 1-1, 甲、, Ⅰ., 【1】, 任务一：, never a plain number: that begins torn lines and steps. */
const MARK =
  /^[ \t\u3000#*]*([0-9]{1,2}[-—–][0-9]{1,2}[、.．：: \u3000]?|[甲乙丙丁戊己庚辛壬癸][、.．]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ]{1,3}[、.． \u3000]|[IVX]{1,4}[、.．]|[【[〔〈《][0-9]{1,3}[】\]〕〉》]|(?!问题|附件|专栏)[\u4e00-\u9fff]{2}[一二三四五六七八九十]{1,3}[：:、])[^0-9]/
const HAN_NUMBER = /[一二三四五六七八九十]{1,3}(?=[：:、])/
const shapeOf = (mark: string): string =>
  mark
    .trim()
    .replace(DIGITS, '9')
    .replace(/[甲乙丙丁戊己庚辛壬癸]/, '甲')
    .replace(/[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ]+|[IVX]{1,4}/, 'Ⅰ')
    .replace(HAN_NUMBER, '一')

const stepsOf = ({ steps }: Measure): { position: Position; number: string | null }[] =>
  steps.map(({ position, marker }) => ({ position, number: marker }))

/** Lines that begin with marks of one form, differing in what they count, where no record and no heading has them. */
export function marksUnread({ measures, outline, text }: Reading): Finding[] {
  const known = new Set<number>()
  for (const { position, number } of [...measures, ...outline, ...measures.flatMap(stepsOf)])
    if (number !== null) for (const { start } of [position].flat()) known.add(start.line)
  const found: { shape: string; mark: string; spot: Spot }[] = []
  let offset = 0
  for (const [index, line] of text.split('\n').entries()) {
    const mark = known.has(index + 1) || line.includes('\t') ? undefined : MARK.exec(line.slice(0, 60))?.[1]
    if (mark !== undefined && line.trim().length > mark.length + 3)
      found.push({
        shape: shapeOf(mark),
        mark: mark.trim(),
        spot: { at: { from: offset, to: offset + line.length }, measure: null, words: line.trim().slice(0, 24) },
      })
    offset += line.length + 1
  }
  const times = tally(
    [...new Set(found.map(({ shape, mark }) => `${shape}\n${mark}`))].map((one) => one.split('\n')[0] as string),
  )
  const spots = found.filter(({ shape }) => (times.get(shape) ?? 0) >= 3).map(({ spot }) => spot)
  return doubt('structure/marks-unread', spots, (words, count) => ({
    zh: `${count} 行以同样形式的记号开头：“${words}”；可能是没有读作编号的编号`,
    en: `${count} lines begin with marks of one form: '${words}'; they may be numbers that were not read as such`,
  }))
}
