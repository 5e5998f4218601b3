// Builds dist/: the public API (index.js with its chunks and types/) and the command line (cli/).
// usage: node scripts/build.mjs [--no-types]
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

const COMMON = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // stack traces keep their names; white space is most of what V8 has to scan
  minifyWhitespace: true,
  minifySyntax: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
}

/** Bundles the code; files whose bytes are the same are left alone, files of an earlier build are removed. */
export async function buildCode() {
  const files = [...(await buildApi()), ...(await buildCli())]
  for (const { path, contents } of files) writeChanged(path, contents)
  const kept = new Set(files.map(({ path }) => path))
  for (const path of filesIn(dist)) if (/\.c?js$/.test(path) && !kept.has(path)) rmSync(path)
}

async function buildApi() {
  const { outputFiles } = await bundle({
    ...COMMON,
    entryPoints: ['src/index.ts'],
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  })
  return outputFiles
}

/**
 * One CommonJS file for each part that is loaded on its own: the start, the description of the command line, each
 * command. CommonJS because the loader of ES modules takes 4 ms of a start that may take 15 ms over Node's own, and
 * 1 to 2 ms more for every further file.
 */
async function buildCli() {
  const parts = new Map([['main', 'src/cli/entry.ts']])
  const files = []
  for (const [name, source] of parts) {
    const { outputFiles } = await bundle({
      ...COMMON,
      entryPoints: { [`cli/${name}`]: source },
      format: 'cjs',
      outExtension: { '.js': '.cjs' },
      // the start must still be understood by a Node that is too old, to say so
      target: name === 'main' ? 'es2017' : COMMON.target,
      supported: { 'dynamic-import': false },
      // what an ES module among the dependencies asks for
      define: { 'import.meta.url': 'importMetaUrl' },
      banner: { js: "var importMetaUrl=require('url').pathToFileURL(__filename).href;" },
      plugins: [cutAtImports(parts), withoutSubprocesses],
    })
    files.push(...outputFiles)
  }
  return files
}

/** An `import()` in the start or in the description of a command begins a file of its own. */
const cutAtImports = (parts) => ({
  name: 'cut-at-imports',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, kind, importer }) => {
      if (kind !== 'dynamic-import' || !/[\\/]cli[\\/](main\.ts|commands[\\/])/.test(importer)) return null
      const source = join(dirname(importer), path)
      const name = basename(source) === 'index.ts' ? basename(dirname(source)) : basename(source, '.ts')
      parts.set(name, source)
      return { path: `./${name}.cjs`, external: true }
    })
  },
})

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
  if (!read(path)?.equals(contents)) writeFileSync(path, contents)
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
