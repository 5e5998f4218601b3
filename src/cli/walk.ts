import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../read/input-error.ts'
import type { Message } from '../schema/finding.ts'
import { asFailure } from './failure.ts'

/** What a folder holds: its files, and what stands in it that cannot be looked at. */
export interface Walked {
  files: string[]
  missed: { label: string; failure: InputError }[]
  /** Links that lead back to a folder that is being read: what it holds is read once. */
  circles: string[]
}

interface Walk extends Walked {
  wanted: (name: string) => boolean
  /** Folders that no look is taken into. */
  skipped: (path: string) => boolean
  /** Real paths of the folders above. */
  above: Set<string>
}

/** All files below a folder whose names are wanted, links followed; hidden ones are left out. */
export function walk(folder: string, wanted: Walk['wanted'], skipped: Walk['skipped']): Walked {
  const walked: Walk = { files: [], missed: [], circles: [], wanted, skipped, above: new Set() }
  enter(folder, folder === '.' ? '' : folder, walked)
  return walked
}

function enter(folder: string, prefix: string, walked: Walk): void {
  try {
    const real = realpathSync(folder)
    if (walked.above.has(real)) {
      walked.circles.push(folder)
      return
    }
    walked.above.add(real)
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (!entry.name.startsWith('.')) look(entry, prefix === '' ? entry.name : join(prefix, entry.name), walked)
    walked.above.delete(real)
  } catch (error) {
    walked.missed.push({ label: folder, failure: asFailure(error) })
  }
}

function look(entry: Dirent, path: string, walked: Walk): void {
  const kind = entry.isSymbolicLink() ? behind(entry.name, path, walked) : entry
  if (kind === null) return
  if (kind.isDirectory()) {
    if (!walked.skipped(path)) enter(path, path, walked)
  } else if (kind.isFile() && walked.wanted(entry.name)) walked.files.push(path)
}

/** What a link leads to. One that leads nowhere is told, unless what its name promises would not be read anyway. */
function behind(name: string, path: string, walked: Walk): Pick<Dirent, 'isDirectory' | 'isFile'> | null {
  try {
    return statSync(path)
  } catch (error) {
    if (walked.wanted(name) || !/\.[a-z]\w{0,4}$/i.test(name)) walked.missed.push({ label: path, failure: dead(error) })
    return null
  }
}

const MEND: Message = { zh: '请修正或删除该链接', en: 'mend the link or remove it' }

function dead(error: unknown): InputError {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    return new InputError({ zh: '链接指向的文件不存在', en: 'a link to nothing' }, MEND)
  return asFailure(error)
}
