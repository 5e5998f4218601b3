import { documentKind } from '../fields/document-kind.ts'
import { parseDocumentNumber } from '../fields/document-number.ts'
import { readIssuedOn } from '../fields/issued-on.ts'
import type { DocumentNumber } from '../schema/metadata.ts'
import type { Declared } from '../tree/nodes.ts'
import type { ReadMetadata } from './metadata.ts'

/** The index data fill in what the text itself does not print. */
export function withDeclared(read: ReadMetadata, declared: Declared | undefined): ReadMetadata {
  if (declared === undefined) return read
  const { metadata } = read
  const title = metadata.title ?? declared.title ?? null
  return {
    ...read,
    metadata: {
      ...metadata,
      title,
      kind: metadata.kind ?? (title === null ? null : documentKind(title)),
      documentNumber: numberOf(metadata.documentNumber, parseDocumentNumber(declared.documentNumber ?? '')),
      issuedOn: metadata.issuedOn ?? declaredDate(declared.issuedOn ?? ''),
      issuers: issuersOf(metadata.issuers, declared.issuers ?? []),
    },
  }
}

/** What the paper prints; an order, whose year was taken from its date, has a number of the common form in the index data. */
const numberOf = (printed: DocumentNumber | null, index: DocumentNumber | null): DocumentNumber | null =>
  printed?.text.includes('令第') === true ? (index ?? printed) : (printed ?? index)

// 2022-04-12, 2022/4/12 10:30
const MACHINE_DATE = /^\s*((?:19|20)[0-9]{2})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:\s|$)/

function declaredDate(text: string): string | null {
  const [, year, month, day] = MACHINE_DATE.exec(text) ?? []
  return readIssuedOn(year === undefined ? text : `${year}年${month}月${day}日`)?.date ?? null
}

/** The fuller of two names: 县人民政府办公室 is what the index data call 某县人民政府办公室. */
function issuersOf(printed: readonly string[], declared: readonly string[]): string[] {
  if (printed.length === 0) return [...declared]
  return printed.map((name) => declared.find((other) => other.length > name.length && other.endsWith(name)) ?? name)
}
