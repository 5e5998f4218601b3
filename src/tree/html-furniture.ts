import { squeeze } from '../text/space.ts'
import { flatText } from './html-article.ts'
import { type Element, labelsOf } from './html-parse.ts'

/** What a government page puts around a paper: controls, shares, counters, the way back. */

const MARKED =
  /[ _-](?:bd)?(?:share|sharebox|bdsharebuttonbox|social|breadcrumbs?|crumbs?|position|location|dqwz|copyright|sidebar|toolbar|tools|pagination|pager|qrcode|ewm|erweima|related|xgxw|prevnext|dayin|fontsize|ziti|footer|foot|nav|navbar|menu|topbar|banner|header|logo)[ _-]/

/** Class or id of a share bar, a print control, a breadcrumb. */
export const isMarkedFurniture = (element: Element): boolean => MARKED.test(labelsOf(element).replaceAll('__', '_'))

const FOOTER = /[ _-](?:footer|foot|copyright|bottom)(?:[ _-]|\d)/
const IMPRINT = /版权所有|网站标识码|ICP备|公网安备|主办单位?[:：]|承办单位?[:：]|技术支持[:：]/
const LONGEST_FOOTER = 600

/** The page's foot, which may hold sentences: who runs the site, its number, its telephone. */
export function isFooter(element: Element): boolean {
  if (!FOOTER.test(labelsOf(element).replaceAll('__', '_'))) return false
  const text = squeeze(flatText(element))
  return text.length <= LONGEST_FOOTER && IMPRINT.test(text)
}

/** Hidden from the reader. */
export function isHidden(element: Element): boolean {
  const { hidden } = element.properties
  return hidden === true || hidden === '' || /display:none|visibility:hidden/.test(styleOf(element))
}

const STRUCK = new Set(['del', 's', 'strike'])

/** With a line through it. */
export const isStruck = (element: Element): boolean =>
  STRUCK.has(element.tagName) || /text-decoration(?:-line)?:[^;]{0,40}line-through/.test(styleOf(element))

const styleOf = ({ properties: { style } }: Element): string =>
  typeof style === 'string' ? style.replaceAll(' ', '').toLowerCase() : ''
