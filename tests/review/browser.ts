import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, describe } from 'vitest'
import { gongwen, scratch } from '../cli/gongwen.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = PLACES.find((path) => existsSync(path))

/** Without a browser these tests are skipped, and say so. */
export function inBrowser(name: string, tests: () => void): void {
  if (executablePath === undefined) console.warn(`no Chromium in ${PLACES.join(', ')}: '${name}' is skipped`)
  describe.skipIf(executablePath === undefined)(name, tests)
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Opened {
  page: Page
  /** What the page said on the console, and what it asked of the network: nothing, if all is well. */
  noise: string[]
}

/** Opens pages of `gongwen review` in one browser of this test file's own. */
export class Opener {
  readonly folder = scratch()
  private browser: Promise<Browser> | null = null
  private readonly profile = mkdtempSync(join(tmpdir(), 'gongwen-browser-'))

  constructor() {
    afterAll(async () => {
      await (await this.browser)?.close()
      rmSync(this.profile, { recursive: true, force: true })
    })
  }

  /** Writes the page of some inputs; its path. */
  write(inputs: string[], name: string, ...flags: string[]): string {
    const path = join(this.folder, name)
    const { status, stderr } = gongwen(['review', ...inputs, '-o', path, '--force', ...flags])
    if (status !== 0) throw new Error(stderr)
    return path
  }

  async open(path: string, options: Parameters<Browser['newContext']>[0] & { hash?: string } = {}): Promise<Opened> {
    const { hash = '', ...rest } = options
    const context = await this.context(rest)
    const page = await context.newPage()
    const noise: string[] = []
    page.on('console', (message) => noise.push(message.text()))
    page.on('pageerror', (error) => noise.push(error.message))
    page.on('request', (request) => {
      if (!/^(?:file|blob):/.test(request.url())) noise.push(request.url())
    })
    await page.goto(`${pathToFileURL(path).href}${hash}`)
    await page.waitForSelector('main')
    return { page, noise }
  }

  private async context(options: Parameters<Browser['newContext']>[0]): Promise<BrowserContext> {
    this.browser ??= chromium.launch({
      executablePath: executablePath as string,
      headless: true,
      args: QUIET,
      env: { ...process.env, HOME: this.profile },
    })
    return await (await this.browser).newContext({ viewport: { width: 1440, height: 900 }, ...options })
  }
}

/** What a click of the reader's downloads. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return readFileSync(await download.path(), 'utf8')
}
