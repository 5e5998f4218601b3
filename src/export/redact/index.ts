import { findPersonal, type Personal, type PersonalKind } from '../../fields/personal.ts'
import { half } from '../../fields/personal-digits.ts'
import type { PolicyDocument } from '../../schema/document.ts'
import type { Contact } from '../../schema/metadata.ts'
import { isBlank } from '../../text/space.ts'
import { Secrets } from './secrets.ts'
import { changed } from './walk.ts'

/** Stands for each character that was left out, so that lengths and coverage stay what they were. */
const MARK = '■'

type Redactions = ReadonlyMap<PersonalKind, number>

interface Redacted {
  document: PolicyDocument
  count: Redactions
  /** The same for words about the document that are not in it, with what was left out of them. */
  hide: (text: string) => { text: string; kinds: PersonalKind[] }
}

/**
 * A document without telephone numbers, e-mail addresses, identity numbers, addresses and names of contacts: each of
 * their characters is a ■. Places stay those of the source. `whole` is the document that it was selected from.
 */
export function redact(document: PolicyDocument, whole = document): Redacted {
  const secrets = secretsOf(whole)
  const count = new Map<PersonalKind, number>()
  const find = (text: string, label: string | null): Personal[] =>
    merged([...findUnder(label, text), ...secrets.in(text)])
  const hide = (text: string, found: readonly Personal[]): string => {
    for (const { kind } of found) count.set(kind, (count.get(kind) ?? 0) + 1)
    return masked(text, found)
  }
  const { id, metadata } = document
  const contacts = metadata.contacts.map(({ kind, text }) => ({
    kind,
    text: isPersonal(kind, text) ? hide(text, [{ kind, from: 0, to: text.length }]) : text,
  }))
  const unplaced: PolicyDocument = { ...document, metadata: { ...metadata, contacts: [] } }
  delete unplaced.places
  const copy = changed(unplaced, {
    text: (text, label) => hide(text, find(text, label)),
    touches: (text) => find(text, null).length > 0,
  })
  return {
    document: { ...copy, id: hide(id, find(id, null)), metadata: { ...copy.metadata, contacts } },
    count,
    hide: (text) => {
      const found = find(text, null)
      return { text: masked(text, found), kinds: found.map(({ kind }) => kind) }
    },
  }
}

/** 12345 and 400-123-4567 are printed to be called by everybody. */
function isPersonal(kind: Contact['kind'], text: string): boolean {
  const digits = half(text).replace(/[^0-9]/g, '')
  return kind !== 'phone' || (digits.length >= 7 && !/^[48]00/.test(digits))
}

function secretsOf(document: PolicyDocument): Secrets {
  const secrets = new Secrets()
  const learn = (text: string, label: string | null): string => {
    for (const { kind, from, to } of findUnder(label, text)) secrets.add(kind, text.slice(from, to))
    return text
  }
  changed({ ...document, diagnostics: [] }, { text: learn, touches: () => false })
  for (const { kind, text } of document.metadata.contacts) if (isPersonal(kind, text)) secrets.add(kind, text)
  return secrets
}

/** What is personal in a text, read behind its label. */
function findUnder(label: string | null, text: string): Personal[] {
  if (label === null) return findPersonal(text)
  const before = `${label}：`
  return findPersonal(before + text).flatMap(({ kind, from, to }) =>
    to <= before.length ? [] : [{ kind, from: Math.max(0, from - before.length), to: to - before.length }],
  )
}

/** In order, those that overlap as one. */
function merged(found: Personal[]): Personal[] {
  const whole: Personal[] = []
  for (const one of found.sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last === undefined || one.from >= last.to) whole.push({ ...one })
    else last.to = Math.max(last.to, one.to)
  }
  return whole
}

function masked(text: string, stretches: readonly { from: number; to: number }[]): string {
  let result = ''
  let done = 0
  for (const { from, to } of stretches) {
    result += text.slice(done, from)
    for (let i = from; i < to; i++) result += isBlank(text.charAt(i)) ? text.charAt(i) : MARK
    done = to
  }
  return result + text.slice(done)
}
