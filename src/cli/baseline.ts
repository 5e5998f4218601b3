import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { InputError } from '../read/input-error.ts'
import { writeWhole } from './atomic.ts'
import { asFailure } from './failure.ts'
import type { Placed } from './reporters/reporter.ts'

/**
 * Known defects of the sources, by file. A defect is known by its rule and its message, which quotes the words: lines
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
  private readonly known: ReadonlyMap<string, Map<string, number>>
  private readonly met = new Map<string, Known[]>()

  private constructor(path: string, known: Map<string, Map<string, number>>) {
    this.path = path
    this.known = known
  }

  /** Reads the list; where it is to be written, there need not be one yet. */
  static open(path: string, update: boolean): Baseline {
    if (update) return new Baseline(path, new Map())
    try {
      const files = filesOf(JSON.parse(readFileSync(path, 'utf8')))
      const known = Object.entries(files).map(([file, list]) => [file, counted(list)] as const)
      return new Baseline(path, new Map(known))
    } catch (error) {
      const failure = error instanceof SyntaxError ? noBaseline(error.message) : asFailure(error)
      throw new InputError({ zh: `${path}：${failure.reason.zh}`, en: `${path}: ${failure.reason.en}` }, failure.remedy)
    }
  }

  /** The findings that the list does not hold. So many as it holds are known, one more is new. */
  unknown(file: string, findings: readonly Placed[]): Placed[] {
    this.note(file, findings)
    const left = new Map(this.known.get(file))
    return findings.filter((finding) => {
      const key = keyOf(finding)
      const count = left.get(key) ?? 0
      if (count > 0) left.set(key, count - 1)
      return count === 0
    })
  }

  async write(): Promise<void> {
    const files = Object.fromEntries([...this.met].sort(([a], [b]) => (a < b ? -1 : 1)))
    const text = `${JSON.stringify({ version: 1, files }, null, 2)}\n`
    await writeWhole(dirname(this.path), basename(this.path), [text], true)
  }

  private note(file: string, findings: readonly Placed[]): void {
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
  if (!isObject(value) || value.version !== 1 || !isObject(value.files)) throw noBaseline('version, files')
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

const noBaseline = (detail: string): InputError =>
  new InputError(
    { zh: `不是 gongwen 的基线文件（${detail}）`, en: `no baseline that gongwen wrote (${detail})` },
    { zh: '请用 --update-baseline 重新生成', en: 'write it again with --update-baseline' },
  )
