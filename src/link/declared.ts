import { documentKind } from '../fields/document-kind.ts'
import { parseDocumentNumber } from '../fields/document-number.ts'
import { readIssuedOn } from '../fields/issued-on.ts'
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
      documentNumber: metadata.documentNumber ?? parseDocumentNumber(declared.documentNumber ?? ''),
      issuedOn: metadata.issuedOn ?? readIssuedOn(declared.issuedOn ?? '')?.date ?? null,
      issuers: metadata.issuers.length > 0 ? metadata.issuers : (declared.issuers ?? []),
    },
  }
}
