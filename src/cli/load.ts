import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import type { Limits } from '../read/index.ts'
import { InputError } from '../read/input-error.ts'
import type { Message } from '../schema/finding.ts'
import type { Input } from './inputs.ts'

// without O_NONBLOCK (which Windows has not), opening a named pipe waits for a writer for ever
const READ_ONLY = constants.O_RDONLY | ((constants as Partial<typeof constants>).O_NONBLOCK ?? 0)

/** The bytes of an input. Refuses what is no regular file and what is too large, before reading it. */
export const loadBytes = (input: Input, limits: Limits): Uint8Array | Promise<Uint8Array> =>
  input.path === null ? readStdin(limits) : readFile(input.path, limits)

/** Opens a regular file; anything else is refused at once and never waited for. */
export function openRegular(path: string): { fd: number; stats: Stats } {
  const fd = openSync(path, READ_ONLY)
  const stats = fstatSync(fd)
  const kind = irregular(stats)
  if (kind === null) return { fd, stats }
  closeSync(fd)
  throw notRegular(kind)
}

function readFile(path: string, limits: Limits): Uint8Array {
  const { fd, stats: before } = openRegular(path)
  try {
    limits.hold('file-size', before.size)
    const bytes = readAll(fd, before.size, limits)
    const after = fstatSync(fd)
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) throw changed()
    return bytes
  } finally {
    closeSync(fd)
  }
}

/** Reads to the end, whatever size the system stated (files of /proc state 0). */
function readAll(fd: number, size: number, limits: Limits): Uint8Array {
  let bytes = new Uint8Array(size + 1)
  let length = 0
  for (;;) {
    if (length === bytes.length) bytes = grown(bytes)
    const count = readSync(fd, bytes, length, bytes.length - length, null)
    if (count === 0) return bytes.subarray(0, length)
    length += count
    limits.hold('file-size', length)
  }
}

function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2 + 65536)
  larger.set(bytes)
  return larger
}

async function readStdin(limits: Limits): Promise<Uint8Array> {
  if (process.stdin.isTTY) throw fromTerminal()
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    length += chunk.length
    limits.hold('file-size', length)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function irregular(stats: Stats): Message | null {
  if (stats.isFile()) return null
  if (stats.isDirectory()) return { zh: '文件夹', en: 'a folder' }
  if (stats.isFIFO()) return { zh: '命名管道', en: 'a named pipe' }
  if (stats.isSocket()) return { zh: '套接字', en: 'a socket' }
  return { zh: '设备', en: 'a device' }
}

const notRegular = (kind: Message): InputError =>
  new InputError(
    { zh: `是${kind.zh}，不是普通文件`, en: `is ${kind.en}, not a regular file` },
    { zh: '请指定文件，或用 - 从标准输入读取', en: 'name a file, or use - to read standard input' },
  )

const changed = (): InputError =>
  new InputError(
    { zh: '读取时文件有变动', en: 'changed while it was read' },
    { zh: '请在写入完成后重试', en: 'try again when nobody writes to it' },
  )

const fromTerminal = (): InputError =>
  new InputError(
    { zh: '标准输入是终端', en: 'standard input is a terminal' },
    { zh: '请用管道送入文件：cat 文件 | gongwen parse -', en: 'pipe a document into it: cat FILE | gongwen parse -' },
  )
