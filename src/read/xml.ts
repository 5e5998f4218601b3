import { brokenXml } from './archive.ts'
import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'

/** A part's text. XML is UTF-8, or UTF-16 with its mark; anything else is damage. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw brokenXml(part)
  }
}

/**
 * Refuses what is built to break a parser, before one sees it: document types (entity bombs, external entities) and
 * depth. Returns how many elements there are.
 */
export function checkXml(xml: string, limits: Limits): number {
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
  limits.hold('xml-depth', deepest)
  return elements
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
