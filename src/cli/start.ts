import pkg from '../../package.json' with { type: 'json' }
import { tooOld } from './node-version.ts'
import { loadPart } from './part.ts'
import type * as Program from './program.ts'

// Asked before anything else is loaded: an old Node would fail on the syntax of the rest.
const needed = pkg.engines.node
if (tooOld(process.versions.node, needed)) {
  process.exitCode = 2
  console.error(`gongwen: 需要 Node.js ${needed} / needs Node.js ${needed} (this is ${process.version})`)
} else {
  const { run } = loadPart('./program.cjs') as typeof Program
  void run(process.argv.slice(2), pkg.version)
}
