// The page of `gongwen review`: script and style bundled into one HTML file that waits for its data. Its content
// security policy allows these two by their hashes, and nothing else.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const FOLDER = 'src/review/page'

/** The file of the page, and what esbuild put into it. */
export async function buildPage(root) {
  const [script, style] = await Promise.all([bundle(root, 'main.tsx'), bundle(root, 'page.css')])
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script.text)}'`,
    `style-src '${hashOf(style.text)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const page = readFileSync(join(root, FOLDER, 'page.html'), 'utf8')
    .replace('%POLICY%', () => policy)
    .replace('%STYLE%', () => style.text)
    .replace('%SCRIPT%', () => script.text)
  const file = { path: join(root, 'dist/review/page.html'), contents: Buffer.from(page) }
  return { file, metafile: script.metafile }
}

async function bundle(root, entry) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(FOLDER, entry)],
    outdir: 'dist/review',
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    // the first browsers with the CSS Custom Highlight API and light-dark()
    target: ['chrome123', 'firefox140', 'safari17.5'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  })
  return { text: outputFiles[0].text.trim(), metafile }
}

const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`
