import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, Script } from 'node:vm'
import { hurry } from './engine.ts'

/** Put in by the build: the files with V8's compiled code, by the name of the part; a new name for every source. */
declare const CODE_CACHES: Record<string, string>

type Wrapper = (
  module: { exports: object },
  exports: object,
  require: (name: string) => unknown,
  filename: string,
  folder: string,
) => void

/** What reads no document: the description of the commands, and commands about gongwen itself. */
const BRIEF = new Set(['./program.cjs', './schema.cjs', './rules.cjs'])

/**
 * Loads a part of the built command line: what `require` does, and besides takes the functions that V8 compiled when
 * the command line was built. V8 itself sees whether they are of its own version and flags; where they are not, or
 * where there are none, it compiles the source as ever.
 */
export function loadPart(name: string): object {
  const filename = join(__dirname, name)
  // the build writes ASCII only
  const source = readFileSync(filename, 'latin1')
  const cachedData = codeCache(name)
  const script = new Script(`(function(module,exports,require,__filename,__dirname){${source}\n})`, {
    filename,
    ...(cachedData && { cachedData }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  // V8 takes kept code only under the flags that it was kept under
  if (!BRIEF.has(name)) hurry()
  const module = { exports: {} }
  const wrapper = script.runInThisContext() as Wrapper
  // the parts are CommonJS once they are built
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const load = (wanted: string): unknown => (wanted.startsWith('./') ? loadPart(wanted) : require(wanted))
  wrapper(module, module.exports, load, filename, __dirname)
  return module.exports
}

/**
 * What V8 compiled, where it is whole: V8 does not look itself, and runs what a damaged file holds. The last four bytes
 * are the checksum of the rest (`scripts/warm.cjs`).
 */
function codeCache(name: string): Buffer | undefined {
  try {
    const bytes = readFileSync(join(__dirname, CODE_CACHES[name] as string))
    const data = bytes.subarray(0, -4)
    const { crc32 } = process.getBuiltinModule('node:zlib')
    return bytes.length > 4 && crc32(data) === bytes.readUInt32LE(data.length) ? data : undefined
  } catch {
    return undefined
  }
}
