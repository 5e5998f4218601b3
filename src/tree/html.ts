import { InputError, type Limits } from '../read/index.ts'
import { isControlLine } from '../text/page-controls.ts'
import { squeeze } from '../text/space.ts'
import { findArticle } from './html-article.ts'
import { type Block, blocksOf, pieceOf, type TextBlock } from './html-blocks.ts'
import { Notes } from './html-notes.ts'
import { loadParser, type Root as Page } from './html-parse.ts'
import { revealed } from './html-shown.ts'
import { findTitle, pageHead, pageTitle } from './html-title.ts'
import { takeDeclared } from './index-data.ts'
import type { Declared, Grid, Line, PageHead, Root } from './nodes.ts'
import { tablePlaces, unclosedTable } from './table-tags.ts'
import { tile } from './tile.ts'

/** A web page to lines and grids; one that was let pass by a raised limit, but is too deep for the stack, is refused. */
export async function buildHtml(text: string, limits: Limits): Promise<Root> {
  const parser = await loadParser()
  try {
    return build(parser.page(text), text, limits)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new InputError(
      { zh: 'HTML 标签嵌套过深', en: 'HTML elements nested too deep' },
      { zh: '请在浏览器中打开，另存为纯文本后再试', en: 'open it in a browser and save it as plain text' },
    )
  }
}

/**
 * A web page to lines and grids: the paper in it, without navigation, controls and index data. Guarantees: the nodes
 * tile the file; what is set aside is in no node's content.
 */
function build(page: Page, text: string, limits: Limits): Root {
  const shown = revealed(page)
  const article = findArticle(page, shown)
  const head = pageHead(page)
  const title = findTitle(page, article, head)
  const notes = new Notes(shown)
  const piece = { source: text, base: 0, revealed: shown, gone: notes.take }
  const body = blocksOf(article, piece)
  const all = title === null ? body : [...blocksOf(title, pieceOf(text)), ...body]
  const outside = article === page ? [] : blocksOf(page, { ...pieceOf(text), revealed: shown })
  const own = takeDeclared(all)
  const around = takeDeclared(outside)
  const declared = {
    ...named(head),
    ...numbered([...outside, ...own.rest]),
    ...around.declared,
    ...own.declared,
  }
  const kept = own.rest.filter((block) => block.type === 'grid' || !isFurniture(block))
  limits.hold('characters', lengthOf(kept))
  const children = tile(inOrder([...kept.map(toNode), ...strays(around.rest, all)]), text)
  return {
    type: 'root',
    children,
    page: head,
    findings: [...notes.findings(), ...[...tablePlaces(text)].filter(({ closed }) => !closed).map(unclosedTable)],
    ...(Object.keys(declared).length === 0 ? {} : { declared }),
  }
}

/** Sentences that stand outside of the article: no part of the paper, but no furniture either. They stay unclaimed. */
function strays(outside: readonly Block[], inside: readonly Block[]): Grid[] {
  const from = Math.min(...inside.map(startOf))
  const to = Math.max(...inside.map(startOf))
  return outside.flatMap((block) => {
    if (block.type === 'grid' || (startOf(block) >= from && startOf(block) <= to)) return []
    const { content, linked } = block
    if (linked || isFurniture(block) || !/[。；]/.test(content.value) || content.length < 12) return []
    const at = { from: content.start, to: content.end }
    return [
      {
        type: 'grid',
        form: 'html',
        ...at,
        aside: true,
        rows: [{ ...at, cells: [{ content, colSpan: 1, rowSpan: 1 }] }],
      },
    ]
  })
}

const startOf = (block: Block): number => (block.type === 'grid' ? block.from : block.content.start)

/** Controls, and menus: short words that are links and name no annex. */
function isFurniture({ content, linked }: TextBlock): boolean {
  if (linked && content.length <= 20 && !/附件|附表|《/.test(content.value)) return true
  return isControlLine(content.value) || BUTTONS.test(squeeze(content.value))
}

/** `【打印】【字体：大 中 小】`: nothing but controls. */
const BUTTONS = /^(?:[【[](?:打印(?:本页|此页)?|关闭(?:窗口|本页)?|字[体号][:：]?大?中?小?|分享|收藏|返回)[】\]]){1,6}$/

function lengthOf(blocks: readonly Block[]): number {
  const spans = blocks.flatMap((block) =>
    block.type === 'text' ? [block.content] : block.rows.flatMap(({ cells }) => cells.map(({ content }) => content)),
  )
  return spans.reduce((sum, { length }) => sum + length, 0)
}

const NUMBER = /^[\s\u3000]{0,8}([\u4e00-\u9fff]{2,12}[〔［【[（(]20\d{2}[〕］】\]）)]第?\d{1,4}号)/

/** `栾政办〔2023〕21号 发布日期：2023-06-19 浏览次数：387`: the paper's number in a line of the page. */
function numbered(blocks: readonly Block[]): Declared {
  for (const block of blocks) {
    const number = block.type === 'text' ? NUMBER.exec(block.content.value)?.[1] : undefined
    if (number !== undefined && block.type === 'text' && isControlLine(block.content.value.slice(number.length)))
      return { documentNumber: number }
  }
  return {}
}

function named(head: PageHead): Declared {
  const { text, exact } = pageTitle(head)
  return exact ? { title: text } : {}
}

function toNode(block: Block): Line | Grid {
  if (block.type === 'grid') return block
  const { content, depth, broken } = block
  return {
    type: 'line',
    from: content.start,
    to: content.end,
    content,
    ...(depth === undefined ? {} : { depth }),
    ...(broken ? {} : { whole: true }),
  }
}

/** Broken markup moves text about in the tree (what stands loose in a table goes before it): back to its place. */
function inOrder(nodes: (Line | Grid)[]): (Line | Grid)[] {
  const sorted = [...nodes].sort((a, b) => a.from - b.from)
  const ordered: (Line | Grid)[] = []
  for (const node of sorted) {
    const last = ordered.at(-1)
    if (last === undefined || node.from >= last.to) ordered.push(node)
    else if (node.to > last.to) ordered.push({ ...node, from: last.to })
    else ordered.push({ ...node, from: last.to, to: last.to })
  }
  return ordered
}
