// Writes schemas/policy-document.schema.json from the zod schemas of src/schema, and the configuration's beside it.
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

/** The configuration's, for editors. */
async function configText() {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { z } from 'zod'
        import { configSchema } from './src/schema/config.ts'
        export const schema = z.toJSONSchema(configSchema, { target: 'draft-2020-12' })`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  })
  const code = Buffer.from(outputFiles[0].contents).toString('base64')
  const { schema } = await import(`data:text/javascript;base64,${code}`)
  return `${JSON.stringify(schema, null, 2)}\n`
}

const written = new Map([
  [target, await schemaText()],
  [fileURLToPath(new URL('../schemas/gongwen-config.schema.json', import.meta.url)), await configText()],
])
for (const [path, text] of written) {
  if (!process.argv.includes('--check')) {
    mkdirSync(new URL('../schemas/', import.meta.url), { recursive: true })
    writeFileSync(path, text)
  } else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is not what src says: run \`npm run update\``)
    process.exitCode = 1
  }
}
