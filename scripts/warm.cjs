// Runs the built command line once and writes the code that V8 compiled on the way beside each part that was loaded.
// usage: node scripts/warm.cjs CACHES ARGUMENTS…   (CACHES: JSON, file names by part; ARGUMENTS: those of gongwen)
const { writeFileSync } = require('node:fs')
const { basename, dirname, join } = require('node:path')
const vm = require('node:vm')
const { crc32 } = require('node:zlib')

const [caches, ...args] = process.argv.slice(2)
const files = JSON.parse(caches)
const scripts = []
// V8 takes kept code only under the flags that it was written under: those that a start has
process.getBuiltinModule('node:v8').setFlagsFromString = () => undefined
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options)
    scripts.push({ script: this, path: options.filename })
  }
}
process.on('exit', () => {
  for (const { script, path } of scripts) {
    const file = files[`./${basename(path)}`]
    if (file === undefined) continue
    const data = script.createCachedData()
    const checksum = Buffer.alloc(4)
    checksum.writeUInt32LE(crc32(data))
    writeFileSync(join(dirname(path), file), Buffer.concat([data, checksum]))
  }
})
process.argv = [process.argv[0], 'gongwen', ...args]
require('../dist/cli/start.cjs')
