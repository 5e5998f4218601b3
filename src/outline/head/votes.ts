import { squeeze } from '../../text/space.ts'

/** What the page, its letter and its news call the paper: names that a title may be compared with. */
export class Votes {
  private readonly names = new Set<string>()

  /** A name as printed; marks and white space do not count. */
  add(name: string): void {
    const key = keyOf(name)
    if (key.length >= 5 && key.length <= 120) this.names.add(key)
  }

  /** 现将《X》印发给你们, 《X》已经县政府同意, 关于印发《X》的通知. */
  addFrom(text: string): void {
    if (!text.includes('《')) return
    for (const { index } of text.matchAll(/《/g)) {
      const end = closing(text, index)
      if (end < 0 || !HANDS_ON.test(text.slice(Math.max(0, index - 14), index) + text.slice(end, end + 24))) continue
      this.add(text.slice(index + 1, end))
    }
  }

  has(text: string): boolean {
    return this.names.size > 0 && this.names.has(keyOf(text))
  }

  /** The title of a notice that hands on one of them. */
  isHandedOn(text: string): boolean {
    if (this.names.size === 0 || !/印发|转发|下发/.test(text)) return false
    const key = keyOf(text)
    for (const name of this.names) if (key.length > name.length && key.includes(name)) return true
    return false
  }

  /** The text begins, or ends, a name without being all of it: a line of a title over several. */
  isPart(text: string): boolean {
    const key = keyOf(text)
    if (key.length < 2) return false
    for (const name of this.names)
      if (key.length < name.length && (name.startsWith(key) || name.endsWith(key))) return true
    return false
  }
}

const HANDS_ON = /印发|下发|转发|发给|出台|发布|公布|已经|业经|同意|通过|审议|制定|全文如下|内容如下/

const keyOf = (text: string): string =>
  squeeze(text)
    .replace(/[《》〈〉<>]/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')

/** The mark that closes 《 at `open`, others inside it counted. */
function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length && at < open + 130; at++) {
    if (text[at] === '《') depth++
    else if (text[at] === '》' && --depth === 0) return at
  }
  return -1
}
