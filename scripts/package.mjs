// What a user gets: packs the package, installs the tarball in an empty folder and uses it from outside the checkout.
// usage: node scripts/package.mjs   (after scripts/build.mjs)
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'gongwen-package-'))
const home = join(scratch, 'home')
const faults = []
const hold = (what, holds) => {
  if (!holds) faults.push(what)
}
const run = (command, args) => {
  const result = spawnSync(command, args, { cwd: home, encoding: 'utf8', maxBuffer: 1 << 28 })
  return { ...result, stdout: result.stdout ?? '' }
}

try {
  mkdirSync(home)
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', scratch], {
    cwd: root,
  })
  const [{ filename, files }] = JSON.parse(packed)
  checkFiles(files.map(({ path }) => path))
  writeFileSync(join(home, 'package.json'), '{"private":true,"type":"module"}')
  const install = [
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--ignore-scripts',
    join(scratch, filename),
  ]
  const { status, stderr } = run('npm', install)
  hold(`npm install: ${stderr}`, status === 0)
  if (status === 0) checkUse()
  const { publint } = await import('publint')
  // the tarball as it is: publint would pack, and so build, again
  const { buffer: tarball } = new Uint8Array(readFileSync(join(scratch, filename)))
  const { messages } = await publint({ pack: { tarball }, strict: true })
  for (const message of messages) faults.push(`publint: ${message.code} ${JSON.stringify(message.args)}`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0

function checkFiles(paths) {
  for (const wanted of [
    'CHANGELOG.md',
    'README.md',
    'docs/ARCHITECTURE.md',
    'man/gongwen.1',
    'dist/THIRD-PARTY-NOTICES.txt',
    'dist/types/index.d.ts',
    'schemas/policy-document.schema.json',
  ])
    hold(`${wanted} is not in the package`, paths.includes(wanted))
  const start = readFileSync(join(root, 'dist/cli/start.cjs'), 'utf8')
  for (const path of paths.filter((one) => one.endsWith('.cache')))
    hold(`${path} is left over`, start.includes(path.slice(path.lastIndexOf('/') + 1)))
}

function checkUse() {
  const bin = join('node_modules', '.bin', 'gongwen')
  writeFileSync(join(home, 'plan.txt'), '某县工作要点\n\n一、工作措施\n\n（一）推行一窗受理。（责任单位：县政府办）\n')
  const parsed = run(bin, ['parse', 'plan.txt'])
  hold(`parse: ${parsed.stderr}`, parsed.status === 0 && JSON.parse(parsed.stdout).measures.length === 1)
  const exported = run(bin, ['export', 'plan.txt', '--to', 'csv,xlsx,parquet,sqlite', '-o', 'out'])
  hold(`export: ${exported.stderr}`, exported.status === 0)
  writeFileSync(
    join(home, 'use.js'),
    `import { exportDocuments, parse, SCHEMA_VERSION, validate } from 'gongwen'
import schema from 'gongwen/schema' with { type: 'json' }
const document = await parse('某县工作要点\\n\\n（一）推行一窗受理。（责任单位：县政府办）\\n', { name: 'a.txt' })
validate(document)
const files = await exportDocuments([document], 'csv')
console.log(JSON.stringify([schema.$schema, SCHEMA_VERSION, document.id, files.size > 0]))
`,
  )
  const used = run(process.execPath, ['use.js'])
  hold(`import: ${used.stderr}`, used.stdout.includes('"a",true'))
  const size = sizeOf(join(home, 'node_modules')) / 1e6
  console.log(`installed: ${size.toFixed(0)} MB`)
  hold(`${size} MB are installed`, size < 61)
}

function sizeOf(path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}
