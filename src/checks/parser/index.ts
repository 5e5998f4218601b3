import type { RuleCard } from '../rule.ts'
import { deadline } from './deadline.ts'
import { document } from './document.ts'
import { doubts } from './doubts.ts'
import { leftOut } from './left-out.ts'
import { pdf } from './pdf.ts'
import { table } from './table.ts'
import { text } from './text.ts'

/** What the parser says while it reads; `validate` passes it on, so that `gongwen rules` knows every id. */
export const parserRules: readonly RuleCard[] = [
  ...text,
  ...document,
  ...deadline,
  ...table,
  ...doubts,
  ...leftOut,
  ...pdf,
].map(([id, severity, origin, title, explanation, example]) => ({
  id,
  severity,
  origin,
  title: { zh: title[0], en: title[1] },
  explanation: { zh: explanation[0], en: explanation[1] },
  example: { wrong: example[0], right: example[1] },
}))
