import { isControlLine, isNavigation } from '../../text/page-controls.ts'
import { isPageNumber, isRule, isWatermark } from '../../text/page-marks.ts'
import { isSiteName } from '../titles.ts'

/** What the page around the paper, or its printing, put there for certain. */
export const isFurnishing = (raw: string, text: string): boolean =>
  isControlLine(text) ||
  isNavigation(raw) ||
  isPageNumber(text) ||
  isRule(text) ||
  isWatermark(text) ||
  isSiteName(text) ||
  isCrumbs(text)

/** 您现在的位置：首页 > 政策速览: steps of a way through the site. */
const isCrumbs = (text: string): boolean => {
  const steps = text.split(/[>＞»›]+/)
  return (
    text.length <= 160 && !text.includes('。') && (steps.length >= 3 || (steps.length === 2 && text.includes('首页')))
  )
}
