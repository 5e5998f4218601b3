import type { PolicyDocument } from '../schema/document.ts'

// What JSON allows raw and readers stumble over: line separators (line readers split at them), C1 controls and
// bidirectional controls (a terminal obeys them), the byte-order mark. Lone surrogates JSON.stringify escapes itself.
const UNSAFE = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

const stringify = (value: unknown, indent: number): string =>
  JSON.stringify(value, null, indent).replace(
    UNSAFE,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Any value on a line of its own. */
export const toLine = (value: unknown): string => `${stringify(value, 0)}\n`

/**
 * A document as JSON, on one line or indented, with a line end; in pieces, so that the result of a very large document
 * need not fit into one string.
 */
export function* toJson(document: PolicyDocument, indent = 0): Generator<string> {
  const [line, inner] = indent === 0 ? ['', ''] : ['\n', `\n${' '.repeat(indent)}`]
  const colon = indent === 0 ? ':' : ': '
  let open = '{'
  for (const [key, value] of Object.entries(document)) {
    yield `${open}${inner}${JSON.stringify(key)}${colon}`
    if (Array.isArray(value) && value.length > 0) yield* items(value, indent)
    else if (key === 'places') yield* lines(value as object, inner, colon)
    else yield shifted(stringify(value, indent), indent, 1)
    open = ','
  }
  yield `${line}}\n`
}

function* items(values: unknown[], indent: number): Generator<string> {
  const inner = indent === 0 ? '' : `\n${' '.repeat(indent * 2)}`
  let open = '['
  for (const value of values) {
    yield `${open}${inner}${shifted(stringify(value, indent), indent, 2)}`
    open = ','
  }
  yield indent === 0 ? ']' : `\n${' '.repeat(indent)}]`
}

/** An object with one member a line: pairs of offsets below one another would tell a reader nothing. */
function* lines(value: object, inner: string, colon: string): Generator<string> {
  let open = '{'
  for (const [key, one] of Object.entries(value)) {
    yield `${open}${inner}${inner.slice(1)}${stringify(key, 0)}${colon}${stringify(one, 0)}`
    open = ','
  }
  yield open === '{' ? '{}' : `${inner}}`
}

/** Indented JSON, moved to the right; its strings hold no raw line end. */
const shifted = (json: string, indent: number, levels: number): string =>
  indent === 0 ? json : json.replaceAll('\n', `\n${' '.repeat(indent * levels)}`)
