import { realpathSync, statSync } from 'node:fs'
import { basename, join, resolve, sep } from 'node:path'
import { InputError } from '../read/input-error.ts'
import { asFailure } from './failure.ts'

/** One thing to read: a file, or standard input where `path` is null. */
export interface Input {
  path: string | null
  /** Base name, which also tells the format. */
  name: string
  /** How messages call it: as it was given. */
  label: string
}

/** An argument that led to no input. */
export interface Missed {
  label: string
  failure: InputError
}

export type Found = Input | Missed

/** Endings that a folder is searched for. */
export const ENDINGS = ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'docx', 'xlsx', 'pdf']

export interface SearchOptions {
  /** What a folder is searched for, instead of `ENDINGS`. */
  endings?: readonly string[]
  /** A folder whose files are no inputs: the run's own output. */
  exclude?: string | undefined
}

const nothingIn = {
  folder: new InputError(
    { zh: '文件夹中没有可读取的文件', en: 'no readable file in this folder' },
    { zh: `支持的文件类型：${ENDINGS.join('、')}`, en: `supported endings: ${ENDINGS.join(', ')}` },
  ),
  pattern: new InputError(
    { zh: '没有文件与此通配符相符', en: 'no file matches this pattern' },
    { zh: '请检查通配符与当前文件夹', en: 'check the pattern and the current folder' },
  ),
}

/** Files, folders, patterns and `-`, in the order given; what a folder or pattern holds in the order of its names. */
export async function findInputs(
  args: readonly string[],
  stdinName = 'stdin',
  search: SearchOptions = {},
): Promise<Found[]> {
  const seen = new Set<string>()
  const found: Found[] = []
  for (const arg of args) {
    for (const one of await expand(arg, stdinName, search)) {
      const key = 'failure' in one ? `!${one.label}` : one.path === null ? '-' : resolve(one.path)
      if (!seen.has(key)) found.push(one)
      seen.add(key)
    }
  }
  return found
}

async function expand(arg: string, stdinName: string, options: SearchOptions): Promise<Found[]> {
  if (arg === '-') return [{ path: null, name: basename(stdinName) || 'stdin', label: '-' }]
  try {
    if (!statSync(arg).isDirectory()) return [fileInput(arg)]
    return await search({ patterns: ['**/*'], folder: arg, nothing: nothingIn.folder }, options)
  } catch (error) {
    if (/[*?[{(]/.test(arg))
      return await search({ patterns: [arg], folder: '.', nothing: nothingIn.pattern, label: arg }, options)
    return [{ label: arg, failure: asFailure(error) }]
  }
}

const fileInput = (path: string): Input => ({ path, name: basename(path), label: path })

interface Search {
  patterns: string[]
  folder: string
  nothing: InputError
  /** Where it is a pattern: what it names is wanted whatever its ending. */
  label?: string
}

async function search({ patterns, folder, nothing, label }: Search, options: SearchOptions): Promise<Found[]> {
  const { glob } = await import('tinyglobby')
  const { endings = ENDINGS, exclude } = options
  const names = await glob(patterns, { cwd: folder, onlyFiles: true, expandDirectories: false })
  const wanted = label === undefined ? names.filter((name) => endings.includes(endingOf(name))) : names
  const paths = wanted
    .map((name) => (folder === '.' ? name : join(folder, name)))
    .filter((path) => exclude === undefined || !isInside(path, exclude) || isInside(join(folder, '.'), exclude))
  if (paths.length === 0) return [{ label: label ?? folder, failure: nothing }]
  return withoutAliases(paths).sort(byName).map(fileInput)
}

const isInside = (path: string, folder: string): boolean =>
  `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`)

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase()

/** By code units: the same order on every machine, shorter paths first where one is the start of the other. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A folder linked into itself shows its files again under ever longer names: each is read once, by its shortest. */
function withoutAliases(paths: string[]): string[] {
  const names = new Map<string, string>()
  for (const path of paths) {
    const real = realPath(path)
    const known = names.get(real)
    if (known === undefined || path.length < known.length) names.set(real, path)
  }
  return [...names.values()]
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    // vanished since it was listed: reading it will say so
    return path
  }
}
