import type { Finding, Message } from '../schema/finding.ts'
import { InputError } from './input-error.ts'
import type { PdfPage, TextLine } from './pdf-geometry.ts'

/** What is told of a PDF beside its text; pages by their numbers. */
export class PdfDoubts {
  private readonly turned: number[] = []
  private readonly invisible: number[] = []
  private readonly garbled: number[] = []
  private readonly filled: number[] = []
  private readonly unruled: number[] = []
  private readonly columned: number[] = []

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

  /** Looks at the lines of a page that stand in no ruled table. */
  seeLines(lines: readonly TextLine[], number: number): void {
    const gaps = sharedStarts(lines)
    if (isColumned(lines, gaps)) this.columned.push(number)
    else if (isUnruled(lines, gaps)) this.unruled.push(number)
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
    if (this.unruled.length > 0)
      yield told(
        { rule: 'text/unruled-table', severity: 'warning' },
        {
          zh: `第 ${pages(this.unruled)} 页疑有没有框线的表格，未还原为表格，各栏文字按行连读`,
          en: `pages with what looks like a table without lines, read line by line and not rebuilt: ${pages(this.unruled)}`,
        },
      )
    if (this.columned.length > 0)
      yield told(
        { rule: 'text/columns', severity: 'warning' },
        {
          zh: `第 ${pages(this.columned)} 页疑为分栏排版，左右两栏的文字可能交错`,
          en: `pages that seem to be set in columns, whose lines may be mixed up: ${pages(this.columned)}`,
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

/** Columns begin at one place within this many points. */
const NEAR = 4
const LEAST_ROWS = 3
const LEAST_LINES = 8
/** Characters on either side of the gap of a page in columns. */
const LEAST_SIDE = 8

/** Places where several lines go on behind a gap, by how many do. */
function sharedStarts(lines: readonly TextLine[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { starts = [] } of lines)
    for (const key of new Set(starts.map((x) => Math.round(x / NEAR)))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const sharing = (line: TextLine, gaps: ReadonlyMap<number, number>, least: number): number =>
  (line.starts ?? []).filter((x) => [-1, 0, 1].some((off) => (gaps.get(Math.round(x / NEAR) + off) ?? 0) >= least))
    .length

/** Several lines have two gaps or more at the same places. */
const isUnruled = (lines: readonly TextLine[], gaps: ReadonlyMap<number, number>): boolean =>
  lines.filter((line) => sharing(line, gaps, LEAST_ROWS) > 1).length >= LEAST_ROWS

/** Many lines have long texts on both sides of one gap. */
function isColumned(lines: readonly TextLine[], gaps: ReadonlyMap<number, number>): boolean {
  const parted = lines.filter((line) => {
    if (sharing(line, gaps, LEAST_LINES) === 0) return false
    const sides = line.text.split(' ').filter((side) => side.length >= LEAST_SIDE)
    return sides.length > 1
  })
  return parted.length >= LEAST_LINES && parted.length * 3 > lines.length
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
