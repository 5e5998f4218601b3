// Plans and seeds in other words and shapes: the share of records that is kept, and of the others the share that is told.
// usage: node scripts/perturb.mjs [--of DIST] [--only WORDS] [--show N] [--json]   (needs a build)
//   --of    dist/index.js of another build, to compare
//   --only  perturbations whose name holds these words
//   --show  so many wrong and silent records of each
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { corpusOf, measure } from './perturb/score.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const args = process.argv.slice(2)
const value = (name, other) => (args.includes(name) ? args[args.indexOf(name) + 1] : other)
const { parse } = await import(pathToFileURL(resolve(value('--of', `${root}/dist/index.js`))).href)
const only = value('--only', '')
const show = Number(value('--show', 0))

const shown = {}
const each = ({ name, original, result }) => {
  for (const { measure: record, told, at } of result.wrong) {
    if (told) continue
    shown[name] = (shown[name] ?? 0) + 1
    if (shown[name] > show) continue
    console.log(`${name} | ${original.id} ${at?.from ?? '?'} | ${record.title ?? ''} ${record.text.slice(0, 40)}`)
  }
}
const sums = await measure(corpusOf(root), parse, {
  only: (name) => name.includes(only),
  each: show > 0 ? each : undefined,
})
const share = (part, all) => (all === 0 ? '–' : `${((100 * part) / all).toFixed(1)}%`)
if (args.includes('--json')) console.log(JSON.stringify(sums, null, 1))
else {
  const row = (name, ...cells) => console.log(name.padEnd(46) + cells.map((cell) => String(cell).padStart(10)).join(''))
  row('perturbation', 'documents', 'records', 'kept', 'wrong', 'told', 'metadata')
  const groups = {
    ...sums,
    all: Object.values(sums).reduce((a, b) => ({
      documents: a.documents + b.documents,
      records: a.records + b.records,
      kept: a.kept + b.kept,
      told: a.told + b.told,
      silent: a.silent + b.silent,
      metadata: a.metadata + b.metadata,
    })),
  }
  for (const [name, { documents, records, kept, told, silent, metadata }] of Object.entries(groups))
    row(
      name,
      documents,
      records,
      share(kept, records),
      told + silent,
      share(told, told + silent),
      share(metadata, documents),
    )
}
