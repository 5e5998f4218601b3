// Runs SQL files against a database: node run.mjs corpus.duckdb load.sql most-charged.sql …
// Needs @duckdb/node-api; who has DuckDB's own command line can do without: duckdb corpus.duckdb -f load.sql
import { readFileSync } from 'node:fs'

const [database, ...files] = process.argv.slice(2)
const { DuckDBInstance } = await import('@duckdb/node-api').catch(() => {
  console.error('@duckdb/node-api is not installed: npm install @duckdb/node-api')
  process.exit(2)
})
const connection = await (await DuckDBInstance.create(database)).connect()
for (const file of files) {
  const statements = await connection.extractStatements(readFileSync(file, 'utf8'))
  for (let n = 0; n < statements.count; n++) {
    const result = await (await statements.prepare(n)).run()
    for (const row of await rowsOf(result)) console.log(JSON.stringify(row))
  }
}
connection.closeSync()

/** What a query answers; statements that change something answer nothing. */
async function rowsOf(result) {
  const names = result.columnNames()
  return names.length === 1 && ['Count', 'Success'].includes(names[0]) ? [] : result.getRowObjectsJson()
}
