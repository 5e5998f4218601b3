import type { PolicyDocument } from '../../schema/document.ts'
import { type FileOut, type Format, type FormatOptions, fileName, type Writer } from '../format.ts'
import { Held } from '../held.ts'
import { ledgerHtml } from '../html/ledger.ts'
import { FOOT, head } from '../html/markup.ts'
import { Overview } from '../html/overview.ts'
import { ProgressTables } from '../html/progress.ts'
import { WORDS } from '../html/words.ts'

/** One plain page to print: the overview, then the ledger of each document. It needs no network and no script. */
export const html: Format = {
  name: 'html',
  title: { zh: '可打印的网页（概览与台账）', en: 'page to print: overview and ledger' },
  open: (files, options) => new Page(files.file(fileName('ledger', options.part, 'html')), options),
}

class Page implements Writer {
  private readonly out: FileOut
  private readonly language: FormatOptions['headers']
  private readonly options: FormatOptions
  private readonly progress: ProgressTables | null
  private readonly overview: Overview
  private readonly ledger = new Held()
  private readonly titles: string[] = []

  constructor(out: FileOut, options: FormatOptions) {
    const { headers, progress } = options
    this.out = out
    this.options = options
    this.language = headers
    this.overview = new Overview(headers)
    this.progress = progress === undefined ? null : new ProgressTables(progress, headers)
  }

  add(document: PolicyDocument): void {
    this.titles.push(document.metadata.title ?? document.id)
    this.overview.add(document)
    this.progress?.add(document)
    for (const piece of ledgerHtml(document, this.options)) this.ledger.push(piece)
  }

  end(): void {
    const { language } = this
    const [only, another] = this.titles
    const name = WORDS.page[language]
    this.out.write(head(language, only !== undefined && another === undefined ? `${only} · ${name}` : name))
    this.out.write(
      `${this.overview.html()}${this.progress?.html() ?? ''}<p class="note">${WORDS.merged[language]}</p>\n`,
    )
    for (const piece of this.ledger.take()) this.out.write(piece)
    this.out.write(FOOT)
  }
}
