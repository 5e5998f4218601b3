import { readdir, realpathSync, statSync } from 'node:fs'
import { basename, relative, resolve, sep } from 'node:path'
import { InputError } from '../read/input-error.ts'
import type { Format } from '../read/reader.ts'
import { asFailure } from './failure.ts'
import { matchesGlob } from './glob.ts'
import { ignoredIn } from './ignored.ts'
import { walk } from './walk.ts'

/** One thing to read: a file, or standard input where `path` is null. */
export interface Input {
  path: string | null
  /** Base name, which also tells the format. */
  name: string
  /** How messages call it: as it was given. */
  label: string
  /** Set where a folder or a pattern led to it, and nobody named it. */
  searched?: true
}

/** An argument that led to no input. */
export interface Missed {
  label: string
  failure: InputError
}

export type Found = Input | Missed

/** How files of each format end. */
const ENDINGS_OF: Record<Format, readonly string[]> = {
  text: ['txt', 'text'],
  markdown: ['md', 'markdown'],
  html: ['html', 'htm'],
  csv: ['csv', 'tsv'],
  docx: ['docx'],
  doc: ['doc', 'wps'],
  rtf: ['rtf'],
  xlsx: ['xlsx'],
  xls: ['xls', 'et'],
  pdf: ['pdf'],
  ofd: ['ofd'],
}

/** Endings that a folder is searched for. */
export const ENDINGS = Object.values(ENDINGS_OF).flat()

export interface SearchOptions {
  /** What a folder is searched for, instead of `ENDINGS`. */
  endings?: readonly string[]
  /** A folder whose files are no inputs: the run's own output. */
  exclude?: string | undefined
  /** Set where what this program wrote itself is wanted too. */
  withOwn?: true
  /** Told of each file that this program wrote itself and that is therefore left out. */
  left?: ((label: string) => void) | undefined
  /** Told of each link that leads back to a folder above it. */
  circle?: ((label: string) => void) | undefined
  /** Patterns of files in folders that are no inputs. */
  ignore?: readonly string[] | undefined
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

const address = new InputError(
  { zh: '是网址，不是文件', en: 'is a web address, not a file' },
  { zh: '请先下载，再读取下载的文件', en: 'download it and name the file' },
)

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
  } catch (error) {
    if (/[*?[{(]/.test(arg) && !/^https?:/i.test(arg)) return await matching(arg, options)
    return [{ label: arg, failure: /^https?:\/\//i.test(arg) ? address : asFailure(error) }]
  }
  return await inFolder(arg, options)
}

const fileInput = (path: string): Input => ({ path, name: basename(path), label: path })
const searchedInput = (path: string): Input => ({ ...fileInput(path), searched: true })

async function inFolder(folder: string, options: SearchOptions): Promise<Found[]> {
  const { endings = ENDINGS, exclude, circle } = options
  const output = exclude === undefined || isInside(folder, exclude) ? undefined : exclude
  const { files, missed, circles } = walk(
    folder,
    (name) => endings.includes(endingOf(name)),
    (path) => output !== undefined && isInside(path, output),
  )
  for (const label of circles) circle?.(label)
  const inputs = await withoutOwnOutput(withoutAliases(withoutIgnored(files, folder, options)), options)
  const found = [...inputs, ...missed].sort((a, b) => byName(a.label, b.label))
  return found.length === 0 ? [{ label: folder, failure: nothingIn.folder }] : found
}

/** What a pattern names is wanted whatever its ending; a folder that cannot be read on the way is told. */
async function matching(pattern: string, options: SearchOptions): Promise<Found[]> {
  const { exclude, ignore = [] } = options
  const isIgnored = (path: string): boolean => ignore.some((one) => matchesGlob(path, one))
  const { glob } = await import('tinyglobby')
  const missed = new Map<string, Found>()
  const names = await glob([pattern], { onlyFiles: true, expandDirectories: false, fs: telling(missed) })
  const paths = names.filter((path) => exclude === undefined || !isInside(path, exclude) || isInside('.', exclude))
  const wanted = paths.filter((path) => !isIgnored(path))
  const inputs = await withoutOwnOutput(withoutAliases(wanted), options)
  const found = [...inputs, ...missed.values()].sort((a, b) => byName(a.label, b.label))
  return found.length === 0 ? [{ label: pattern, failure: nothingIn.pattern }] : found
}

const withoutIgnored = (files: string[], folder: string, { ignore }: SearchOptions): string[] => {
  const isIgnored = ignoredIn(folder, ignore)
  return files.filter((path) => !isIgnored(path))
}

/** The file system with an ear on it: a folder that does not open is kept, and the search goes on. */
const telling = (missed: Map<string, Found>): { readdir: typeof readdir } => ({
  readdir: ((path: string, options: object, done: (error: Error | null, list?: unknown) => void) => {
    readdir(path, options as { withFileTypes: true }, (error, list) => {
      const label = relative('.', path) || '.'
      if (error !== null) missed.set(path, { label, failure: asFailure(error) })
      done(error, list)
    })
  }) as typeof readdir,
})

async function withoutOwnOutput(paths: string[], { left, withOwn }: SearchOptions): Promise<Found[]> {
  const found = paths.sort(byName).map(searchedInput)
  if (withOwn === true || !found.some(({ name }) => couldBeOwn(name))) return found
  const { withoutOwn } = await import('./own-output.ts')
  return withoutOwn(found, left ?? (() => undefined))
}

/** Endings that this program writes under, and reads. */
const couldBeOwn = (name: string): boolean => /\.(?:json|jsonl|ndjson|md|markdown|html?|csv|xlsx)$/i.test(name)

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
