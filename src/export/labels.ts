import type { Cell, Column } from './table.ts'

type Labels = Readonly<Record<string, string>>

/** Chinese words for the values of closed lists, as readers of a Chinese table see them. */
export const KINDS: Labels = { measure: '举措', rectification: '整改', action: '专项行动', safeguard: '保障措施' }
export const ORIGINS: Labels = { body: '正文', table: '附表' }
export const ROLES: Labels = { lead: '牵头', partner: '配合', responsible: '责任' }
export const STATUSES: Labels = { final: '正式', draft: '征求意见' }
export const SEVERITIES: Labels = { error: '错误', warning: '警告', info: '提示' }
export const CAUSES: Labels = { issuer: '原文', capture: '采集', parser: '解析', reviewer: '复核' }
export const CONTACTS: Labels = { person: '联系人', phone: '电话', email: '邮箱' }

const YES = { zh: '是', en: 'true' } as const
const NO = { zh: '否', en: 'false' } as const

/** The part of a column whose values are those of a closed list. */
export const oneOf = (labels: Labels): Pick<Column, 'values' | 'labels'> => ({ values: Object.keys(labels), labels })

/** What stands for true and false in text. */
export const truth = (value: boolean, headers: 'zh' | 'en'): string => (value ? YES : NO)[headers]

/** A value as a table with such headers shows it: words of closed lists in the language of the headers. */
export function shown(cell: Cell, { labels }: Column, headers: 'zh' | 'en'): Cell {
  if (headers === 'en') return cell
  if (typeof cell === 'boolean') return truth(cell, headers)
  return typeof cell === 'string' && labels !== undefined ? (labels[cell] ?? cell) : cell
}

/** The values that a column can have under such headers; undefined where it is open. */
export const valuesOf = ({ values, labels }: Column, headers: 'zh' | 'en'): readonly string[] | undefined =>
  headers === 'zh' ? values?.map((value) => labels?.[value] ?? value) : values
