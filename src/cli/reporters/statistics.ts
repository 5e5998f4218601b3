import { say } from '../language.ts'
import type { Reporter, ReporterOptions } from './reporter.ts'
import { ORDER, SEVERITY_WORDS } from './words.ts'

/** How often each rule reports, and in how many documents; the gravest first. */
export function statistics({ language }: ReporterOptions): Reporter {
  const rows = new Map<string, { severity: keyof typeof ORDER; rule: string; count: number; documents: number }>()
  return {
    document({ findings }) {
      const seen = new Set<string>()
      for (const { severity, rule } of findings) {
        const key = `${severity} ${rule}`
        const row = rows.get(key) ?? { severity, rule, count: 0, documents: 0 }
        row.count++
        if (!seen.has(key)) row.documents++
        seen.add(key)
        rows.set(key, row)
      }
      return []
    },
    *end() {
      const sorted = [...rows.values()].sort(
        (a, b) => ORDER[a.severity] - ORDER[b.severity] || b.count - a.count || (a.rule < b.rule ? -1 : 1),
      )
      for (const { severity, rule, count, documents } of sorted)
        yield `${say(SEVERITY_WORDS[severity], language)}\t${rule}\t${count}\t${documents}\n`
    },
  }
}
