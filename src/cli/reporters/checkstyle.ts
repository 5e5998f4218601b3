import { say } from '../language.ts'
import { escapeXml } from './junit.ts'
import type { Reporter, ReporterOptions } from './reporter.ts'

/** Checkstyle XML, which most build servers and review bots read. */
export function checkstyle({ language, version }: ReporterOptions): Reporter {
  return {
    *begin() {
      yield `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="${escapeXml(version)}">\n`
    },
    *document({ label, findings }) {
      yield `  <file name="${escapeXml(label)}">\n`
      for (const { rule, severity, message, range } of findings) {
        const place = `line="${range?.start.line ?? 1}" column="${range?.start.column ?? 1}"`
        yield `    <error ${place} severity="${severity}" message="${escapeXml(say(message, language))}" source="gongwen.${escapeXml(rule)}"/>\n`
      }
      yield '  </file>\n'
    },
    *end() {
      yield '</checkstyle>\n'
    },
  }
}
