import { readLabel } from '../blocks/label.ts'
import { isNoticeTitle } from '../blocks/title.ts'
import { annexTitle } from './annexes.ts'
import type { Paragraph } from './paragraph.ts'
import type { Part } from './reading.ts'

/**
 * A notice that hands on tasks which stand elsewhere: in a plan printed with it, or in an annex that it announces. Its
 * points tell how they are to be carried out; where the points bear notes of their own, the notice is itself the plan.
 */
export function isCovering(part: Part): boolean {
  if (part.kind === 'annex' || !part.blocks.some(({ kind }) => kind === 'addressee')) return false
  const texts = contentOf(part)
  if (texts.some(({ text }) => NOTED.test(text.value) || readLabel(text.value)?.kind === 'entry')) return false
  const before = texts.filter(({ enumerator }) => enumerator === null)
  return before.some(({ text }) => handsOn(text.value)) || (announcesTasks(part) && isNotice(part))
}

const contentOf = (part: Part): Paragraph[] =>
  part.blocks.flatMap(({ kind, stretch }) => (kind === 'content' && stretch.type === 'paragraph' ? [stretch] : []))

const HANDS_ON = /印发给你们|现印发|予以印发|转发给你们|下发给你们/
const LONGEST_HANDED_ON = 123

/** 现将《…方案》印发给你们, 现将…转发如下 */
function handsOn(text: string): boolean {
  if (HANDS_ON.test(text)) return true
  const from = text.indexOf('现将')
  return from >= 0 && /印发|转发|下发/.test(text.slice(from, from + LONGEST_HANDED_ON))
}

// （责任单位：县水利局）
const NOTED = /(?:责任|牵头|配合)(?:单位|部门)[:：]/

/** 附件：1.2022年古树保护任务表 */
const TASKS =
  /(?:任务|分解|分工|清单|台账|方案|计划|项目|举措|措施).{0,12}(?:表|清单|台账|方案|计划|分工|分解|举措|措施)?$/

const announcesTasks = (part: Part): boolean =>
  part.blocks.some(
    ({ kind, stretch }) => kind === 'annex-list' && stretch.type === 'paragraph' && TASKS.test(annexTitle(stretch)),
  )

const isNotice = ({ title }: Part): boolean => title === null || isNoticeTitle(title.value)
