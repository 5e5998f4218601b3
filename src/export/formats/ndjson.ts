import type { PolicyDocument } from '../../schema/document.ts'
import { type Format, fileName } from '../format.ts'
import { toLine } from '../json.ts'

/** One line a measure: the key fields of its document, then the measure as it is. */
export const ndjson: Format = {
  name: 'ndjson',
  title: { zh: '每行一条举措的 JSON', en: 'one measure a line' },
  open(files, { part }) {
    const out = files.file(fileName('measures', part, 'ndjson'))
    out.write('')
    return {
      add(document) {
        const head = key(document)
        for (const measure of document.measures) out.write(toLine({ document: head, ...measure }))
      },
      end: () => undefined,
    }
  },
}

const key = ({ id, metadata }: PolicyDocument): object => ({
  id,
  title: metadata.title,
  kind: metadata.kind,
  status: metadata.status,
  documentNumber: metadata.documentNumber?.text ?? null,
  issuers: metadata.issuers,
  issuedOn: metadata.issuedOn,
  jurisdiction: metadata.jurisdiction?.name ?? null,
  code: metadata.jurisdiction?.code ?? null,
})
