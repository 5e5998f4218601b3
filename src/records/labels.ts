import type { Label } from '../blocks/label.ts'
import type { Entry } from '../fields/entry.ts'
import type { Paragraph } from '../outline/paragraph.ts'

/** `5.整改成效：…` among numbered labels that are known: kept beside the text under its own words. */
export function numberedLabel({ number, raw }: Paragraph): Label | null {
  const colon = number === undefined ? -1 : raw.value.search(/[：:]/)
  return colon < 2 ? null : { kind: 'content', role: 'other', label: raw.value.slice(0, colon), end: colon + 1 }
}

/** Another label behind the value: `；完成时限：…`, `　【完成时限】…`. */
export const SEVERAL = /[；;，,。\s][^；;，,。：:]{2,12}[：:]|[【〔［[][\u4e00-\u9fff]{2,10}[】〕］\]]/

/** 攻坚目标：主体封顶。 is a sentence; 督导单位：县农业农村局。 is a list, the stop none of it. */
export const isSentenceLabel = ({ role, label }: { role: Entry['role']; label: string }): boolean =>
  role === 'other' && !/(?:单位|部门|科室|领导|[人员])$/.test(label)
