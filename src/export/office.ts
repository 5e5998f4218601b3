import type { PolicyDocument } from '../schema/document.ts'
import type { Measure } from '../schema/measure.ts'

/** Which bodies a measure is the task of: those that lead it, or those responsible where nobody leads. */
export const chargedWith = ({ leads, responsible }: Measure): string[] => [
  ...new Set((leads.length > 0 ? leads : responsible).map(({ name }) => name)),
]

/** `某县 县发改委`: offices of two counties have the same name and are two. */
export function officeLabel({ metadata }: PolicyDocument, unit: string): string {
  const county = metadata.jurisdiction?.name
  return county === undefined ? unit : `${county} ${unit}`
}
