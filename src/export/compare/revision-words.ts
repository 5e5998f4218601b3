import type { Change } from '../../compare/changes.ts'
import type { Entry, Revision, Status } from '../../compare/revision.ts'
import { isChanged, isRenumbered } from '../../compare/revision.ts'
import type { Message } from '../../schema/finding.ts'
import type { Measure } from '../../schema/measure.ts'
import { lineOf } from '../place.ts'

export type Say = (message: Message) => string

const FIELDS: Record<string, Message> = {
  number: { zh: '序号', en: 'number' },
  title: { zh: '标题', en: 'title' },
  problem: { zh: '问题', en: 'problem' },
  indicator: { zh: '指标', en: 'indicator' },
  kind: { zh: '类别', en: 'kind' },
  deadline: { zh: '时限', en: 'deadline' },
  milestones: { zh: '阶段时限', en: 'milestones' },
  leads: { zh: '牵头单位', en: 'leads' },
  partners: { zh: '配合单位', en: 'partners' },
  responsible: { zh: '责任单位', en: 'responsible' },
  leaders: { zh: '责任领导', en: 'leaders' },
  target: { zh: '目标', en: 'target' },
  goal: { zh: '指标目标', en: 'goal' },
  heading: { zh: '章节标题', en: 'heading' },
  status: { zh: '状态', en: 'status' },
  documentNumber: { zh: '发文字号', en: 'document number' },
  issuers: { zh: '发文机关', en: 'issuers' },
  addressees: { zh: '主送机关', en: 'addressees' },
  issuedOn: { zh: '成文日期', en: 'issued on' },
  jurisdiction: { zh: '行政区划', en: 'jurisdiction' },
  annexes: { zh: '附件', en: 'annexes' },
}

/** What a change is of: 时限; 目标（线上办电率）; a column of the document under its own name. */
export function fieldName({ field, name }: Change, say: Say): string {
  const known = FIELDS[field]
  const label = known === undefined ? field.replace(/^extra\./, '') : say(known)
  return name === undefined ? label : say({ zh: `${label}（${name}）`, en: `${label} (${name})` })
}

const STATUSES: Record<Status, Message> = {
  kept: { zh: '保留', en: 'kept' },
  reworded: { zh: '改写', en: 'reworded' },
  dropped: { zh: '删除', en: 'dropped' },
  new: { zh: '新增', en: 'new' },
}

/** 改写、移动; 新增（拆自第 3 条） */
export function statusName({ status, moved, related }: Entry, say: Say): string {
  const parts = [say(STATUSES[status]), ...(moved ? [say({ zh: '移动', en: 'moved' })] : [])]
  const words = parts.join(say({ zh: '、', en: ', ' }))
  if (related === null) return words
  const which = nameOf(related)
  return status === 'new'
    ? say({ zh: `${words}（拆自 ${which}）`, en: `${words} (split from ${which})` })
    : say({ zh: `${words}（并入 ${which}）`, en: `${words} (merged into ${which})` })
}

/** Its printed number, else the line that it stands on. */
function nameOf({ number, position }: Measure): string {
  return number?.text ?? `:${lineOf(position) ?? '?'}`
}

export interface Counts {
  kept: number
  reworded: number
  dropped: number
  new: number
  moved: number
  /** Kept, but with another unit, deadline, target … */
  changed: number
  /** Kept with another number and nothing else. */
  renumbered: number
}

export function countsOf({ entries }: Revision): Counts {
  const count = (test: (entry: Entry) => boolean): number => entries.filter(test).length
  const of = (status: Status): number => count((entry) => entry.status === status)
  return {
    kept: of('kept'),
    reworded: of('reworded'),
    dropped: of('dropped'),
    new: of('new'),
    moved: count(({ moved }) => moved),
    changed: count((entry) => entry.status === 'kept' && toldChanges(entry).length > 0),
    renumbered: count(isRenumbered),
  }
}

export function summary(revision: Revision, say: Say): string {
  const { kept, reworded, dropped, new: fresh, moved, changed, renumbered } = countsOf(revision)
  return say({
    zh: `保留 ${kept} 条（其中要素变动 ${changed}，仅序号变动 ${renumbered}），改写 ${reworded}，删除 ${dropped}，新增 ${fresh}；移动 ${moved}`,
    en: `${kept} kept (${changed} with other units, deadlines or targets, ${renumbered} renumbered only), ${reworded} reworded, ${dropped} dropped, ${fresh} new; ${moved} moved`,
  })
}

/** What is shown one by one: everything that differs in more than its number. */
export const shownEntries = ({ entries }: Revision): Entry[] =>
  entries.filter((entry) => isChanged(entry) && !isRenumbered(entry))

/** The headings that an entry stands under now, or stood under. */
export const headingsOf = ({ old, new: next }: Entry): string => (next ?? old)?.path.join(' › ') ?? ''

/** What is told below the text: its number stands beside it already. */
export const toldChanges = ({ changes }: Entry): Change[] => changes.filter(({ field }) => field !== 'number')

/** Who has to do what is new, or had to do what was dropped, and by when. */
export function dutiesOf({ status, old, new: next }: Entry, say: Say): string {
  const measure = next ?? old
  if (measure === null || status === 'kept' || status === 'reworded') return ''
  const { leads, partners, responsible, deadline } = measure
  const lists: [string, string][] = [
    ['leads', leads.map(({ name }) => name).join('、')],
    ['partners', partners.map(({ name }) => name).join('、')],
    ['responsible', responsible.map(({ name }) => name).join('、')],
    ['deadline', deadline?.text ?? ''],
  ]
  const parts = lists.flatMap(([field, value]) =>
    value === '' ? [] : [`${fieldName({ field, old: null, new: null }, say)}${say({ zh: '：', en: ': ' })}${value}`],
  )
  return parts.join(say({ zh: '；', en: '; ' }))
}

/** What is said of a document above all else. */
export const identity = (document: Revision['old']): string =>
  `${document.source.name}${document.metadata.title === null ? '' : `《${document.metadata.title}》`}`

export const linesOf = ({ old, new: next }: Entry): { old: number | null; new: number | null } => ({
  old: old === null ? null : lineOf(old.position),
  new: next === null ? null : lineOf(next.position),
})
