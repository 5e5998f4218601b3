import { checkHtml, sniffHtml } from './html.ts'
import { sniffMarkdown } from './markdown.ts'
import type { BinaryReader, TextFormat } from './reader.ts'
import { holdsPart, isPdf } from './signature.ts'

/** Containers, by their bytes: these win over the file's name. One reader a format, one line a reader. */
export const binaryReaders: readonly BinaryReader[] = [
  {
    format: 'docx',
    accepts: (bytes) => holdsPart(bytes, 'word/'),
    read: async (bytes) => (await import('./docx.ts')).readDocx(bytes),
  },
  {
    format: 'xlsx',
    accepts: (bytes) => holdsPart(bytes, 'xl/'),
    read: async (bytes) => (await import('./xlsx.ts')).readXlsx(bytes),
  },
  {
    format: 'pdf',
    accepts: isPdf,
    read: async (bytes) => (await import('./pdf.ts')).readPdf(bytes),
  },
]

/** Kinds of text, the first that accepts; plain text accepts all. */
export const textFormats: readonly TextFormat[] = [
  { format: 'html', accepts: sniffHtml, check: checkHtml },
  { format: 'markdown', accepts: sniffMarkdown },
  { format: 'text', accepts: () => true },
]
