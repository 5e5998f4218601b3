import { findContacts } from './contacts.ts'
import { addressesIn } from './personal-address.ts'
import type { Stretch } from './personal-digits.ts'
import { emailsIn } from './personal-email.ts'
import { identitiesIn } from './personal-identity.ts'
import { phonesIn } from './personal-phones.ts'

export type PersonalKind = 'phone' | 'email' | 'identity' | 'person' | 'address'

/** Where a text tells of a person what is not for everybody. */
export interface Personal extends Stretch {
  kind: PersonalKind
}

const FINDERS: Record<PersonalKind, (text: string) => Stretch[]> = {
  identity: identitiesIn,
  phone: phonesIn,
  email: emailsIn,
  address: addressesIn,
  person: personsIn,
}

/** 联系人：张三 */
export function personsIn(text: string): Stretch[] {
  const persons = findContacts(text).filter(({ kind }) => kind === 'person')
  return persons.map(({ start, end }) => ({ from: start, to: end }))
}

/** Personal data of a text in reading order; where two overlap, the one that begins first. */
export function findPersonal(text: string): Personal[] {
  if (!/[0-9０-９@＠址住联络经]/.test(text)) return []
  const all = (Object.keys(FINDERS) as PersonalKind[]).flatMap((kind) =>
    FINDERS[kind](text).map(({ from, to }) => ({ kind, from, to })),
  )
  all.sort((a, b) => a.from - b.from || b.to - a.to)
  let end = 0
  return all.filter(({ from, to }) => {
    if (from < end) return false
    end = to
    return true
  })
}
