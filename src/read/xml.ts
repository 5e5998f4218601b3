import { damaged } from './archive.ts'
import { InputError } from './input-error.ts'

/** Elements of one part that is made a tree (20 pages of tables hold some 20,000), and of a sheet, which is not. */
const MOST_ELEMENTS = 150_000
export const MOST_SHEET_ELEMENTS = 1_000_000
const DEEPEST = 256

/** A part's text. XML is UTF-8, or UTF-16 with its mark; anything else is damage. */
export function decodeXml(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw damaged()
  }
}

/**
 * Refuses what is built to break a parser, before one sees it: document types (entity bombs, external entities),
 * elements without end or depth.
 */
export function checkXml(xml: string, most = MOST_ELEMENTS): string {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw withDoctype()
  let elements = 0
  let depth = 0
  let deepest = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml.charCodeAt(at + 1)
    if (next === 0x2f) depth--
    else if (next !== 0x21 && next !== 0x3f) {
      elements++
      if (!closesItself(xml, at)) deepest = Math.max(deepest, ++depth)
    }
  }
  if (elements > most) throw tooMany(most)
  if (deepest > DEEPEST) throw tooDeep()
  return xml
}

function closesItself(xml: string, at: number): boolean {
  const end = xml.indexOf('>', at)
  return end > 0 && xml.charCodeAt(end - 1) === 0x2f
}

const ADVICE = { zh: '这不是普通的公文；请另存一份后再试', en: 'this is no ordinary document; save it anew' }

const withDoctype = (): InputError =>
  new InputError(
    { zh: 'XML 中含有文档类型定义（DTD），不予读取', en: 'its XML has a document type (DTD): refused' },
    ADVICE,
  )

const tooMany = (most: number): InputError =>
  new InputError({ zh: `XML 元素超过 ${most} 个的上限`, en: `more than ${most} XML elements, the limit` }, ADVICE)

const tooDeep = (): InputError =>
  new InputError(
    { zh: `XML 元素嵌套超过 ${DEEPEST} 层的上限`, en: `XML elements nested deeper than ${DEEPEST}, the limit` },
    ADVICE,
  )
