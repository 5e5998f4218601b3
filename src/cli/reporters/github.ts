import { say } from '../language.ts'
import type { Reporter, ReporterOptions } from './reporter.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Workflow commands of GitHub Actions: annotations at the lines of the source. */
export function github({ language }: ReporterOptions): Reporter {
  return {
    *document({ label, findings }) {
      for (const { rule, severity, message, range } of findings) {
        const place =
          range === null
            ? ''
            : `,line=${range.start.line},endLine=${range.end.line},col=${range.start.column}${range.end.line === range.start.line ? `,endColumn=${range.end.column}` : ''}`
        yield `::${LEVELS[severity]} file=${property(label)}${place},title=${property(rule)}::${data(say(message, language))}\n`
      }
    },
  }
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
