import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { FileOut } from '../format.ts'
import { Held } from '../held.ts'
import { type Layout, letterOf, MAX_ROWS, type SheetCell } from './layout.ts'
import { type RowLook, rowXml } from './row.ts'
import { type Skeleton, skeletonOf } from './skeleton.ts'

// read as local time and written as local time: the same bytes in every time zone
const MODIFIED = '1980-01-01T12:00:00'

export interface BookSheet {
  name: string
  layout: Layout
}

/** A workbook that is written row by row; what waits for its turn in the file waits compressed. */
export class Book {
  private readonly zip: Zip
  private readonly sheets: OpenSheet[] = []
  private readonly names = new Set<string>()
  private readonly skeleton: Skeleton
  private readonly first: readonly BookSheet[]

  private constructor(out: FileOut, first: readonly BookSheet[], skeleton: Skeleton) {
    this.first = first
    this.skeleton = skeleton
    this.zip = new Zip((error, chunk) => {
      if (error !== null) throw error
      out.write(chunk)
    })
  }

  /** `first`: one sheet of every layout that there will be. They come first in the workbook. */
  static async open(out: FileOut, first: readonly BookSheet[]): Promise<Book> {
    return new Book(out, first, await skeletonOf(first))
  }

  /** A new sheet after those that there are. */
  sheet(wanted: string, layout: Layout): OpenSheet {
    const model = this.first.findIndex((one) => one.layout === layout)
    const { head, tail } = this.skeleton.sheets[model] as Skeleton['sheets'][0]
    const entry = new ZipDeflate(`xl/worksheets/sheet${this.sheets.length + 1}.xml`, { level: 4 })
    entry.mtime = MODIFIED
    this.zip.add(entry)
    const sheet = new OpenSheet(this.claim(wanted), layout, entry, { head, tail, styles: this.skeleton.styles })
    this.sheets.push(sheet)
    return sheet
  }

  async end(): Promise<void> {
    const { parts, sheets } = await skeletonOf(this.sheets)
    for (const [i, sheet] of this.sheets.entries()) sheet.end(sheets[i])
    for (const [name, bytes] of parts) {
      const entry = new ZipPassThrough(name)
      entry.mtime = MODIFIED
      this.zip.add(entry)
      entry.push(bytes, true)
    }
    this.zip.end()
  }

  /** A name that Excel takes: at most 31 characters, none of `[]:*?/\`, unlike every other, cases aside. */
  private claim(wanted: string): string {
    const base = wanted.replace(/[[\]:*?/\\\u0000-\u001f]/g, '-').replace(/^'|'$/g, '-') || '-'
    let name = base.slice(0, 31)
    for (let n = 2; this.names.has(name.toLowerCase()); n++) {
      const suffix = ` ${n}`
      name = base.slice(0, 31 - suffix.length) + suffix
    }
    this.names.add(name.toLowerCase())
    return name
  }
}

type Frame = Skeleton['sheets'][0]

export class OpenSheet {
  readonly name: string
  readonly layout: Layout
  private readonly entry: ZipDeflate
  private readonly xml: Frame & { styles: Skeleton['styles'] }
  private pending: string[] = []
  private size = 0
  private rows = 0
  private ended = false
  /** Rows of a sheet whose header is not known yet. */
  private readonly held: Held | null

  constructor(name: string, layout: Layout, entry: ZipDeflate, xml: OpenSheet['xml']) {
    this.name = name
    this.layout = layout
    this.entry = entry
    this.xml = xml
    this.held = layout.grows === true ? new Held() : null
    if (this.held === null) this.open(xml)
    else this.rows = 1
  }

  /** Whether Excel takes one more row. */
  hasRoom(limit = MAX_ROWS): boolean {
    return this.rows < limit
  }

  /** Rows below the header. */
  get count(): number {
    return this.rows - 1
  }

  /** Writes a row; the titles of columns whose text was cut. */
  row(cells: readonly SheetCell[]): string[] {
    const { xml, cut } = rowXml(++this.rows, cells, this.look(false))
    if (this.held === null) this.push(xml)
    else this.held.push(xml)
    return cut.map((i) => this.layout.columns[i]?.title ?? '')
  }

  /** Nothing comes any more; `frame` is what stands around the rows now that all columns are known. */
  end(frame: Frame = this.xml): void {
    if (this.ended) return
    this.ended = true
    const { tail } = this.held === null ? this.xml : frame
    if (this.held !== null) this.open(frame)
    for (const xml of this.held?.take() ?? []) this.push(xml)
    const last = letterOf(this.layout.columns.length - 1)
    this.push(tail.replace(/(<autoFilter ref=")[^"]*/, `$1A1:${last}${this.rows}`))
    this.flush(true)
  }

  private look(header: boolean): RowLook {
    return { styles: this.xml.styles, widths: this.layout.columns.map(({ width }) => width), header }
  }

  private open({ head }: Frame): void {
    this.push(head)
    const titles = this.layout.columns.map(({ title }) => title)
    this.push(rowXml(1, titles, this.look(true)).xml)
    this.rows = Math.max(this.rows, 1)
  }

  private push(xml: string): void {
    this.pending.push(xml)
    this.size += xml.length
    if (this.size > 65536) this.flush(false)
  }

  private flush(last: boolean): void {
    this.entry.push(strToU8(this.pending.join('')), last)
    this.pending = []
    this.size = 0
  }
}
