// Whether wrong records are told, and right ones left alone: prints both figures.
// usage: node scripts/told.mjs [--of DIST]   (needs a build)
//   told          of the records that plans in other words and shapes lose, those that a doubt of the parser stands on
//   false alarms  plans and seeds as they are, which are read right, with a doubt all the same
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { corpusOf, isDoubt, measure } from './perturb/score.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const args = process.argv.slice(2)
const dist = args.includes('--of') ? args[args.indexOf('--of') + 1] : `${root}/dist/index.js`
const { parse } = await import(pathToFileURL(resolve(dist)).href)
const corpus = corpusOf(root)

const alarms = new Map()
for (const { id, name, text } of corpus) {
  const { diagnostics } = await parse(text, { name })
  const rules = new Set(diagnostics.filter(isDoubt).map(({ rule }) => rule))
  if (rules.size > 0) alarms.set(id, [...rules])
}
const sums = Object.values(await measure(corpus, parse))
const told = sums.reduce((sum, one) => sum + one.told, 0)
const wrong = sums.reduce((sum, one) => sum + one.told + one.silent, 0)
console.log(`told ${told} of ${wrong} wrong records (${((100 * told) / wrong).toFixed(1)} %)`)
console.log(`false alarms in ${alarms.size} of ${corpus.length} documents`)
for (const [id, rules] of alarms) console.log(`  ${id}: ${rules.join(', ')}`)
