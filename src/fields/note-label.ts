import { currentLexicon } from '../lexicon/current.ts'
import type { LabelRole, Labels } from '../lexicon/labels.ts'
import { squeeze } from '../text/space.ts'
import { pairBrackets } from './units-bracket.ts'

/** Roles whose label may carry a modifier: X专项治理牵头单位, 第一批整改时限. */
const MODIFIED: ReadonlySet<LabelRole> = new Set(['lead', 'partner', 'responsible', 'leader', 'deadline'])
const MODIFIER_LIMIT = 40
const LONGEST = 10
// 明确责任单位：… is a sentence's beginning, and no label
const VERBS =
  /^(?:明确|落实|压实|强化|加强|细化|确定|健全|督促|督导|建立|完善|落细|由|请|要求|要|对|向|将|各级?要|进一步|夯实|按照|根据|通过|报|至|确保|指导|列明|注明|梳理)/
const NO_MODIFIER = /[，,；;。：:！？!?]/

export interface RoleOfLabel {
  role: LabelRole
  /** The label without white space, as printed. */
  label: string
}

/** What a label means (a column's head, the words before a colon); null where it is none. */
export function roleOfLabel(text: string, labels: Labels = currentLexicon().labels): RoleOfLabel | null {
  const label = squeeze(text)
  // a heading and its note, `（一）指标（责任单位`, are no label
  if (/[（([{【〔［｛]/.test(label) && pairBrackets(label).unclosed.length > 0) return null
  // 牵头（责任）单位, 责任单位（部门）, 责任单位/部门
  const bare = label.replace(/[（()）【】[\]〔〕/／]/g, '')
  const role = labels.get(bare) ?? modifiedRole(bare, labels)
  return role === undefined ? null : { role, label }
}

function modifiedRole(label: string, labels: Labels): LabelRole | undefined {
  if (label.length > MODIFIER_LIMIT + LONGEST || NO_MODIFIER.test(label) || VERBS.test(label)) return undefined
  for (let length = Math.min(LONGEST, label.length - 1); length >= 3; length--) {
    const role = labels.get(label.slice(-length))
    if (role === undefined) continue
    // 牵头单位及责任人, 牵头和配合单位: two labels for one list
    const before = label.slice(0, -length)
    if (/[及和与、]$/.test(before)) return /单位|部门|牵头|责任/.test(before) ? 'responsible' : undefined
    return MODIFIED.has(role) ? role : undefined
  }
  return undefined
}

export interface LabelMatch extends RoleOfLabel {
  /** Index behind the colon (behind the bracket of 【责任单位】县发改委). */
  end: number
}

export const isColon = (char: string | undefined): boolean => char !== undefined && '：:∶︰﹕'.includes(char)

const COLON_OR_STOP = /[：:∶︰﹕。；;！？，,]/
const OPENED = /^\s*[【[〔［]([^【】[\]〔〕［］：:]{2,20})[】\]〕］]\s*[：:]?/

/**
 * The label at the start of a line.
 *
 *     责任 县领导：罗晶
 *     ^^^^^^^^^^^^     role leader, label 责任县领导
 */
export function matchLabel(text: string, labels: Labels = currentLexicon().labels): LabelMatch | null {
  const opened = OPENED.exec(text)
  if (opened !== null) return at(roleOfLabel(opened[1] ?? '', labels), opened[0].length)
  const mark = text.slice(0, 2 * (MODIFIER_LIMIT + LONGEST)).search(COLON_OR_STOP)
  return isColon(text[mark]) ? at(roleOfLabel(text.slice(0, mark), labels), mark + 1) : null
}

const at = (found: RoleOfLabel | null, end: number): LabelMatch | null =>
  found === null ? null : { role: found.role, label: found.label, end }
