// Checks the patterns of src with recheck: none may take more than linear time, whatever the text.
// usage: node scripts/regexps.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { check } from 'recheck'
import { globSync } from 'tinyglobby'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = globSync('src/**/*.ts', { cwd: root, ignore: 'src/cli/start.ts' }).sort()

/** [pattern, flags, place] of every literal, from the syntax tree; `new RegExp` inside functions is counted apart. */
function literalsOf(path) {
  const file = ts.createSourceFile(path, readFileSync(root + path, 'utf8'), ts.ScriptTarget.Latest, true)
  const literals = []
  const late = []
  const visit = (node, inFunction) => {
    const place = `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      literals.push([node.text.slice(1, end), node.text.slice(end + 1), place])
    }
    if (inFunction && ts.isNewExpression(node) && node.expression.getText() === 'RegExp') late.push(place)
    ts.forEachChild(node, (child) => visit(child, inFunction || ts.isFunctionLike(node)))
  }
  visit(file, false)
  return { literals, late }
}

/** Patterns that are put together while modules load, from parts of several files: caught by loading them all. */
async function constructed() {
  const { outputFiles } = await build({
    stdin: { contents: files.map((path) => `import './${path}'`).join('\n'), resolveDir: root },
    define: { RegExp: 'RecordedRegExp' },
    bundle: true,
    treeShaking: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
  })
  const found = []
  globalThis.RecordedRegExp = class extends RegExp {
    constructor(pattern, flags) {
      super(pattern, flags)
      found.push([this.source, this.flags, 'put together'])
    }
  }
  // from inside node_modules, so that the packages are found
  const place = `${root}node_modules/.cache/gongwen-patterns.mjs`
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, outputFiles[0].contents)
  await import(pathToFileURL(place).href)
  return found
}

const all = files.map(literalsOf)
const patterns = new Map()
for (const one of [...all.flatMap(({ literals }) => literals), ...(await constructed())]) {
  const key = `/${one[0]}/${one[1]}`
  if (!patterns.has(key)) patterns.set(key, one)
}

/**
 * recheck counts steps, and besides looks at the clock: an attack that takes long by it counts as one that works. On a
 * loaded machine any would, so the clock is set far off.
 */
const CLOCKS = { timeout: 60_000, attackTimeout: 60_000, incubationTimeout: 10_000 }
let vulnerable = 0
let undecided = 0
for (const [text, [source, flags, place]] of patterns) {
  // recheck does not know the flags v and d; to it v is u
  const result = await check(source, flags.replace('v', 'u').replace('d', ''), CLOCKS)
  if (result.status === 'safe') continue
  if (result.status === 'vulnerable') {
    vulnerable++
    console.error(`${place} ${text}\n  ${result.complexity?.summary ?? 'vulnerable'}: ${result.attack?.pattern}`)
  } else {
    undecided++
    console.error(`${place} ${text}\n  not decided: ${result.error?.kind}`)
  }
}
console.log(`${patterns.size} patterns, ${vulnerable} vulnerable, ${undecided} not decided`)
const late = all.flatMap((one) => one.late)
if (late.length > 0) console.log(`built inside functions, not checked: ${late.join(', ')}`)
process.exitCode = vulnerable + undecided > 0 ? 1 : 0
