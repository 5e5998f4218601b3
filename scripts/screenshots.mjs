// The pictures of the README, from the real page: docs/images/review.zh.png (Chinese, light) and review.en.png
// (English, dark).
// usage: node scripts/screenshots.mjs   (after scripts/build.mjs; needs Chromium and a Chinese font)
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const SHOTS = [
  {
    name: 'review.zh.png',
    language: 'zh',
    colorScheme: 'light',
    hash: 'document=xihu-2023-action-plan&record=xihu-2023-action-plan+mannex1.5&value=deadline',
  },
  { name: 'review.en.png', language: 'en', colorScheme: 'dark', hash: 'view=overview' },
]

const executablePath = PLACES.find((path) => existsSync(path))
if (executablePath === undefined) throw new Error(`no Chromium in ${PLACES.join(', ')}`)
const folder = mkdtempSync(join(tmpdir(), 'gongwen-screenshots-'))
mkdirSync(join(root, 'docs/images'), { recursive: true })
const browser = await chromium.launch({ executablePath, headless: true, args: QUIET })
try {
  for (const { name, language, colorScheme, hash } of SHOTS) {
    const file = join(folder, `${language}.html`)
    const args = [join(root, 'bin/gongwen.js'), 'review', 'seeds', '-o', file, '--lang', language, '--quiet']
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
    if (status !== 0) throw new Error(`gongwen review: status ${status}`)
    const page = await browser.newPage({ viewport: { width: 1160, height: 620 }, colorScheme })
    await page.goto(`${pathToFileURL(file).href}#${hash}`)
    await page.waitForSelector('main')
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)))
    await page.screenshot({ path: join(root, 'docs/images', name) })
    await page.close()
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
