import { closeSync, readFileSync, readSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { openArchive } from '../read/archive.ts'
import { Limits } from '../read/limits.ts'
import type { Found, Input } from './inputs.ts'
import { openRegular } from './load.ts'

const HEAD = 4096

const starts =
  (...patterns: RegExp[]) =>
  (head: string): boolean =>
    patterns.some((pattern) => pattern.test(head))

const MARK = '<meta name="generator" content="gongwen'

/** How what this program writes begins, by ending. Documents as JSON are told apart by their source (`documents.ts`). */
const HEADS: Readonly<Record<string, (head: string) => boolean>> = {
  json: starts(
    /^\{\s*"\$schema": ?"https:\/\/datapackage\.org\/[^"]+",\s*"name": ?"gongwen-export"/,
    /^\{"\$schema":"[^"]+sarif-2\.1\.0\.json","version":"2\.1\.0","runs":\[\{"tool":\{"driver":\{"name":"gongwen"/,
    /^\[\n\{"file":"[^"]*","document":"/,
    /^\{"(?:comparison|against|diff)Version":1,/,
  ),
  ndjson: starts(/^\{"document":\{"id":"/, /^\{"manifest":"gongwen parse"/),
  md: starts(
    /^# 任务清单\n\n(?:没有任务。|## [^\n]{1,200}（\d{1,9} 项）\n\n- \[ \] )/,
    /^# (?:各地对比：|对照\n\n|Held against another plan\n\n|版本对照\n\n- |Two versions of a plan\n\n- )/,
  ),
  csv: starts(
    /^(?:document,(?:id|order|measure|office|body|name),|id,(?:title|document),)/,
    /^(?:文件标识,(?:次序|标题|指标标识|举措标识|规范名称|正文举措标识|章节标识),|举措标识,文件标识,)/,
    /^指标,(?:次序|计量),/,
    /^(?:级别,规则,|相似度,差距,|计量,单位,本文件,|举措,责任单位,时限,)/,
    /^(?:Severity,Rule,|Likeness,Margin,|Metric,Unit,|Measure,Units,Deadline,)/,
  ),
  html: (head) => /^<!doctype html>/i.test(head) && head.includes(MARK),
}
const LIKE: Readonly<Record<string, string>> = { markdown: 'md', htm: 'html', jsonl: 'ndjson' }

/** Whether a file that a folder or pattern led to is a table, report or page that this program wrote. */
function isOwn({ path, name }: Input): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  try {
    if (path === null) return false
    if (ending === 'xlsx' || ending === 'docx') return isOwnWorkbook(path)
    return HEADS[LIKE[ending] ?? ending]?.(headOf(path)) ?? false
  } catch {
    // whatever is wrong with it will be said when it is read
    return false
  }
}

function headOf(path: string): string {
  const { fd } = openRegular(path)
  try {
    const buffer = new Uint8Array(HEAD)
    return new TextDecoder().decode(buffer.subarray(0, readSync(fd, buffer, 0, HEAD, 0)))
  } finally {
    closeSync(fd)
  }
}

const CORE = 'docProps/core.xml'

function isOwnWorkbook(path: string): boolean {
  const { fd, stats } = openRegular(path)
  try {
    const limits = new Limits(undefined)
    limits.hold('file-size', stats.size)
    const archive = openArchive(readFileSync(fd), limits)
    const entry = archive?.entries.get(CORE)
    if (archive === null || entry === undefined) return false
    const { bytes } = archive
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
    const packed = bytes.subarray(from, from + entry.packed)
    const xml = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: 65536 })
    return new TextDecoder().decode(xml).includes('<dc:creator>gongwen</dc:creator>')
  } finally {
    closeSync(fd)
  }
}

/** Inputs without what this program made itself; what is named by itself is wanted. `left` is told of the others. */
export function withoutOwn(found: readonly Found[], left: (label: string) => void): Found[] {
  return found.filter((one) => {
    if ('failure' in one || one.searched !== true || !isOwn(one)) return true
    left(one.label)
    return false
  })
}
