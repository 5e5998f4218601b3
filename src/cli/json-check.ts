import { InputError } from '../read/input-error.ts'
import { type PolicyDocument, policyDocument } from '../schema/document.ts'
import { READABLE_VERSIONS, SCHEMA_VERSION } from '../schema/version.ts'

/** A value from JSON as a document of this version; throws an InputError that names the first field that is wrong. */
export function check(value: unknown, line: number): PolicyDocument {
  const version = versionOf(value)
  if (version === undefined) throw noDocument(line)
  if (!READABLE_VERSIONS.includes(version)) throw otherVersion(version, line)
  const document = asCurrent(value)
  const result = policyDocument.safeParse(document)
  if (!result.success) throw wrongField(result.error.issues[0] as Issue, line)
  return document as PolicyDocument
}

/** A document of an earlier version that is read is one of this version. */
export const asCurrent = (value: unknown): unknown => ({ ...(value as object), schemaVersion: SCHEMA_VERSION })

/** One thing that is wrong with a JSON value: where, and what was expected there. */
export interface SchemaIssue {
  rule: 'schema/version' | 'schema/invalid'
  path: string
  expected: string
}

/** More of them say nothing more. */
const NAMED = 50

/** All that is wrong with a value that calls itself a document; throws an InputError where it does not. */
export function issuesOf(value: unknown, line: number): SchemaIssue[] {
  const version = versionOf(value)
  if (version === undefined) throw noDocument(line)
  if (!READABLE_VERSIONS.includes(version))
    return [{ rule: 'schema/version', path: 'schemaVersion', expected: SCHEMA_VERSION }]
  const result = policyDocument.safeParse(asCurrent(value))
  const issues = result.success ? [] : result.error.issues.slice(0, NAMED)
  return issues.map(({ path, message }) => ({ rule: 'schema/invalid', path: fieldOf(path), expected: message }))
}

interface Issue {
  path: PropertyKey[]
  message: string
}

function versionOf(value: unknown): string | undefined {
  const version = typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : null
  return typeof version === 'string' ? version : undefined
}

const AGAIN = { zh: '请用 gongwen parse 重新生成', en: 'write it again with gongwen parse' }

const noDocument = (line: number): InputError =>
  new InputError(
    { zh: 'JSON 不是 gongwen parse 生成的文档', en: 'JSON, but no document that gongwen parse wrote' },
    AGAIN,
    { line },
  )

const otherVersion = (version: string, line: number): InputError =>
  new InputError(
    {
      zh: `结构版本是 ${version}，本程序使用 ${SCHEMA_VERSION}`,
      en: `schema version ${version}, this program knows ${SCHEMA_VERSION}`,
    },
    AGAIN,
    { line },
  )

function wrongField({ path, message }: Issue, line: number): InputError {
  const name = fieldOf(path)
  return new InputError(
    { zh: `字段 ${name} 不合文档结构（${message}）`, en: `field ${name} does not fit the schema (${message})` },
    AGAIN,
    { line },
  )
}

/** measures[3].kind */
function fieldOf(path: readonly PropertyKey[]): string {
  const field = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return field.replace(/^\./, '') || '.'
}
