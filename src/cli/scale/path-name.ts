import { createHash } from 'node:crypto'
import { isAbsolute, normalize, relative, sep } from 'node:path'
import { idOf } from '../ids.ts'

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * The name of a file that does not depend on what else is read, nor on how the file is spelt: its path from the current
 * folder with `/` between the folders; as given where it lies elsewhere.
 */
export function pathName(path: string): string {
  const from = isAbsolute(path) ? relative(process.cwd(), path) : ''
  const inside = from !== '' && from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from)
  return normalize(inside ? from : path)
    .split(sep)
    .join('/')
    .normalize('NFC')
}

/** Eight digits tell apart what folders, endings and marks that no file name takes would make the same. */
const DIGITS = 8

/** The id of a document by its file's path: `2023/plan.txt` → `2023-plan-` and eight digits of the path's hash. */
export function pathId(path: string): string {
  const name = pathName(path)
  const parts = name.split('/').filter((part) => !/^(?:\.{0,2}|[A-Za-z]:)$/.test(part))
  return `${idOf(parts.join('-'))}-${hash(name).toString('hex').slice(0, DIGITS)}`
}

/** The i-th of n parts of all inputs. */
export interface Shard {
  index: number
  of: number
}

/** The inputs of a shard: each belongs to one by its name alone, so that a new file moves no other. */
export const ofShard = <T extends { label: string }>(found: readonly T[], shard: Shard | undefined): readonly T[] =>
  shard === undefined ? found : found.filter(({ label }) => isIn(label, shard))

const isIn = (label: string, { index, of }: Shard): boolean => hash(pathName(label)).readUIntBE(0, 6) % of === index - 1
