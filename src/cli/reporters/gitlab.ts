import { say } from '../language.ts'
import { fingerprints } from './fingerprint.ts'
import type { Reporter, ReporterOptions } from './reporter.ts'

const SEVERITIES = { error: 'critical', warning: 'minor', info: 'info' } as const

/** GitLab code quality: https://docs.gitlab.com/ci/testing/code_quality/ */
export function gitlab({ language }: ReporterOptions): Reporter {
  let count = 0
  const fingerprint = fingerprints()
  return {
    *begin() {
      yield '['
    },
    *document({ label, findings }) {
      for (const finding of findings) {
        const issue = {
          description: say(finding.message, language),
          check_name: finding.rule,
          fingerprint: fingerprint(label, finding),
          severity: SEVERITIES[finding.severity],
          location: {
            path: label.replaceAll('\\', '/').replace(/^\.\//, ''),
            lines: { begin: finding.range?.start.line ?? 1, end: finding.range?.end.line ?? 1 },
          },
        }
        yield `${count++ === 0 ? '\n' : ',\n'}${JSON.stringify(issue)}`
      }
    },
    *end() {
      yield `${count === 0 ? '' : '\n'}]\n`
    },
  }
}
