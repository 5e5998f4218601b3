// The page of `gongwen review` in a real browser: size, first view, and what the things that a reader does cost the main
// thread, in processor time: what else the machine does does not count.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

/** The seeds, and eight times the seeds: more than 5,000 records. */
export async function benchReview({ root, folder, row }) {
  if (CHROMIUM === undefined) return row('review: no Chromium on this machine', '')
  const seeds = join(root, 'seeds')
  const many = join(folder, 'many')
  mkdirSync(many)
  for (const name of readdirSync(seeds))
    for (let i = 0; i < 8; i++) copyFileSync(join(seeds, name), join(many, `${i}-${name}`))
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  row('review', 'measured', 'at most')
  try {
    for (const [inputs, view] of [
      [seeds, 0.35],
      [many, 1],
    ])
      await measure(browser, { root, folder, row }, inputs, view)
  } finally {
    await browser.close()
  }
}

async function measure(browser, { root, folder, row }, inputs, view) {
  const page = join(folder, `${basename(inputs)}.html`)
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/gongwen.js'), 'review', inputs, '-o', page])
  if (status !== 0) throw new Error(String(stderr))
  const source = readdirSync(inputs).reduce((sum, name) => sum + statSync(join(inputs, name)).size, 0)
  const figures = await inPage(browser, page)
  const name = `${figures.records} records`
  row(`${name}: page, KB`, (statSync(page).size / 1000).toFixed(0), ((1.5 * source + 120_000) / 1000).toFixed(0))
  row(`${name}: first view, s of the main thread`, figures.view.toFixed(2), view.toFixed(2))
  row(`${name}: a frame of scrolling, ms`, figures.scroll.toFixed(1), '16')
  row(`${name}: next record, ms`, figures.next.toFixed(1), '30')
  row(`${name}: search, ms`, figures.search.toFixed(1), '5')
}

async function inPage(browser, path) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(pathToFileURL(path).href)
  await page.waitForSelector('[role=option]')
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value
    return { task: of('TaskDuration'), script: of('ScriptDuration') }
  }
  const { task: view } = await spent()
  const records = Number(await page.locator('.list .count').textContent())
  // what searching needs is made ready while nobody waits
  await page.waitForTimeout(2000)
  const each = {}
  for (const [name, steps] of Object.entries(STEPS)) {
    const before = await spent()
    await page.evaluate(repeated, steps)
    const after = await spent()
    each[name] = {
      task: ms(before.task, after.task, steps.times),
      script: ms(before.script, after.script, steps.times),
    }
  }
  await context.close()
  return { view, records, scroll: each.scroll.task, next: each.next.task, search: each.search.script }
}

const ms = (from, to, times) => ((to - from) / times) * 1000

/** What a reader does, how often. */
const STEPS = {
  scroll: { act: 'scroll', times: 100 },
  next: { act: 'next', times: 60 },
  search: { act: 'search', times: 36 },
}

/** In the page: does something again and again, each time until it is drawn. */
async function repeated({ act, times }) {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))
  const list = document.querySelector('#records')
  const field = document.querySelector('#search')
  const words = ['政务', '100项', '县发改委', '没有这样的词', '企业', '']
  const acts = {
    scroll: () => list.scrollBy(0, 400),
    next: () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true })),
    search: (i) => {
      field.value = words[i % words.length]
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    },
  }
  for (let i = 0; i < times; i++) {
    acts[act](i)
    await drawn()
  }
}
