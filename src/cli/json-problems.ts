import type { PolicyDocument } from '../schema/document.ts'
import type { Finding } from '../schema/finding.ts'
import { SCHEMA_VERSION } from '../schema/version.ts'
import type { LoadCheck } from './json-input.ts'

/** Set on a document made of JSON that breaks the schema: what is wrong with it. */
const PROBLEMS = Symbol('schema problems')
type WithProblems = PolicyDocument & { [PROBLEMS]?: Finding[] }

export const problemsOf = (document: PolicyDocument): Finding[] => (document as WithProblems)[PROBLEMS] ?? []

/** JSON to a document: one that breaks the schema becomes an empty document that carries the findings. */
export const tolerant: LoadCheck = async () => {
  const { asCurrent, issuesOf } = await import('./json-check.ts')
  return (value, line) => {
    const issues = issuesOf(value, line)
    if (issues.length === 0) return asCurrent(value) as PolicyDocument
    const findings = issues.map(({ rule, path, expected }): Finding => {
      const zh = rule === 'schema/version' ? `结构版本应为 ${expected}` : `字段 ${path} 不合文档结构：${expected}`
      const en = rule === 'schema/version' ? `the schema version should be ${expected}` : `${path}: ${expected}`
      return { rule, severity: 'error', origin: 'parser', message: { zh, en }, at: null }
    })
    return { ...empty(idIn(value)), [PROBLEMS]: findings }
  }
}

const idIn = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : 'document'

const empty = (id: string): PolicyDocument => ({
  schemaVersion: SCHEMA_VERSION,
  id,
  source: { name: id, format: 'json', encoding: 'utf-8', sha256: '0'.repeat(64), characters: 0, lines: 0 },
  metadata: NO_METADATA,
  outline: [],
  indicators: [],
  measures: [],
  tables: [],
  diagnostics: [],
  coverage: { characters: 0, claimed: 0, ignored: 0, unclaimed: [] },
})

const NO_METADATA = {
  title: null,
  kind: null,
  status: 'final',
  documentNumber: null,
  issuers: [],
  addressees: [],
  issuedOn: null,
  printedOn: null,
  jurisdiction: null,
  annexes: [],
  references: [],
  contacts: [],
  conventions: [],
} as unknown as PolicyDocument['metadata']
