// Everything that must hold, in one run (`npm test`): linters, types, patterns, generated files, unit tests, and the
// contract's own checks where they stand beside the project. Runs all steps even where one fails, and closes with the
// count of tests: 'N passed, N failed'.
// usage: node scripts/test.mjs [--quick]   (--quick: build, types, facts, goldens, architecture: under two minutes)
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'gongwen-test-'))
const count = { passed: 0, failed: 0 }
const broken = []

function run(name, command, args, options = {}) {
  console.log(`\n=== ${name}`)
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (result.status !== 0) broken.push(name)
  return result
}
const npx = (tool) => join(root, 'node_modules/.bin', tool)

const quick = process.argv.includes('--quick')
const QUICK = ['tests/facts', 'tests/golden', 'tests/architecture.test.ts', 'tests/schema.test.ts']

run('build', process.execPath, ['scripts/build.mjs', ...(quick ? ['--no-types'] : [])])
run('types', npx('tsc'), ['--noEmit'])
for (const part of ['src/review/page', 'tests/review']) run(`types of ${part}`, npx('tsc'), ['--noEmit', '-p', part])
if (!quick) {
  run('format and lint (biome)', npx('biome'), ['ci', '.'])
  run('lint (eslint)', npx('eslint'), ['.'])
  run('unused files and exports (knip)', npx('knip'), [])
  run('patterns (recheck)', process.execPath, ['scripts/regexps.mjs'])
  run('lock file', process.execPath, ['scripts/lock.mjs', '--check'])
  run('package', process.execPath, ['scripts/package.mjs'])
  run('manual', process.execPath, ['scripts/man.mjs', '--check'])
}
run('generated files', process.execPath, ['scripts/schema.mjs', '--check'])
unitTests(quick ? QUICK : [])
if (!quick) contract()

rmSync(scratch, { recursive: true, force: true })
if (broken.length > 0) console.log(`\nfailed: ${broken.join('; ')}`)
// a failing step that is no test counts as one failure, so that no total looks clean
const steps = broken.filter((name) => name !== 'unit tests' && name !== 'contract').length
console.log(`${count.passed} passed, ${count.failed + steps} failed`)
process.exitCode = broken.length > 0 || count.failed > 0 || count.passed === 0 ? 1 : 0

function unitTests(paths) {
  const report = join(scratch, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  // CI: a golden file that is missing fails instead of being written
  run('unit tests', npx('vitest'), ['run', ...paths, ...reporters], { env: { ...process.env, CI: 'true' } })
  if (!existsSync(report)) return
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(readFileSync(report, 'utf8'))
  count.passed += numPassedTests
  // a file that could not be loaded has no tests to count
  count.failed += numFailedTests || (success ? 0 : Math.max(1, numFailedTestSuites))
}

function contract() {
  const tool = join(root, '../shared/tools/conformance.mjs')
  if (!existsSync(tool)) return
  const seeds = readdirSync(join(root, 'seeds')).map((name) => join('seeds', name))
  const { stdout } = run('contract', process.execPath, [tool, ...seeds, ...plans()], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const closing = /^(\d+) passed, (\d+) failed$/m.exec(stdout)
  // its own closing line would be taken for that of the whole run
  console.log(stdout.replace(/^(\d+) passed, (\d+) failed$/m, 'contract: $1 hold, $2 do not'))
  count.passed += Number(closing?.[1] ?? 0)
  count.failed += Number(closing?.[2] ?? 1)
}

/** The project's own plans: fixtures/plans/<case>/input.* */
function plans() {
  const folder = join(root, 'fixtures/plans')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .filter((path) => /(^|[\\/])input\.[a-z]+$/.test(path))
    .sort()
    .map((path) => join('fixtures/plans', path))
}
