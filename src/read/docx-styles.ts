import { attribute, childOf, childrenOf, type Document, type Element, setting } from './docx-xml.ts'
import type { ListItem, ListNumbers } from './list-numbers.ts'

/** The list that each paragraph style puts its paragraphs into, its own or that of the style it is based on. */
export class ListStyles {
  private readonly styles = new Map<string, Element>()
  private readonly fallback: string | undefined
  private readonly numbering: ListNumbers

  constructor(part: Document | null, numbering: ListNumbers) {
    this.numbering = numbering
    const root = part?.documentElement
    let fallback: string | undefined
    for (const style of root ? childrenOf(root, 'style') : []) {
      const id = attribute(style, 'styleId')
      if (id === undefined || attribute(style, 'type') !== 'paragraph') continue
      this.styles.set(id, style)
      if (['1', 'true'].includes(attribute(style, 'default') ?? '')) fallback = id
    }
    this.fallback = fallback
  }

  /** The list item that a paragraph is: by its own properties, else by its style. */
  itemOf(paragraph: Element): ListItem | null {
    const properties = childOf(paragraph, 'pPr')
    const own = childOf(properties, 'numPr')
    const style = setting(properties, 'pStyle') ?? this.fallback
    const byStyle = style === undefined ? null : this.ofStyle(style)
    const list = setting(own, 'numId') ?? byStyle?.list
    if (list === undefined || list === '0') return null
    const level = Number(setting(own, 'ilvl') ?? (own === undefined ? byStyle?.level : 0) ?? 0)
    return { list, level: Number.isInteger(level) && level >= 0 && level < 9 ? level : 0 }
  }

  private ofStyle(id: string): ListItem | null {
    let level: number | null = null
    let at: string | undefined = id
    for (let steps = 0; at !== undefined && steps < 32; steps++) {
      const style = this.styles.get(at)
      const numbers = childOf(childOf(style, 'pPr'), 'numPr')
      const stated = setting(numbers, 'ilvl')
      if (level === null && stated !== undefined) level = Number(stated)
      const list = setting(numbers, 'numId')
      const tied = (name: string): number | null =>
        list === undefined ? null : this.numbering.levelOfStyle(list, name)
      if (list !== undefined) return { list, level: tied(id) ?? level ?? tied(at) ?? 0 }
      at = setting(style, 'basedOn')
    }
    return null
  }
}
