import { sniffCsv } from './csv-delimiter.ts'
import { checkHtml, sniffHtml } from './html.ts'
import { sniffMarkdown } from './markdown.ts'
import type { BinaryReader, TextFormat } from './reader.ts'
import { holdsPart, holdsStream, isOfd, isPdf, isRtf } from './signature.ts'

/** Containers, by their bytes: these win over the file's name. One reader a format, one line a reader. */
export const binaryReaders: readonly BinaryReader[] = [
  {
    format: 'docx',
    accepts: (bytes, limits) => holdsPart(bytes, 'word/', limits),
    read: async (bytes, limits) => (await import('./docx.ts')).readDocx(bytes, limits),
  },
  {
    format: 'doc',
    accepts: (bytes, limits) => holdsStream(bytes, ['WordDocument'], limits),
    read: async (bytes, limits) => (await import('./doc.ts')).readDoc(bytes, limits),
  },
  {
    format: 'rtf',
    accepts: isRtf,
    read: async (bytes, limits) => (await import('./rtf.ts')).readRtf(bytes, limits),
  },
  {
    format: 'xlsx',
    accepts: (bytes, limits) => holdsPart(bytes, 'xl/', limits),
    read: async (bytes, limits) => (await import('./xlsx.ts')).readXlsx(bytes, limits),
  },
  {
    format: 'xls',
    accepts: (bytes, limits) => holdsStream(bytes, ['Workbook', 'Book'], limits),
    read: async (bytes, limits) => (await import('./xls.ts')).readXls(bytes, limits),
  },
  {
    format: 'pdf',
    accepts: isPdf,
    read: async (bytes, limits) => (await import('./pdf.ts')).readPdf(bytes, limits),
  },
  {
    format: 'ofd',
    accepts: isOfd,
    read: async (bytes, limits) => (await import('./ofd.ts')).readOfd(bytes, limits),
  },
]

/** Kinds of text, the first that accepts; plain text accepts all. */
export const textFormats: readonly TextFormat[] = [
  { format: 'html', accepts: sniffHtml, check: checkHtml },
  { format: 'csv', accepts: sniffCsv, read: async (text, limits) => (await import('./csv.ts')).readCsv(text, limits) },
  { format: 'markdown', accepts: sniffMarkdown },
  { format: 'text', accepts: () => true },
]
