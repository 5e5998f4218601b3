import type { Finding } from '../schema/finding.ts'
import { isHeadLine } from './docx-heads.ts'
import { type DocxElement, renderDocx } from './docx-render.ts'
import { InputError } from './input-error.ts'
import { tellLeftOut } from './left-out.ts'
import type { Limits } from './limits.ts'
import { onlyPictures } from './only-pictures.ts'
import type { Content } from './reader.ts'
import { Rendering } from './rendering.ts'
import { headsIn, RtfReader } from './rtf-reader.ts'
import { readTokens } from './rtf-tokens.ts'

/** A rich text file: made into the tree that a .docx is, and rendered as one. */
export function readRtf(bytes: Uint8Array, limits: Limits): Content {
  limits.hold('rtf-size', bytes.length)
  const reader = new RtfReader(limits)
  const end = readTokens(bytes, bytes.indexOf(0x7b), reader)
  if (end === null) throw brokenOff()
  const tree: DocxElement = {
    type: 'document',
    children: reader.body,
    notes: { resolve: ({ value }) => ({ body: reader.notes[Number(value)] ?? [] }) },
  }
  const heads = headsIn(reader).map(({ type, lines }) => ({ type, lines: lines.filter(isHeadLine) }))
  const rendering = new Rendering(limits)
  const findings = renderDocx(tree, heads, rendering)
  const { text, structure } = rendering
  if (text.trim() === '') throw onlyPictures()
  return {
    text,
    encoding: 'utf-8',
    structure,
    findings: [...tellLeftOut(reader.out), ...behind(bytes, end), ...findings, ...rendering.findings],
  }
}

/** A second file glued to the first one. */
function* behind(bytes: Uint8Array, end: number): Generator<Finding> {
  const rest = bytes.subarray(end)
  if (rest.every((byte) => byte <= 0x20)) return
  yield {
    rule: 'text/behind-end',
    severity: 'warning',
    origin: 'capture',
    message: {
      zh: `RTF 正文结束后还有 ${rest.length} 字节，未读取`,
      en: `${rest.length} bytes stand behind the end of the RTF text and were not read`,
    },
    at: null,
  }
}

const brokenOff = (): InputError =>
  new InputError(
    { zh: '文件已损坏（RTF 未到结尾就中断）', en: 'damaged file (the RTF breaks off before its end)' },
    { zh: '请重新下载，或用 Word 或 WPS 打开并另存一份', en: 'download it again, or open and save it in Word or WPS' },
  )
