import { attribute, childOf, childrenOf, type Document, type Element, walk } from './docx-xml.ts'

/** Heads and feet of a file by the relationships of its main part, with the text of each paragraph. */
export interface PageHead {
  /** `first`: of the first page alone, where a letterhead can stand. */
  type: string
  lines: string[]
}

const SKIP: ReadonlySet<string> = new Set(['del', 'moveFrom', 'instrText', 'Fallback'])

/** Which heads the first section of a document uses: [kind, relationship]. */
export function headsOf(document: Document): { type: string; relationship: string }[] {
  const heads: { type: string; relationship: string }[] = []
  const root = document.documentElement
  let sections = 0
  if (root !== null)
    walk(
      root,
      (element) => {
        if (element.localName !== 'sectPr' || sections++ > 0) return
        for (const one of childrenOf(element, 'headerReference')) {
          const relationship = attribute(one, 'id')
          const type = attribute(one, 'type') ?? 'default'
          if (relationship !== undefined && (type !== 'first' || childOf(element, 'titlePg') !== undefined))
            heads.push({ type, relationship })
        }
      },
      new Set(['pPrChange']),
    )
  return heads
}

/** The lines of a head; page numbers are fields, their last result is left out. */
export function headLines(part: Document | null): string[] {
  const root = part?.documentElement
  const lines: string[] = []
  if (!root) return lines
  walk(
    root,
    (element) => {
      if (element.localName === 'p') lines.push(textOf(element))
    },
    SKIP,
  )
  return lines.map((line) => line.trim()).filter(isHeadLine)
}

/** Words, no number of a page. */
export const isHeadLine = (line: string): boolean => line !== '' && !/^[\s\d\-—–第页共/·]*$/.test(line)

function textOf(paragraph: Element): string {
  let text = ''
  walk(
    paragraph,
    (element) => {
      if (element.localName === 't') text += element.textContent ?? ''
      else if (element.localName === 'tab') text += ' '
    },
    new Set([...SKIP, 'txbxContent']),
  )
  return text
}
