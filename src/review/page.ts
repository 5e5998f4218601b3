import { deflateSync } from 'fflate'
import type { ReviewData } from './data.ts'

/** Where the built page leaves room: for its language, its title, and the data. */
export const ROOM = { language: '%LANGUAGE%', title: '%TITLE%', data: '%DATA%' } as const

/**
 * The page with its data in it. These are deflated and written in base64, so nothing in them can be markup; the bytes
 * depend on nothing but the data.
 */
export function* fillPage(built: string, data: ReviewData): Generator<string> {
  const [head, rest] = cut(built, ROOM.data)
  const title = data.documents.map(({ title: own, name }) => own ?? name).join(' · ')
  yield head
    .replace(ROOM.language, () => (data.language === 'zh' ? 'zh-CN' : 'en'))
    .replace(ROOM.title, () => escaped(title.length > 80 ? `${title.slice(0, 80)}…` : title))
  yield* base64(deflateSync(new TextEncoder().encode(JSON.stringify(data)), { level: 9 }))
  yield rest
}

function cut(text: string, at: string): [string, string] {
  const from = text.indexOf(at)
  return [text.slice(0, from), text.slice(from + at.length)]
}

// three bytes are four characters
const PIECE = 3 * 32768

function* base64(bytes: Uint8Array): Generator<string> {
  for (let from = 0; from < bytes.length; from += PIECE)
    yield Buffer.from(bytes.subarray(from, from + PIECE)).toString('base64')
}

/** Text that a browser shows as it is: no markup, no control or bidirectional mark. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, ' ')
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
