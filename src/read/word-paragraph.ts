import type { LeftOut } from './docx-plain.ts'
import type { DocxElement } from './docx-render.ts'
import type { Reason } from './left-out.ts'

/** The text of a paragraph on its way: what is no text of the paper is noted and left out. */
export class OpenText {
  private readonly out: LeftOut
  private children: DocxElement[] = []
  private gone: { why: Reason; text: string } | null = null

  constructor(out: LeftOut) {
    this.out = out
  }

  get isEmpty(): boolean {
    return this.children.length === 0
  }

  /** A line end in it is one inside the paragraph. */
  add(text: string, why: Reason | null): void {
    if (text === '') return
    if (this.gone !== null && this.gone.why !== why) this.noteGone()
    if (why !== null) {
      this.gone ??= { why, text: '' }
      this.gone.text += text
      return
    }
    text.split('\n').forEach((piece, i) => {
      if (i > 0) this.children.push({ type: 'break', breakType: 'line' })
      if (piece !== '') this.children.push({ type: 'text', value: piece })
    })
  }

  put(element: DocxElement): void {
    this.children.push(element)
  }

  /** The paragraph, with its number before it; the next one begins. */
  take(number: string, styleName: string | null): DocxElement {
    this.noteGone()
    const children = number === '' ? this.children : [{ type: 'text', value: number }, ...this.children]
    this.children = []
    return { type: 'paragraph', styleName, children }
  }

  private noteGone(): void {
    if (this.gone !== null && this.gone.text.trim() !== '') this.out[this.gone.why].push(this.gone.text)
    this.gone = null
  }
}

export const nothingLeftOut = (): LeftOut => ({ struck: [], hidden: [], deleted: [], guide: [] })
