import type { LabelRole, Labels } from '../lexicon/labels.ts'

const LISTS: ReadonlySet<LabelRole> = new Set(['lead', 'partner', 'responsible', 'other'])
/** Characters of these say what kind of body it is, and nothing of its part. */
const KIND = new Set([...'单位部门科室处股机构主体方乡镇地区支'])
/** Of a label's telling characters so many must be those of one known label; more to leave its bodies without charge. */
const ALIKE = 0.5
const ALIKE_TO_OTHER = 0.75

/** The part of a label's name that says what its bodies do: 帮衬单位 → 帮衬. */
const telling = (label: string): string => [...label].filter((char) => !KIND.has(char)).join('')

/** The role of the known labels that an unknown one shares most characters with: 协力单位 is like 协办单位. */
export function likestRole(label: string, labels: Labels): LabelRole | null {
  const own = telling(label)
  if (own === '') return null
  let best: LabelRole | null = null
  let score = 0
  for (const [known, role] of labels) {
    if (!LISTS.has(role)) continue
    const shared = [...telling(known)].filter((char) => own.includes(char)).length
    const alike = shared / Math.max(own.length, telling(known).length)
    if (alike > score && alike >= (role === 'other' ? ALIKE_TO_OTHER : ALIKE)) {
      score = alike
      best = role
    }
  }
  return best
}
