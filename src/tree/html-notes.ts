import { innerTable, leftOut } from '../read/index.ts'
import type { Extent, Finding } from '../schema/finding.ts'
import { flatText } from './html-article.ts'
import { type Element, offsetsOf } from './html-parse.ts'
import type { Revealed } from './html-shown.ts'

/** What a reader of the page is told: what is struck or hidden, what only a script shows, tables inside cells. */
export class Notes {
  private readonly texts: Record<'struck' | 'hidden', string[]> = { struck: [], hidden: [] }
  private readonly shown: Revealed
  private first: Partial<Record<'struck' | 'hidden' | 'inner', Extent>> = {}

  constructor(shown: Revealed) {
    this.shown = shown
  }

  readonly take = (reason: 'struck' | 'hidden' | 'inner', element: Element): void => {
    const text = flatText(element).trim()
    const at = offsetsOf(element)
    if (text === '') return
    if (reason !== 'inner') this.texts[reason].push(text)
    if (at !== null) this.first[reason] ??= at
  }

  findings(): Finding[] {
    const found = [
      ...leftOut('struck', this.texts.struck, this.first.struck ?? null),
      ...leftOut('hidden', this.texts.hidden, this.first.hidden ?? null),
    ]
    if (this.first.inner !== undefined) found.push(innerTable(this.first.inner))
    for (const element of this.shown) found.push(shownByScript(offsetsOf(element)))
    return found
  }
}

const shownByScript = (at: Extent | null): Finding => ({
  rule: 'text/shown-by-script',
  severity: 'info',
  origin: 'capture',
  message: {
    zh: '正文在网页中设为隐藏、由脚本显示，已照常读取',
    en: 'the text is hidden on the page until a script shows it; it was read as shown',
  },
  at,
})
