import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { PolicyDocument } from '../schema/document.ts'
import type { Found } from './inputs.ts'
import { isNamedJson } from './json-input.ts'
import type { Report } from './report.ts'

const NAMED = 3

/** What this program wrote itself and a search came upon: left out, and said once. */
export class LeftOut {
  private readonly labels = new Set<string>()

  add(label: string): void {
    this.labels.add(label)
  }

  get size(): number {
    return this.labels.size
  }

  tell(report: Report): void {
    if (this.labels.size === 0) return
    const all = [...this.labels]
    const more = all.length > NAMED ? ' …' : ''
    report.note({
      zh: `未读取本程序自己写出的 ${all.length} 个文件：${all.slice(0, NAMED).join('、')}${more}（点名即可读取）`,
      en: `left out what gongwen itself wrote (${all.length}): ${all.slice(0, NAMED).join(', ')}${more} (named one by one they are read)`,
    })
  }
}

/** The documents that a search has led to, by what they were made of. */
export class Sources {
  private readonly paths = new Map<string, string[]>()
  private readonly hashes = new Map<string, Set<string>>()
  private readonly met = new Set<string>()

  constructor(found: readonly Found[]) {
    for (const one of found) {
      if ('failure' in one || one.path === null || isNamedJson(one.name)) continue
      const paths = this.paths.get(one.name)
      if (paths === undefined) this.paths.set(one.name, [one.path])
      else paths.push(one.path)
    }
  }

  /** Whether a document as JSON was made of an input of this run, or has come already from another such file. */
  have({ id, source }: PolicyDocument): boolean {
    if (this.hashesOf(source.name).has(source.sha256)) return true
    const key = JSON.stringify([id, source.name, source.sha256])
    if (this.met.has(key)) return true
    this.met.add(key)
    return false
  }

  private hashesOf(name: string): Set<string> {
    const known = this.hashes.get(name)
    if (known !== undefined) return known
    const hashes = new Set((this.paths.get(name) ?? []).map(hashOf))
    this.hashes.set(name, hashes)
    return hashes
  }
}

function hashOf(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch {
    // what is wrong with it is said when it is read
    return ''
  }
}
