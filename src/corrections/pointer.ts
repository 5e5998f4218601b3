import type { Message } from '../schema/finding.ts'

/** `extra/a~1b` → extra, a/b */
export const segmentsOf = (pointer: string): string[] =>
  pointer.split('/').map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))

/** The fields whose members are set one by one. */
const LISTS: ReadonlySet<string> = new Set(['leads', 'partners', 'responsible', 'leaders', 'milestones', 'targets'])

/** `leads/1` and `steps/0/leads/1` lead to a member of a list. */
export const isMember = (segments: readonly string[]): boolean =>
  LISTS.has(segments.at(-2) ?? '') && (segments.length === 2 || segments[0] === 'steps')

/** The pointer under which `places` knows the value: `deadline/date` is read from where `deadline` is printed. */
export function placeOf(pointer: string): string {
  const segments = pointer.split('/')
  return ['deadline', 'number'].includes(segments[0] ?? '') ? (segments[0] as string) : pointer
}

const NAMES: Readonly<Record<string, Message>> = {
  kind: { zh: '类别', en: 'kind' },
  number: { zh: '序号', en: 'number' },
  indicator: { zh: '指标', en: 'indicator' },
  title: { zh: '事项', en: 'title' },
  text: { zh: '举措', en: 'text' },
  problem: { zh: '问题', en: 'problem' },
  leads: { zh: '牵头单位', en: 'leads' },
  partners: { zh: '配合单位', en: 'partners' },
  responsible: { zh: '责任单位', en: 'responsible' },
  leaders: { zh: '责任领导', en: 'leaders' },
  deadline: { zh: '完成时限', en: 'deadline' },
  milestones: { zh: '阶段时限', en: 'milestones' },
  targets: { zh: '量化目标', en: 'targets' },
  steps: { zh: '步骤', en: 'steps' },
  counterpart: { zh: '对应举措', en: 'counterpart' },
  commitment: { zh: '是否举措', en: 'commitment' },
}

/** The field of a pointer, in the words of a reader. */
export function fieldOf(pointer: string): Message {
  const [first = '', label] = segmentsOf(pointer)
  if (first === 'extra' && label !== undefined) return { zh: label, en: label }
  return NAMES[first] ?? { zh: first, en: first }
}
