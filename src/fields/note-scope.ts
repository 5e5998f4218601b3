import { readOrdinal } from '../text/ordinal.ts'
import { startsWithAny } from '../text/words.ts'

/** The words of a note that say for which items above it it holds. */
export interface Scope {
  /** 以上三项: how many; null where it holds for all of its section. */
  count: number | null
  /** 本章: of the whole chapter, however it is divided. */
  chapter: boolean
  /** Length of the words. */
  length: number
}

const OPENS = '以上 上述 前述 前 本章 本节 本部分 本方面 本板块 本大项'.split(' ')
const NUMBER = '[0-9]{1,2}|[一二两三四五六七八九十]{1,3}'
const THINGS = '(?:任务|工作|事项|措施|举措|内容|要求|项目|问题|条款)(?:任务|事项|内容|措施|举措)?'
// 以上任务 · 上述各项重点工作 · 以上3项任务均 · 本节任务 · 前两项
const SCOPE = new RegExp(
  `^(?:以上|上述|前述|前(?=(?:${NUMBER})[项条款])|本(?:章|节|部分|方面|板块|大项))(?:各|所有|全部)?(?:(${NUMBER})(?:个方面|[项条款点件个]))?[项条款点类]?(?:重点|主要|目标|具体|整改|改革|相关|有关|全部)?(?:${THINGS})?(?:的)?(?:均|都|皆|统一|全部)?[，,：:]?`,
)

/**
 * A note's opening words that make it one of all the items above.
 *
 *     以上三项由县档案馆牵头 · 以上任务牵头单位：县水利局
 *     ^^^^^^^^               ^^^^^^^^
 */
export function scopeOf(text: string): Scope | null {
  if (!startsWithAny(text, OPENS)) return null
  const match = SCOPE.exec(text.slice(0, 40))
  if (match === null) return null
  const count = match[1] === undefined ? null : readOrdinal(match[1])
  return { count, chapter: text[0] === '本', length: match[0].length }
}
