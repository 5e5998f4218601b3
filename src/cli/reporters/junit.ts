import { escapeControls } from '../escape.ts'
import { say } from '../language.ts'
import type { Placed, Reporter, ReporterOptions } from './reporter.ts'

/** JUnit XML: a suite a document, a failing case a finding of severity error or warning, a passing one otherwise. */
export function junit({ language }: ReporterOptions): Reporter {
  return {
    *begin() {
      yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n'
    },
    *document({ label, findings }) {
      const failing = findings.filter(({ severity }) => severity !== 'info')
      const tests = Math.max(1, findings.length)
      yield `  <testsuite name="${escapeXml(label)}" tests="${tests}" failures="${failing.length}" errors="0" skipped="0" time="0">\n`
      if (findings.length === 0) yield `    <testcase name="gongwen" classname="${escapeXml(label)}" time="0"/>\n`
      for (const finding of findings) yield testCase(label, finding, language)
      yield '  </testsuite>\n'
    },
    *end() {
      yield '</testsuites>\n'
    },
  }
}

function testCase(
  label: string,
  { rule, severity, message, range }: Placed,
  language: ReporterOptions['language'],
): string {
  const place = range === null ? '' : `:${range.start.line}:${range.start.column}`
  const text = escapeXml(say(message, language))
  const open = `    <testcase name="${escapeXml(`${rule}${place}`)}" classname="${escapeXml(label)}" time="0">\n`
  const inside =
    severity === 'info'
      ? `      <system-out>${text}</system-out>\n`
      : `      <failure type="${severity}" message="${text}">${escapeXml(`${label}${place} ${rule}`)}</failure>\n`
  return `${open}${inside}    </testcase>\n`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Controls and lone surrogates cannot stand in XML 1.0 at all. */
export const escapeXml = (text: string): string =>
  escapeControls(text)
    .replace(/[&<>"']/g, (char) => ENTITIES[char] as string)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
