import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../read/input-error.ts'
import { asFailure } from './failure.ts'

export const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/**
 * Writes a file whole or not at all: into a temporary file beside it, then under its name in one step. A file that
 * stands there already is replaced only with `force`; one with the same bytes is left as it is.
 */
export async function writeWhole(
  folder: string,
  name: string,
  pieces: Iterable<string>,
  force: boolean,
): Promise<void> {
  const target = join(folder, name)
  const temporary = join(folder, temporaryName(name))
  await uninterrupted(() => {
    try {
      writePieces(temporary, pieces)
      install(temporary, target, force)
    } catch (error) {
      throw asOutputFailure(name, error)
    } finally {
      rmSync(temporary, { force: true })
    }
  })
}

/** Known by this form when a killed run left it behind. */
export const temporaryName = (name: string): string => `.gongwen-${process.pid}-${name}.tmp`

/** Gives a complete file its name. */
export function install(temporary: string, target: string, force: boolean): void {
  if (force) renameSync(temporary, target)
  else place(temporary, target)
}

function writePieces(path: string, pieces: Iterable<string>): void {
  rmSync(path, { force: true })
  const fd = openSync(path, 'wx')
  try {
    for (const batch of batches(pieces)) {
      for (let from = 0; from < batch.length; ) from += writeSync(fd, batch, from)
    }
    settle(fd)
  } finally {
    closeSync(fd)
  }
}

/** On the disk before it gets its name: after a power cut the name leads to the old file or to the whole new one. */
export function settle(fd: number): void {
  try {
    fsyncSync(fd)
  } catch (error) {
    // a file system that cannot (FUSE, network) is no reason to write nothing
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code !== 'EINVAL' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
  }
}

function* batches(pieces: Iterable<string>): Generator<Buffer> {
  let batch: string[] = []
  let size = 0
  for (const piece of pieces) {
    batch.push(piece)
    size += piece.length
    if (size < 65536) continue
    yield Buffer.from(batch.join(''))
    batch = []
    size = 0
  }
  if (size > 0) yield Buffer.from(batch.join(''))
}

/** A hard link fails where the name is taken, so two runs at once cannot overwrite one another unasked. */
function place(temporary: string, target: string): void {
  try {
    linkSync(temporary, target)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EEXIST') {
      if (!readFileSync(temporary).equals(readFileSync(target))) throw exists()
    } else if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP') {
      // a file system without hard links
      renameSync(temporary, target)
    } else throw error
  }
}

/** The input was fine: it is the output that the message must name. */
export function asOutputFailure(name: string, error: unknown): InputError {
  const { reason, remedy, cause } = asFailure(error)
  const failure = new InputError({ zh: `输出文件 ${name} ${reason.zh}`, en: `output ${name}: ${reason.en}` }, remedy)
  failure.cause = cause
  return failure
}

export const exists = (): InputError =>
  new InputError(
    { zh: '已存在，且内容不同', en: 'exists and differs' },
    { zh: '用 --force 覆盖，或换一个输出文件夹', en: 'overwrite it with --force, or choose another folder' },
  )

export const overInput = (): InputError =>
  new InputError(
    { zh: '输出会覆盖输入文件', en: 'the output would replace the input' },
    { zh: '请换一个输出文件夹', en: 'choose another output folder' },
  )

/**
 * Runs work that must not stop half-way: a signal that comes meanwhile is obeyed right after it, a second one at once.
 * Outside of it signals end the process at once, as they do by default.
 */
export async function uninterrupted(work: () => void | Promise<void>): Promise<void> {
  const state: { busy: boolean; pending: number | null } = { busy: true, pending: null }
  const listeners = Object.entries(SIGNALS).map(([signal, status]) => {
    const listener = (): void => {
      if (!state.busy || state.pending !== null) process.exit(status)
      state.pending = status
    }
    process.on(signal, listener)
    return () => process.off(signal, listener)
  })
  try {
    await work()
  } finally {
    state.busy = false
    if (state.pending !== null) process.exit(state.pending)
    // Signals are delivered where a turn of the event loop begins. One that comes later in that turn, while V8 tidies
    // up, would be lost with its listener: a second turn begins with nothing left to tidy up.
    for (let turn = 0; turn < 2; turn++) await new Promise((done) => setImmediate(done))
    for (const remove of listeners) remove()
  }
}

/** Makes the output folder and clears away what a killed run left in it. */
export function openFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    const pid = /^\.gongwen-(\d{1,10})-.{1,255}\.tmp$/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
