// Turns what people checked and corrected into facts, in the format of fixtures/plans/<case>/facts.json.
// usage: node scripts/corrections-to-facts.mjs <corrections.json> <source> [--partial] > facts.json   (after scripts/build.mjs)
// --partial: the records that were checked, where some were not; tests/facts asks for all of them, in their order.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const [corrections, source, ...options] = process.argv.slice(2)
if (source === undefined || options.some((option) => option !== '--partial')) {
  console.error('usage: node scripts/corrections-to-facts.mjs <corrections.json> <source> [--partial]')
  process.exit(2)
}

const bin = fileURLToPath(new URL('../bin/gongwen.js', import.meta.url))
const parsed = spawnSync(process.execPath, [bin, 'parse', source, '--corrections', corrections, '--strict'], {
  encoding: 'utf8',
  maxBuffer: 1 << 29,
  stdio: ['ignore', 'pipe', 'inherit'],
})
// a fact that was left unapplied would be one that nobody stated
if (parsed.status !== 0) process.exit(parsed.status ?? 2)

const { measures } = JSON.parse(parsed.stdout)
const checked = measures.filter(({ review }) => review?.checked === true)
if (checked.length < measures.length && !options.includes('--partial')) {
  const left = measures.length - checked.length
  console.error(`${source}: ${left} of ${measures.length} records are not checked — check them, or give --partial`)
  process.exit(1)
}

const printed = (units) => units.map(({ text }) => text)

const factOf = (measure) => ({
  kind: measure.kind,
  origin: measure.origin,
  number: measure.number?.value ?? null,
  title: measure.title,
  text: measure.text,
  ...(measure.problem !== null && { problem: measure.problem }),
  path: measure.path,
  leads: printed(measure.leads),
  partners: printed(measure.partners),
  responsible: printed(measure.responsible),
  leaders: measure.leaders.map(({ role, name }) => [role, name]),
  deadline: measure.deadline && {
    text: measure.deadline.text,
    date: measure.deadline.date,
    ongoing: measure.deadline.ongoing,
  },
  steps: measure.steps.length,
  extra: measure.extra,
})

const count = (kind) => checked.filter((measure) => measure.kind === kind).length
const facts = {
  style: 'checked by a reader, record by record',
  metadata: {},
  counts: Object.fromEntries(['measure', 'action', 'safeguard', 'rectification'].map((kind) => [kind, count(kind)])),
  measures: checked.map(factOf),
}
console.log(JSON.stringify(facts, null, 2))
