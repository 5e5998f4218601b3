// Shows where the time of one cold parse goes: a whole process on one document, functions by their own and total time.
// usage: node scripts/profile.mjs FILE
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'gongwen-profile-'))
const code = join(scratch, 'parse.cjs')

try {
  await build({
    stdin: {
      contents: `import { readFileSync } from 'node:fs'
        import { parseSource } from './src/pipeline.ts'
        import { readSource } from './src/read/index.ts'
        void Promise.resolve(readSource(readFileSync(process.argv[2]), process.argv[2])).then((source) => parseSource(source))`,
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    outfile: code,
    logLevel: 'warning',
  })
  const args = ['--cpu-prof', '--cpu-prof-interval', '100', `--cpu-prof-dir=${scratch}`, code, process.argv[2]]
  spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const name = readdirSync(scratch).find((one) => one.endsWith('.cpuprofile'))
  show(JSON.parse(readFileSync(join(scratch, name), 'utf8')))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function show({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parent = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])))
  const fileAt = files()
  const nameOf = ({ callFrame: { functionName, url, lineNumber } }) =>
    `${functionName || '(anonymous)'} ${url.endsWith('parse.cjs') ? fileAt[lineNumber] : url.split('/').at(-1)}`
  const own = new Map()
  const total = new Map()
  const add = (map, name, ms) => map.set(name, (map.get(name) ?? 0) + ms)
  for (const [i, sample] of samples.entries()) {
    const ms = timeDeltas[i] / 1000
    add(own, nameOf(byId.get(sample)), ms)
    const stack = new Set()
    for (let id = sample; id !== undefined; id = parent.get(id)) stack.add(nameOf(byId.get(id)))
    for (const one of stack) add(total, one, ms)
  }
  for (const [title, map] of Object.entries({ own, total })) {
    console.log(`\n${title} ms`)
    const rows = [...map].sort((a, b) => b[1] - a[1]).slice(0, 40)
    for (const [name, ms] of rows) console.log(`${ms.toFixed(1).padStart(8)}  ${name}`)
  }
}

/** The source file of every line of the bundle, by the comments that esbuild puts over each. */
function files() {
  let file = ''
  return readFileSync(code, 'utf8')
    .split('\n')
    .map((line) => {
      file = /^ *\/\/ (\S+\.(?:ts|m?js))$/.exec(line)?.[1].replace(/.*node_modules\//, '') ?? file
      return file
    })
}
