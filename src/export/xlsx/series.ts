import type { Book, OpenSheet } from './book.ts'
import { type Layout, MAX_ROWS, type SheetCell } from './layout.ts'

/** The rows of one kind: where a sheet is full, they go on in another. */
export class Series {
  count = 0
  private readonly book: Book
  private readonly name: string
  private readonly layout: Layout
  private readonly limit: number
  private sheet: OpenSheet

  constructor(book: Book, name: string, layout: Layout, limit = MAX_ROWS) {
    this.limit = limit
    this.book = book
    this.name = name
    this.layout = layout
    this.sheet = book.sheet(name, layout)
  }

  row(cells: (number: number) => readonly SheetCell[]): string[] {
    if (!this.sheet.hasRoom(this.limit)) {
      if (this.layout.grows !== true) this.sheet.end()
      this.sheet = this.book.sheet(this.name, this.layout)
    }
    return this.sheet.row(cells(++this.count))
  }

  /** A sheet whose columns can grow is ended by the book. */
  end(): void {
    if (this.layout.grows !== true) this.sheet.end()
  }
}
