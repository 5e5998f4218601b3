import { type Element, labelsOf } from './html-parse.ts'

/** What a government page puts around a paper: controls, shares, counters, the way back. */

const MARKED =
  /[ _-](?:bd)?(?:share|sharebox|bdsharebuttonbox|social|breadcrumbs?|crumbs?|position|location|dqwz|copyright|sidebar|toolbar|tools|pagination|pager|qrcode|ewm|erweima|related|xgxw|prevnext|dayin|fontsize|ziti|footer|foot|nav|navbar|menu|topbar|banner|header|logo)[ _-]/

/** Class or id of a share bar, a print control, a breadcrumb. */
export const isMarkedFurniture = (element: Element): boolean => MARKED.test(labelsOf(element).replaceAll('__', '_'))

/** Hidden from the reader. */
export function isHidden(element: Element): boolean {
  const { hidden, style } = element.properties
  if (hidden === true || hidden === '') return true
  return typeof style === 'string' && /display:none|visibility:hidden/.test(style.replaceAll(' ', '').toLowerCase())
}
