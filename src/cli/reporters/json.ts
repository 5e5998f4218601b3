import type { Reporter } from './reporter.ts'

/** For programs: an array with one object a document, the diagnostics as in the documents of `parse`. */
export function json(): Reporter {
  let count = 0
  return {
    *begin() {
      yield '['
    },
    *document({ label, document, findings }) {
      const diagnostics = findings.map(({ rule, severity, origin, message, range, measure, related, fix }) => ({
        rule,
        severity,
        origin,
        message: message.zh,
        messageEn: message.en,
        position: range,
        related: related.map((other) => ({
          message: other.message.zh,
          messageEn: other.message.en,
          position: other.range,
          measure: other.measure,
        })),
        measure,
        ...(fix !== undefined && { fix: { at: fix.range, to: fix.to } }),
      }))
      yield `${count++ === 0 ? '\n' : ',\n'}${JSON.stringify({ file: label, document, diagnostics })}`
    },
    *end() {
      yield `${count === 0 ? '' : '\n'}]\n`
    },
  }
}
