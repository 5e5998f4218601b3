import type { LabelRole } from '../lexicon/labels.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { squeeze } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import { isDeadlineText } from './deadline.ts'
import { cutAt } from './note-clause.ts'
import { type Note, readLabelValue } from './note-read.ts'
import { isUnitLike } from './units-shape.ts'
import { splitUnits } from './units-split.ts'

const LISTS: ReadonlySet<LabelRole> = new Set(['lead', 'partner', 'responsible'])
const LONGEST_LABEL = 8

interface Named {
  role: LabelRole
  label: string
  /** Its value is [from, to). */
  from: number
  to: number
}

/**
 * A sentence that gives each label its value: `牵头单位为县民政局，配合单位为县残联、各乡镇，完成时限为2024年10月底前。`
 * Null where a value is not what its label names.
 */
export function readNamed(sentence: Span, lexicon: Lexicon): Note | null {
  if (!/^.{3,8}[为是]/.test(sentence.value)) return null
  const parts: Named[] = []
  for (const { from, to } of cutAt(sentence.value, '，,；;。')) {
    const opened = namedAt(sentence.value, from, to, lexicon)
    const last = parts.at(-1)
    if (opened !== null) parts.push(opened)
    else if (last === undefined) return null
    else last.to = to
  }
  const isTrue = ({ role, from, to }: Named): boolean => fits(role, sentence.slice(from, to), lexicon)
  if (!parts.some(({ role }) => LISTS.has(role)) || !parts.every(isTrue)) return null
  const notes = parts.map(({ role, label, from, to }) =>
    readLabelValue(role, label, sentence.slice(from, to).trim(), lexicon),
  )
  return {
    entries: notes.flatMap(({ entries }) => entries),
    conventions: notes.flatMap(({ conventions }) => conventions),
  }
}

function namedAt(text: string, from: number, to: number, lexicon: Lexicon): Named | null {
  for (let end = from + 3; end <= Math.min(to - 2, from + LONGEST_LABEL); end++) {
    if (text[end] !== '为' && text[end] !== '是') continue
    const label = text.slice(from, end)
    const role = lexicon.labels.get(label)
    if (role !== undefined) return { role, label, from: end + 1, to }
  }
  return null
}

function fits(role: LabelRole, value: Span, lexicon: Lexicon): boolean {
  if (role === 'deadline') return isDeadlineText(squeeze(value.value))
  if (!LISTS.has(role)) return false
  const names = splitUnits(value, lexicon).map((name) => squeeze(name.value))
  return names.length > 0 && names.every((name) => isUnitLike(name, lexicon) || /^各(?:乡|镇|街|有关|相关)/.test(name))
}
