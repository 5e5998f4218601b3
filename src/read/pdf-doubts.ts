import type { Finding, Message } from '../schema/finding.ts'
import { InputError } from './input-error.ts'
import type { PdfPage } from './pdf-geometry.ts'

/** What is told of a PDF beside its text; pages by their numbers. */
export class PdfDoubts {
  private readonly turned: number[] = []
  private readonly invisible: number[] = []
  private readonly garbled: number[] = []
  private readonly filled: number[] = []

  /** Looks at a page. */
  see(page: PdfPage, number: number): void {
    const text = page.glyphs
      .map((one) => one.text)
      .join('')
      .replace(/[ \n\r]+/g, '')
    if (text === '') return
    this.filled.push(number)
    if (isGarbled(text)) this.garbled.push(number)
    if (page.turn !== 0) this.turned.push(number)
    if (page.invisible) this.invisible.push(number)
  }

  /** Throws where nearly all pages cannot be read. */
  refuse(): void {
    if (this.garbled.length > 0 && this.garbled.length * 2 > this.filled.length) throw privateEncoding()
  }

  *findings(text: string): Generator<Finding> {
    if (this.garbled.length > 0)
      yield told(
        {
          rule: 'text/private-encoding',
          severity: 'warning',
        },
        {
          zh: `第 ${pages(this.garbled)} 页的文字是私有编码，读出的不是原文`,
          en: `pages in a private encoding, whose text is not what is printed: ${pages(this.garbled)}`,
        },
      )
    if (this.turned.length > 0)
      yield told(
        { rule: 'text/turned-page', severity: 'info' },
        {
          zh: `第 ${pages(this.turned)} 页的文字横排在页面上，已转正读取`,
          en: `pages whose text runs sideways, turned to be read: ${pages(this.turned)}`,
        },
      )
    if (this.invisible.length === 0) return
    const doubtful = [...new Set(text.match(LOOKALIKES) ?? [])].slice(0, 5)
    const [zh, en] =
      doubtful.length === 0 ? ['', ''] : [`，如“${doubtful.join('”“')}”`, `, as in '${doubtful.join("', '")}'`]
    yield told(
      { rule: 'text/recognition-layer', severity: 'warning' },
      {
        zh: `第 ${pages(this.invisible)} 页是扫描件，文字来自识别层，可能有误${zh}，请与原件核对`,
        en: `pages that are scans with a recognised text, which may be misread${en}; compare it with the pages: ${pages(this.invisible)}`,
      },
    )
  }
}

/** A letter where a digit must stand. */
const LOOKALIKES = /[0-9０-９][OoＯｏIlＩｌ]|[OＯIlＩｌ][0-9０-９]{2}/g

const LEAST = 20
const ODD = /[\0-\x08\x0b-\x1f!"#$%&'*+/:;<=>?@[\\\]^_`{|}~\x7f-\xa6\xa8-\xb6\xb8-\u02ff\ue000-\uf8ff\ufffd]/g

/** Numbers of glyphs taken for characters: `!"#$%&'()*+,-.`, hardly a Chinese character among them. */
function isGarbled(text: string): boolean {
  if (text.length < LEAST) return false
  const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0
  const odd = text.match(ODD)?.length ?? 0
  return han < text.length * 0.05 && odd > text.length * 0.2
}

const pages = (numbers: readonly number[]): string => numbers.slice(0, 20).join('、') + (numbers.length > 20 ? '…' : '')

const told = (what: Pick<Finding, 'rule' | 'severity'>, message: Message): Finding => ({
  ...what,
  origin: 'capture',
  message,
  at: null,
})

const privateEncoding = (): InputError =>
  new InputError(
    {
      zh: 'PDF 的文字层是私有编码（字体没有 ToUnicode 对照表），读出的不是文字',
      en: 'the text of the PDF is in a private encoding (its fonts have no ToUnicode map): it cannot be read',
    },
    {
      zh: '请取 Word 版或重新导出的 PDF，或先做文字识别（OCR）',
      en: 'take the Word file or a PDF exported anew, or recognise its text (OCR) first',
    },
  )
