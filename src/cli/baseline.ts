import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { InputError } from '../read/input-error.ts'
import { writeWhole } from './atomic.ts'
import { asFailure } from './failure.ts'
import type { Placed } from './reporters/reporter.ts'

/** Version 1 knew files by their base name. */
const VERSION = 2

/**
 * Known defects of the sources, by file: its path from the folder of the list. A defect is known by its rule and its message, which quotes the words: lines
 * that move do not make it new.
 */
interface Known {
  rule: string
  message: string
  count: number
}

type Files = Record<string, Known[]>

/** The list of known defects that a run reads, or writes anew. */
export class Baseline {
  private readonly path: string
  private readonly files: Files
  private readonly known: ReadonlyMap<string, Map<string, number>>
  private stale = 0
  private readonly seen = new Set<string>()
  private readonly met = new Map<string, Known[]>()

  private constructor(path: string, files: Files, update: boolean) {
    this.path = path
    this.files = files
    const known = update ? [] : Object.entries(files).map(([file, list]) => [file, counted(list)] as const)
    this.known = new Map(known)
  }

  /** Reads the list; where it is to be written, there need not be one yet. */
  static open(path: string, update: boolean): Baseline {
    if (update && !existsSync(path)) return new Baseline(path, {}, true)
    try {
      return new Baseline(path, filesOf(JSON.parse(readFileSync(path, 'utf8'))), update)
    } catch (error) {
      const failure = error instanceof SyntaxError ? noBaseline(error.message) : asFailure(error)
      throw new InputError({ zh: `${path}：${failure.reason.zh}`, en: `${path}: ${failure.reason.en}` }, failure.remedy)
    }
  }

  /** How the list calls a file; standard input by its name. */
  keyOf(path: string | null, name: string): string {
    return path === null
      ? name
      : relative(dirname(resolve(this.path)), resolve(path))
          .split(sep)
          .join('/')
  }

  /** Entries of the files of this run that nothing met. */
  get gone(): number {
    return this.stale
  }

  /** The findings that the list does not hold. So many as it holds are known, one more is new. */
  unknown(file: string, findings: readonly Placed[]): Placed[] {
    this.note(file, findings)
    const left = new Map(this.known.get(file))
    const unknown = findings.filter((finding) => {
      const key = keyOf(finding)
      const count = left.get(key) ?? 0
      if (count > 0) left.set(key, count - 1)
      return count === 0
    })
    for (const count of left.values()) this.stale += count
    return unknown
  }

  async write(): Promise<void> {
    // files that this run did not check keep their entries
    const others = Object.entries(this.files).filter(([file]) => !this.seen.has(file))
    const files = Object.fromEntries([...others, ...this.met].sort(([a], [b]) => (a < b ? -1 : 1)))
    const text = `${JSON.stringify({ version: VERSION, files }, null, 2)}\n`
    await writeWhole(dirname(this.path), basename(this.path), [text], true)
  }

  private note(file: string, findings: readonly Placed[]): void {
    this.seen.add(file)
    const list = this.met.get(file) ?? []
    const at = new Map(list.map((each) => [`${each.rule} ${each.message}`, each]))
    for (const finding of findings) {
      const key = keyOf(finding)
      const before = at.get(key)
      if (before !== undefined) before.count++
      else {
        const known = { rule: finding.rule, message: finding.message.zh, count: 1 }
        at.set(key, known)
        list.push(known)
      }
    }
    if (list.length > 0) this.met.set(file, list)
  }
}

const keyOf = ({ rule, message }: Placed): string => `${rule} ${message.zh}`

const counted = (list: readonly Known[]): Map<string, number> =>
  new Map(list.map(({ rule, message, count }) => [`${rule} ${message}`, count]))

function filesOf(value: unknown): Files {
  if (!isObject(value) || !isObject(value.files)) throw noBaseline('version, files')
  if (value.version !== VERSION) throw otherVersion(value.version)
  for (const list of Object.values(value.files))
    if (!Array.isArray(list) || !list.every(isKnown)) throw noBaseline('rule, message, count')
  return value.files as Files
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isKnown = (value: unknown): value is Known =>
  isObject(value) &&
  typeof value.rule === 'string' &&
  typeof value.message === 'string' &&
  Number.isSafeInteger(value.count)

const otherVersion = (version: unknown): InputError =>
  new InputError(
    {
      zh: `基线文件的版本是 ${String(version)}，本程序只认 ${VERSION}（按相对路径区分文件）`,
      en: `a baseline of version ${String(version)}; this gongwen knows ${VERSION}, which tells files by their path`,
    },
    { zh: '请删除后用 --update-baseline 重新生成', en: 'remove it and write it again with --update-baseline' },
  )

const noBaseline = (detail: string): InputError =>
  new InputError(
    { zh: `不是 gongwen 的基线文件（${detail}）`, en: `no baseline that gongwen wrote (${detail})` },
    { zh: '请用 --update-baseline 重新生成', en: 'write it again with --update-baseline' },
  )
