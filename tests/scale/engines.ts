import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { bin } from '../cli/gongwen.ts'

/** Whether a program answers; where it does not, that is said aloud. */
export function isThere(what: string, command: string, ...args: string[]): boolean {
  const there = spawnSync(command, args, { stdio: 'ignore' }).status === 0
  if (!there) console.warn(`SKIPPED: ${what} is not on this machine, its recipe was not tried`)
  return there
}

/** The first Python that has a package. */
export const pythonWith = (module: string): string | undefined =>
  ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0,
  )

/** An environment in which `gongwen` is the built command. */
export function withGongwen(folder: string): NodeJS.ProcessEnv {
  const tools = join(folder, 'bin')
  mkdirSync(tools, { recursive: true })
  const file = join(tools, 'gongwen')
  writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`)
  chmodSync(file, 0o755)
  return { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH ?? ''}` }
}

/** The processes of the built command that work in a folder, each with its arguments. */
function readersIn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
        return words.includes(bin) && readlinkSync(`/proc/${pid}/cwd`) === folder
      } catch {
        // it has ended meanwhile
        return false
      }
    })
    .map(Number)
}

/** Waits until `ready`, then kills one of the readers in a folder with -9. */
export async function killOne(folder: string, ready: () => boolean): Promise<void> {
  for (;;) {
    const [pid] = ready() ? readersIn(folder) : []
    if (pid !== undefined) {
      process.kill(pid, 'SIGKILL')
      return
    }
    await new Promise((next) => setTimeout(next, 5))
  }
}

export interface Ended {
  status: number | null
  said: string
}

/** Starts a program; `ended` is what came of it. */
export function start(
  command: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return { child, ended: new Promise((done) => child.on('close', (status) => done({ status, said }))) }
}

/** Waits until no reader works in a folder any more. */
export async function readersGone(folder: string): Promise<void> {
  while (readersIn(folder).length > 0) await new Promise((next) => setTimeout(next, 20))
}
