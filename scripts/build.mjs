// Builds dist/: the public API (index.js with its chunks and types/), the command line (cli/) and the page of
// `gongwen review` (review/page.html).
// usage: node scripts/build.mjs [--no-types]
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'
import { notices } from './notices.mjs'
import { buildPage } from './page.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** Loaded by nobody here: pdfjs asks for it to draw pages. */
const EXTERNAL = ['@napi-rs/canvas']

const COMMON = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // white space is most of what V8 has to scan; stack traces keep their names, but for the parts of BUSY
  minifyWhitespace: true,
  minifySyntax: true,
  charset: 'utf8',
  external: EXTERNAL,
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
  // which packages the code comes from
  metafile: true,
}

/** Bundles the code; files whose bytes are the same are left alone, files of an earlier build are removed. */
export async function buildCode() {
  const sources = new Set()
  const cli = await buildCli(sources)
  const page = await buildPage(root)
  note(page.metafile, sources)
  const files = [...(await buildApi(sources)), ...cli.files, page.file]
  let changed = false
  for (const { path, contents } of files) changed = writeChanged(path, contents) || changed
  const kept = new Set(files.map(({ path }) => path))
  for (const path of filesIn(dist)) if (/\.c?js$/.test(path) && !kept.has(path)) rmSync(path)
  writeChanged(join(dist, 'THIRD-PARTY-NOTICES.txt'), Buffer.from(notices(root, sources)))
  if (changed) warm(cli.caches)
}

async function buildApi(sources) {
  const { outputFiles, metafile } = await bundle({
    ...COMMON,
    entryPoints: ['src/index.ts'],
    format: 'esm',
    // what packages of CommonJS ask Node for
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
    // what the types speak of is installed with it
    external: [...EXTERNAL, 'zod'],
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  })
  note(metafile, sources)
  return outputFiles
}

/**
 * One CommonJS file for each part that is loaded on its own: the start, the description of the command line, each
 * command, packages that only some runs need. CommonJS because the loader of ES modules takes 4 ms of a start that may
 * take 15 ms over Node's own, and 1 to 2 ms more for every further file.
 */
async function buildCli(sources) {
  const parts = new Map([
    ['program', 'src/cli/program.ts'],
    // threads and a process of their own, which nothing imports
    ['read-thread', 'src/cli/read-thread.ts'],
    ['read-child', 'src/cli/read-child.ts'],
    ['job-thread', 'src/cli/scale/job-thread.ts'],
  ])
  const files = []
  for (const [name, source] of parts) files.push(...(await buildPart(name, source, { parts, sources })))
  const caches = Object.fromEntries(files.map(({ path, hash }) => [`./${basename(path)}`, cacheName(path, hash)]))
  // the start must still be understood by a Node that is too old, to say so
  const start = { target: 'es2017', define: { CODE_CACHES: JSON.stringify(caches) } }
  files.push(...(await buildPart('start', 'src/cli/start.ts', { parts, sources }, start)))
  return { files, caches }
}

/** What nearly every run waits for. Short names save 3 ms; a stack trace still tells the places. */
const BUSY = ['program', 'parse']

async function buildPart(name, source, { parts, sources }, options = {}) {
  const { outputFiles, metafile } = await bundle({
    ...COMMON,
    entryPoints: { [`cli/${name}`]: source },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    minifyIdentifiers: BUSY.includes(name),
    // read as Latin-1 (src/cli/part.ts): decoding UTF-8 takes 3 ms more
    charset: 'ascii',
    // what ES modules among the packages ask for
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "var importMetaUrl=require('url').pathToFileURL(__filename).href;" },
    plugins: [cutAtImports(parts), withoutSubprocesses],
    ...options,
  })
  note(metafile, sources)
  return outputFiles.map(({ path, text, hash }) => {
    // our own parts are CommonJS; import() would take the way over the loader of ES modules
    const code = text.replace(/\bimport\("(\.\/[\w-]+\.cjs)"\)/g, 'Promise.resolve(require("$1"))')
    return { path, hash, contents: Buffer.from(escapePatterns(code)) }
  })
}

/** What really came into the bundle, which is less than what was read. */
function note({ outputs }, sources) {
  for (const { inputs } of Object.values(outputs))
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) if (bytesInOutput > 0) sources.add(input)
}

/** esbuild escapes strings; the patterns that it leaves as they are mean the same when escaped. */
const escapePatterns = (code) =>
  code.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

const cacheName = (path, hash) => `${basename(path, '.cjs')}-${hash.replace(/\W/g, '')}.cache`

/** An `import()` of a package, or in the description of a command, begins a file of its own. */
const cutAtImports = (parts) => ({
  name: 'cut-at-imports',
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ path, kind, importer }) => {
      const own = path.startsWith('.')
      if (EXTERNAL.includes(path) || kind !== 'dynamic-import') return null
      if (own && !/[\\/]cli[\\/]commands[\\/]/.test(importer)) return null
      const source = own ? join(dirname(importer), path) : path
      const name = basename(source, '.ts') === 'index' ? basename(dirname(source)) : basename(source, '.ts')
      parts.set(name.replace(/\W/g, '-'), source)
      return { path: `./${name.replace(/\W/g, '-')}.cjs`, external: true }
    })
  },
})

/** Lets V8 keep what it compiles on the way from a seed to its JSON. A build that does not run yet has no such files. */
function warm(caches) {
  const cli = join(dist, 'cli')
  for (const path of filesIn(cli)) if (path.endsWith('.cache')) rmSync(path)
  const seeds = readdirSync(join(root, 'seeds')).map((name) => join('seeds', name))
  const args = ['scripts/warm.cjs', JSON.stringify(caches), 'parse', ...seeds]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' })
  if (status !== 0) for (const path of filesIn(cli)) if (path.endsWith('.cache')) rmSync(path)
}

/** commander loads child_process (2 ms) for subcommands that are programs of their own: there are none. */
const withoutSubprocesses = {
  name: 'without-subprocesses',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'nothing', namespace: 'nothing' } : null,
    )
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }))
  },
}

function writeChanged(path, contents) {
  mkdirSync(dirname(path), { recursive: true })
  if (read(path)?.equals(contents)) return false
  writeFileSync(path, contents)
  return true
}

function read(path) {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

/** Writes the declarations of what src/index.ts exports to dist/types. */
export async function buildTypes() {
  const { default: ts } = await import('typescript')
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
  const program = ts.createProgram([join(root, 'src/index.ts')], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(root, 'src'),
    outDir: join(dist, 'types'),
  })
  rmSync(join(dist, 'types'), { recursive: true, force: true })
  const { diagnostics } = program.emit()
  for (const { messageText, file } of diagnostics) {
    console.error(file ? relative(root, file.fileName) : '', ts.flattenDiagnosticMessageText(messageText, '\n'))
  }
  return diagnostics.length === 0
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildCode()
  if (!process.argv.includes('--no-types') && !(await buildTypes())) process.exitCode = 1
}
