// What a user of the installed library does, in a Node of its own: a test runner lends modules names and functions that
// Node does not. Prints what came out as JSON.
import { readdirSync, readFileSync } from 'node:fs'
import { exportDocuments, parse, validate } from '../../dist/index.js'

const FORMATS = ['csv', 'xlsx', 'json', 'ndjson', 'markdown', 'parquet', 'sqlite', 'ics']
const textsOf = ({ measures }) => measures.map(({ text }) => text)
const read = (folder, name) => parse(readFileSync(`${folder}/${name}`), { name })

const parsed = {}
for (const folder of ['seeds', 'fixtures/formats/seeds'])
  for (const name of readdirSync(folder)) parsed[name] = textsOf(await read(folder, name))

const seed = await read('seeds', 'xihu-2023-action-plan.md')
const exported = {}
for (const format of FORMATS) {
  const files = await exportDocuments([seed], format)
  exported[format] = [...files.values()].map((bytes) => bytes.length)
}
const [workbook] = (await exportDocuments([seed], 'xlsx')).values()
const ledger = await parse(workbook, { name: 'ledger.xlsx' })

const text = readFileSync('fixtures/checks/numbering/gap/not-ok.txt', 'utf8')
const findings = [...validate(await parse(text, { name: 'gap.txt' }), text)].map(({ rule }) => rule)

console.log(JSON.stringify({ parsed, exported, ledger: ledger.tables.length, findings }))
