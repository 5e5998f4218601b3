import type { Lexicon } from '../lexicon/lexicon.ts'
import { halvesOf, placesBefore } from './units-coordinated.ts'
import { isCollective, isKind, isUnitLike, isUnitName } from './units-shape.ts'

/** Names beside a role word: each has a body's shape, or is a name for many. */
export function areBodies(names: readonly string[], lexicon: Lexicon): boolean {
  let bodies = 0
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string
    const places = placesBefore(names, i)
    if (places > 0) i += places - 1
    else if (isBodyOrMany(name, lexicon)) bodies++
    else if (!isKind(name)) return false
  }
  return bodies > 0
}

/** 县林业局, 各乡镇, 州级相关部门及各县（市） */
const isBodyOrMany = (name: string, lexicon: Lexicon): boolean =>
  isOneOrMany(name, lexicon) || halvesOf(name).every((half) => isOneOrMany(half, lexicon))

export const isOneOrMany = (name: string, lexicon: Lexicon): boolean =>
  isBody(name, lexicon) || /^(?:各(?![级方自类项种界])|有关|相关)/.test(name)

/** 用人单位, 中介机构, 物业公司 name a kind of body, and no body. */
function isBody(name: string, lexicon: Lexicon): boolean {
  if (!isUnitLike(name, lexicon)) return false
  if (!/(?:单位|机构|企业|公司|医院|学校)$/.test(name) || lexicon.departments.has(name)) return true
  return isUnitName(name, lexicon) || isMany(name) || (name.endsWith('公司') && name.length > 4)
}

/** 县直有关单位, 成员单位 */
const isMany = (name: string): boolean => isCollective(name) && /[各直属级]|有关|相关|成员|主管|所有|全体/.test(name)

/** Names by themselves: one of them is a name by its shape alone, and none is anything else. */
export function areNames(names: readonly string[], lexicon: Lexicon): boolean {
  const known = names.every((name) => lexicon.departments.has(name))
  if (known) return names.length > 1
  return names.some((name) => isUnitName(name, lexicon)) && areBodies(names, lexicon)
}

// 经济发展局, 政务服务和数字化局, 金融工作办公室 of a zone, which prints no level; 新格局 is nobody
const BUREAU = /[^格布全大开破新结棋僵时政危残邮书当战终]局$|..办公室$|管委会$|管理委员会$/

export const isBureau = (name: string): boolean => name.length >= 3 && BUREAU.test(name)
