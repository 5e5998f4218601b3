import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pkg from '../../../package.json' with { type: 'json' }
import { Limits } from '../../read/index.ts'
import type { InputError } from '../../read/input-error.ts'
import { SCHEMA_VERSION } from '../../schema/version.ts'
import type { ParseFlags } from '../commands/parse.ts'
import { asFailure } from '../failure.ts'
import type { Input } from '../inputs.ts'
import { loadBytes } from '../load.ts'
import { idsBy } from '../named-ids.ts'
import type { ParsedFile } from '../parse-work.ts'
import type { Report } from '../report.ts'
import { Manifest } from './manifest.ts'
import { pathName } from './path-name.ts'

/** What earlier runs have to say of an input. */
export interface Before {
  /** `done`: nothing is left to do; `failed`: it would only fail again. */
  state: 'new' | 'done' | 'failed'
  /** The output that stands there was made of this input. */
  owned: boolean
  name: string
  output: string
  /** Of the input's bytes; null where they cannot be had. */
  sha256: string | null
}

/** Goes on where earlier runs stopped. */
export interface Resume {
  before: (input: Input, id: string) => Before
  /** After the output has its name. */
  done: (before: Before, file: ParsedFile) => void
  failed: (before: Before, failure: InputError) => void
}

/** Every run is the first. */
const FRESH: Resume = {
  before: ({ label }, id) => ({ state: 'new', owned: false, name: label, output: `${id}.json`, sha256: null }),
  done: () => undefined,
  failed: () => undefined,
}

/** Null where there is a manifest that cannot be gone on with, which has been told then. */
export async function openResume(flags: ParseFlags, report: Report): Promise<Resume | null> {
  const { output: folder, shard } = flags
  if (flags.resume !== true || folder === undefined) return FRESH
  try {
    const options = optionsHash(flags)
    const manifest = await Manifest.open(folder, shard, (file, line) =>
      report.warning(`${join(folder, file)}:${line}`, {
        zh: '清单的这一行已损坏，相应的文件重做',
        en: 'a damaged line of the manifest: its file is done again',
      }),
    )
    return new ResumedRun({ flags, folder, options, manifest })
  } catch (error) {
    report.failure(folder, asFailure(error))
    process.exitCode = 2
    return null
  }
}

interface Parts {
  flags: ParseFlags
  folder: string
  options: string
  manifest: Manifest
}

class ResumedRun implements Resume {
  private readonly parts: Parts
  private readonly limits: Limits

  constructor(parts: Parts) {
    this.parts = parts
    this.limits = new Limits(parts.flags.limit)
  }

  before(input: Input, id: string): Before {
    const { flags, manifest, options, folder } = this.parts
    const output = `${id}.json`
    const name = pathName(input.label)
    const owned = manifest.isOutputOf(output, name)
    const sha256 = this.hashOf(input)
    const state = (): Before['state'] => {
      if (sha256 === null) return 'new'
      const outputSha256 = owned ? hashOfFile(join(folder, output)) : null
      if (outputSha256 !== null && manifest.isDone({ ok: true, name, sha256, options, output, outputSha256 }))
        return 'done'
      return flags.retryFailed !== true && manifest.hasFailed({ name, sha256, options }) ? 'failed' : 'new'
    }
    return { state: state(), owned, name, output, sha256 }
  }

  done({ name, output }: Before, { sha256 }: ParsedFile): void {
    const { folder, options, manifest } = this.parts
    const outputSha256 = hashOfFile(join(folder, output)) ?? ''
    manifest.add({ name, sha256, options, ok: true, output, outputSha256 })
  }

  failed({ name, sha256 }: Before, { code, reason }: InputError): void {
    const { options, manifest } = this.parts
    if (sha256 !== null) manifest.add({ name, sha256, options, ok: false, code: code ?? 'refused', reason: reason.zh })
  }

  /** Null where the file cannot be read, which will be told when it is. */
  private hashOf(input: Input): string | null {
    try {
      const bytes = input.path === null ? null : loadBytes(input, this.limits)
      return bytes instanceof Uint8Array ? hash(bytes) : null
    } catch {
      return null
    }
  }
}

const hash = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

function hashOfFile(path: string): string | null {
  try {
    return hash(readFileSync(path))
  } catch {
    return null
  }
}

/** Everything that an output depends on besides its input's bytes. */
function optionsHash(flags: ParseFlags): string {
  const { encoding = null, limit = {}, lexicon, map = [], places = false } = flags
  const words = lexicon === undefined ? null : hashOfFile(lexicon)
  const limits = Object.entries(limit).sort(([a], [b]) => (a < b ? -1 : 1))
  const all = [pkg.version, SCHEMA_VERSION, idsBy(flags), encoding, limits, words, map, places]
  return hash(JSON.stringify(all)).slice(0, 16)
}
