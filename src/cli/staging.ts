import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { InputError } from '../read/input-error.ts'
import { asOutputFailure, exists, install, overInput, SIGNALS, settle, temporaryName, uninterrupted } from './atomic.ts'

const FLUSH = 65536
const MAX_HELD = 16 * 1024 * 1024

/**
 * Files of one run in a folder. All are written under temporary names first and get their own only when every one is
 * complete: what stood in the folder before is whole until then, whatever happens.
 */
export class Staging {
  readonly folder: string
  private readonly force: boolean
  private readonly files = new Map<string, StagedFile>()
  private readonly inputs = new Set<string>()
  private held = 0
  private readonly listeners: (() => void)[]

  constructor(folder: string, force: boolean) {
    this.folder = folder
    this.force = force
    this.listeners = Object.entries(SIGNALS).map(([signal, status]) => {
      const listener = (): never => {
        this.clear()
        process.exit(status)
      }
      process.on(signal, listener)
      return () => process.off(signal, listener)
    })
  }

  file(name: string): StagedFile {
    if (this.files.has(name)) throw new Error(`two outputs are called ${name}`)
    const file = new StagedFile(this.folder, name, (grown) => this.hold(grown))
    this.files.set(name, file)
    return file
  }

  /** An input is not replaced even where other files may be. */
  protect(path: string | null): void {
    if (path !== null && existsSync(path)) this.inputs.add(realpathSync(path))
  }

  /** Thousands of groups hold a little each: before that is much, all of it goes to the disk. */
  private hold(grown: number): void {
    this.held += grown
    if (this.held <= MAX_HELD) return
    for (const file of this.files.values()) file.flush()
    this.held = 0
  }

  /** Gives the files their names; none where one of them would replace another file unasked. */
  async commit(): Promise<void> {
    try {
      for (const file of this.files.values()) file.complete()
      for (const file of this.files.values()) {
        if (!this.force) file.refuseToReplace(exists)
        else if (this.inputs.has(file.realTarget())) file.refuseToReplace(overInput)
      }
      await uninterrupted(() => {
        for (const file of this.files.values()) file.install(this.force)
      })
    } finally {
      this.discard()
    }
  }

  /** Removes what has been written so far. */
  discard(): void {
    this.clear()
    for (const remove of this.listeners) remove()
  }

  private clear(): void {
    for (const file of this.files.values()) file.remove()
  }
}

export class StagedFile {
  private readonly folder: string
  private readonly name: string
  private readonly temporary: string
  private readonly held: (grown: number) => void
  private chunks: Buffer[] = []
  private size = 0
  private begun = false

  constructor(folder: string, name: string, held: (grown: number) => void) {
    this.folder = folder
    this.name = name
    this.temporary = join(folder, temporaryName(name))
    this.held = held
  }

  write(chunk: string | Uint8Array): void {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk)
    this.chunks.push(bytes)
    this.size += bytes.length
    this.held(bytes.length)
    if (this.size > FLUSH) this.flush()
  }

  flush(): void {
    if (!this.begun || this.size > 0) this.writeOut(() => undefined)
  }

  /** All of it is on the disk. */
  complete(): void {
    this.writeOut(settle)
  }

  /** Opened for each batch: a run may have more files than a process may hold open. */
  private writeOut(after: (fd: number) => void): void {
    const bytes = Buffer.concat(this.chunks)
    this.held(-this.size)
    this.chunks = []
    this.size = 0
    try {
      if (!this.begun) rmSync(this.temporary, { force: true })
      const fd = openSync(this.temporary, this.begun ? 'a' : 'wx')
      this.begun = true
      try {
        for (let from = 0; from < bytes.length; ) from += writeSync(fd, bytes, from)
        after(fd)
      } finally {
        closeSync(fd)
      }
    } catch (error) {
      throw asOutputFailure(this.name, error)
    }
  }

  /** Where the file of this name is, links followed; nowhere: ''. */
  realTarget(): string {
    const target = join(this.folder, this.name)
    return existsSync(target) ? realpathSync(target) : ''
  }

  /** Throws where another file has the name and other bytes. */
  refuseToReplace(because: () => InputError): void {
    const target = join(this.folder, this.name)
    try {
      const there = statSync(target, { throwIfNoEntry: false })
      if (there === undefined) return
      if (there.size !== statSync(this.temporary).size) throw because()
      if (!readFileSync(this.temporary).equals(readFileSync(target))) throw because()
    } catch (error) {
      throw asOutputFailure(this.name, error)
    }
  }

  install(force: boolean): void {
    try {
      install(this.temporary, join(this.folder, this.name), force)
    } catch (error) {
      throw asOutputFailure(this.name, error)
    }
  }

  remove(): void {
    if (this.begun) rmSync(this.temporary, { force: true })
  }
}
