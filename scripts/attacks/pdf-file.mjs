// PDFs written object by object.
import { Buffer } from 'node:buffer'

/** A file of numbered objects (strings or bytes, number 1 first) whose catalogue is number 1. */
export function pdf(objects, trailer = '') {
  const parts = [Buffer.from('%PDF-1.7\n')]
  let at = parts[0].length
  const table = ['0000000000 65535 f \n']
  for (const [i, object] of objects.entries()) {
    table.push(`${String(at).padStart(10, '0')} 00000 n \n`)
    const bytes = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
    parts.push(bytes)
    at += bytes.length
  }
  const end = `xref\n0 ${table.length}\n${table.join('')}trailer<</Size ${table.length}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}

export const stream = (bytes, entries = '') =>
  Buffer.concat([
    Buffer.from(`<<${entries}/Length ${bytes.length}>>stream\n`),
    Buffer.from(bytes),
    Buffer.from('\nendstream'),
  ])

const page = (contents, more = '') =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>${more}>>/Contents ${contents} 0 R>>`

/** A font that every reader has; its codes are UTF-16. */
const FONT =
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>]>>'

/** Pages that show one and the same content (object 5), and further objects from number 6 on. */
export const samePages = (count, content, { more = [], resources = '', trailer = '', copies = false } = {}) =>
  pdf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Count ${count}/Kids[${Array.from({ length: count }, (_, i) => `${copies ? 6 + more.length + i : 4} 0 R`).join(' ')}]>>`,
      FONT,
      page(5, resources),
      content,
      ...more,
      ...(copies ? Array.from({ length: count }, () => page(5, resources)) : []),
    ],
    trailer,
  )

/** A line of text. */
export const show = (text, y = 700) =>
  `BT /F1 10 Tf 40 ${y} Td <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`
