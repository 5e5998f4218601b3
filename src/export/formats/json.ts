import type { Format } from '../format.ts'
import { toJson } from '../json.ts'

/** One file a document, as `parse -o` writes them. */
export const json: Format = {
  name: 'json',
  title: { zh: '每个文件一个 JSON', en: 'one JSON file a document' },
  open: (files, { part }) => ({
    add(document) {
      // no id holds an @: the name cannot be that of another document
      const out = files.file(`${document.id}${part === null ? '' : `@${part}`}.json`)
      for (const piece of toJson(document, 2)) out.write(piece)
    },
    end: () => undefined,
  }),
}
