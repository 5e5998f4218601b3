import { toJson, toLine } from '../../export/json.ts'
import { InputError } from '../../read/input-error.ts'
import type { PolicyDocument } from '../../schema/document.ts'
import type { InputFlags } from '../command.ts'
import { asFailure } from '../failure.ts'
import { type Language, say } from '../language.ts'
import { parseRead, readBytes, readInput } from '../parse-input.ts'
import { gathered } from '../parse-work.ts'
import { type Figures, figuresOf } from '../tally.ts'
import type { WordFlags } from '../words.ts'
import type { Line } from './lines.ts'
import { pathId } from './path-name.ts'
import { baseOf, cutKey, nameAndKey, type Request, readRequest } from './request.ts'

/** What all lines of one worker have in common. */
export interface LineShared {
  flags: InputFlags & WordFlags
  places: boolean
  keyed: boolean
  language: Language
  maxLine: number
}

/** What a worker writes for one line that it read. */
export interface LineAnswer {
  /** A line with its end. */
  pieces: string[]
  /** Null where it failed. */
  figures: Figures | null
}

/** The work of `gongwen worker` on one line. Never throws: what fails is told in the line's own place. */
export const lineWork =
  (shared: LineShared) =>
  async (line: Line): Promise<LineAnswer> => {
    try {
      if ('problem' in line) throw unreadable(line.problem, shared.maxLine)
      const { key, rest } = cutKey(line.text, shared.keyed)
      const request = readRequest(rest)
      const document = await documentOf(request, shared)
      const pieces = gathered(framed(document, { ...request, before: keyBefore(key, request, shared.keyed) }))
      return { pieces, figures: figuresOf(document) }
    } catch (error) {
      return failed(line, asFailure(error), shared)
    }
  }

/** What is written for a line whose work failed. */
export function failed(line: Line, { reason, remedy, code }: InputError, { keyed, language }: LineShared): LineAnswer {
  const { key: before, rest } = cutKey('text' in line ? line.text : line.head, keyed)
  const { name, key } = 'text' in line ? nameAndKey(rest) : { name: null, key: undefined }
  const error = { code: code ?? 'refused', reason: say(reason, language), remedy: say(remedy, language), name }
  const prefix = keyed ? `${before ?? keyText(key, name)}\t` : ''
  return { pieces: [prefix + toLine({ ...(key !== undefined && !keyed && { key }), error })], figures: null }
}

async function documentOf(
  { name, path, bytes, flags }: Request,
  { flags: common, places }: LineShared,
): Promise<PolicyDocument> {
  const input = { path, name: baseOf(name), label: name }
  const all = { ...common, ...flags, limit: { ...common.limit, ...flags.limit } }
  const read = bytes === null ? await readInput(input, all) : await readBytes(bytes, input, all)
  return (await parseRead(read, pathId(name), { places })).document
}

/** The document on one line, under its key where it has one. */
function* framed(
  document: PolicyDocument,
  { key, before }: { key: unknown; before: string | null },
): Generator<string> {
  const under = before === null && key !== undefined
  if (before !== null) yield before
  if (under) yield `{"key":${toLine(key).trimEnd()},"document":`
  for (const piece of toJson(document)) yield under && piece === '}\n' ? '}}\n' : piece
}

const keyBefore = (key: string | null, request: Request, keyed: boolean): string | null =>
  keyed ? `${key ?? keyText(request.key, request.name)}\t` : null

/** A line without a TAB is known by what it says: its key, or its name. */
function keyText(key: unknown, name: string | null): string {
  const text = key === undefined ? (name ?? '') : typeof key === 'string' ? key : JSON.stringify(key)
  return text.replace(/[\t\n\r]/g, ' ')
}

const unreadable = (problem: 'too-long' | 'not-utf8', most: number): InputError =>
  problem === 'too-long'
    ? new InputError(
        { zh: `此行超过 ${most} 字节的上限`, en: `the line has more than ${most} bytes` },
        { zh: '请改给文件路径，或放宽 --max-line', en: 'give the path of a file instead, or raise --max-line' },
        { code: 'line-too-long' },
      )
    : new InputError(
        { zh: '此行不是 UTF-8', en: 'the line is not UTF-8' },
        { zh: '请用 UTF-8 写出各行', en: 'write the lines as UTF-8' },
        { code: 'unreadable' },
      )
