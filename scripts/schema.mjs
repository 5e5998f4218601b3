// Writes schemas/policy-document.schema.json from the zod schemas of src/schema.
// usage: node scripts/schema.mjs [--check]   (--check: writes nothing, fails where the file is not up to date)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = fileURLToPath(new URL('../schemas/policy-document.schema.json', import.meta.url))

/** The text of the JSON Schema, as it is committed and as `gongwen schema` prints it. */
async function schemaText() {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { z } from 'zod'
        import { policyDocument } from './src/schema/document.ts'
        import { SCHEMA_VERSION } from './src/schema/version.ts'
        export const version = SCHEMA_VERSION
        export const schema = z.toJSONSchema(policyDocument, { target: 'draft-2020-12', reused: 'inline' })`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  })
  const code = Buffer.from(outputFiles[0].contents).toString('base64')
  const { schema, version } = await import(`data:text/javascript;base64,${code}`)
  const { $schema, ...rest } = schema
  const named = { $schema, $id: `urn:gongwen:policy-document:${version}`, ...rest }
  return `${JSON.stringify(named, null, 2)}\n`
}

const text = await schemaText()
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('schemas/policy-document.schema.json is not what src/schema says: run `npm run update`')
    process.exitCode = 1
  }
} else {
  mkdirSync(new URL('../schemas/', import.meta.url), { recursive: true })
  writeFileSync(target, text)
}
