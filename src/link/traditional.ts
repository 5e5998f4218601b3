import { isTraditional } from '../lexicon/traditional.ts'
import type { Finding } from '../schema/finding.ts'

/** Said of a text in traditional characters: its words were known by their simplified forms. */
export function traditionalFindings(text: string): Finding[] {
  if (!isTraditional(text)) return []
  const at = text.search(/\S/)
  return [
    {
      rule: 'text/traditional',
      severity: 'info',
      origin: 'capture',
      message: {
        zh: '全文为繁体字，按对应的简体字识别，取值照原样保留',
        en: 'the text is in traditional characters: read by their simplified forms, kept as printed',
      },
      at: { from: at, to: at + 1 },
    },
  ]
}
