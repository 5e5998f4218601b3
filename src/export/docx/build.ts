import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { clean } from '../safe-cell.ts'
import { type FormRow, TASK, type TaskTable } from './task-table.ts'

// GB/T 9704 prints titles in 小标宋 of 22 points, text in 仿宋, heads in 黑体; page numbers in 宋体 of 14 points
const LATIN = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' }
const font = (eastAsia: string): object => ({ ...LATIN, eastAsia })
const TITLE = font('方正小标宋简体')
const HEAD = font('黑体')
const BODY = font('仿宋_GB2312')
const SONG = font('宋体')
// half-points
const SIZE = { title: 44, head: 24, body: 21, page: 28 }

// A4 on its side, in twentieths of a point
const PAGE = { width: 11_906, height: 16_838 }
const MARGIN = { top: 1588, bottom: 1474, left: 1304, right: 1304 }
const WIDTH = PAGE.height - MARGIN.left - MARGIN.right

interface Look {
  font: object
  size: number
  bold?: boolean
}

const paragraphs = (text: string, look: Look, alignment: 'center' | 'both' | 'left'): Paragraph[] =>
  clean(text)
    .split(/\r\n?|\n/)
    .map((line) => new Paragraph({ alignment, children: [new TextRun({ text: line, ...look })] }))

/** Bytes of a document with one form a section, the same whenever and wherever it is made. */
export async function taskTables(tables: readonly TaskTable[]): Promise<Uint8Array> {
  const document = new Document({
    creator: 'gongwen',
    lastModifiedBy: 'gongwen',
    title: tables[0]?.title ?? '任务分解表',
    styles: { default: { document: { run: { font: BODY, size: SIZE.body } } } },
    sections: tables.map((table) => ({
      properties: { page: { size: { ...PAGE, orientation: PageOrientation.LANDSCAPE }, margin: MARGIN } },
      footers: { default: footer() },
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { after: 240 },
          children: [new TextRun({ text: clean(table.title), font: TITLE, size: SIZE.title })],
        }),
        form(table),
      ],
    })),
  })
  return fixed(await Packer.pack(document, 'uint8array'))
}

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: SONG, size: SIZE.page })],
      }),
    ],
  })

function form({ columns, rows }: TaskTable): Table {
  const sum = columns.reduce((all, { share }) => all + share, 0)
  const widths = columns.map(({ share }) => Math.floor((WIDTH * share) / sum))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, i) =>
      cell(paragraphs(title, { font: HEAD, size: SIZE.head }, 'center'), widths[i] ?? 0),
    ),
  })
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [head, ...rows.map((row, i) => formRow(row, rows[i - 1], rows[i + 1], widths))],
  })
}

function formRow(row: FormRow, before: FormRow | undefined, after: FormRow | undefined, widths: number[]): TableRow {
  if ('heading' in row) {
    const said = paragraphs(row.heading, { font: HEAD, size: SIZE.head }, 'left')
    return new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: widths.length, children: said })] })
  }
  const task = (other: FormRow | undefined): boolean =>
    other !== undefined && 'cells' in other && other.cells[TASK] !== '' && other.cells[TASK] === row.cells[TASK]
  const merge = task(before) ? VerticalMergeType.CONTINUE : task(after) ? VerticalMergeType.RESTART : undefined
  return new TableRow({
    cantSplit: true,
    children: row.cells.map((text, i) => {
      const said = merge === VerticalMergeType.CONTINUE && i === TASK ? '' : text
      const content = paragraphs(said, { font: BODY, size: SIZE.body }, i === TASK + 1 ? 'both' : 'center')
      return cell(content, widths[i] ?? 0, i === TASK ? merge : undefined)
    }),
  })
}

type Merge = (typeof VerticalMergeType)[keyof typeof VerticalMergeType]

const cell = (children: Paragraph[], width: number, verticalMerge?: Merge): TableCell =>
  new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(verticalMerge !== undefined && { verticalMerge }),
  })

// read as local time and written as local time: the same bytes in every time zone
const MODIFIED = '1980-01-01T12:00:00'
const STAMP = '1970-01-01T00:00:00Z'

/** The package writes the time of day into the file and its ZIP: it goes. */
function fixed(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1))
  const files = parts.map(([name, content]): [string, Uint8Array] => [
    name,
    name === 'docProps/core.xml' ? strToU8(stamped(strFromU8(content))) : content,
  ])
  return zipSync(Object.fromEntries(files), { mtime: MODIFIED, level: 6 })
}

const stamped = (xml: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^<>]*>)[^<>]*/g, (_, tag: string) => tag + STAMP)
