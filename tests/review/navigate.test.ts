import { expect, it } from 'vitest'
import { inBrowser, Opener } from './browser.ts'

inBrowser('the page of the seeds', () => {
  const opener = new Opener()
  const path = opener.write(['seeds'], 'seeds.html', '--lang', 'zh')

  it('shows source, records and record side by side, and says nothing on the console', async () => {
    const { page, noise } = await opener.open(path)
    expect(await page.locator('.pane').count()).toBe(3)
    expect(await page.locator('[role=option]').first().getAttribute('aria-setsize')).toBe('677')
    expect(noise).toEqual([])
  })

  it('leads from a record to its place', async () => {
    const { page } = await opener.open(path)
    await page.locator('[role=option]').nth(3).click()
    const [text, marked] = await page.evaluate(() => {
      const ranges = [...(CSS.highlights.get('record') ?? [])] as Range[]
      const printed = document.querySelector('[data-pointer=text]')?.textContent ?? ''
      return [printed, ranges.map(String).join('')]
    })
    expect(marked.replace(/\s/g, '')).toContain(text.slice(0, 8))
  })

  it('leads from the source to the record that claims the character', async () => {
    const { page } = await opener.open(path, { hash: '#record=shangyou-2023-work-points+m2.1.1.1' })
    const line = page.locator('.line', { hasText: '(3) 建立县乡村三级线上帮代办机制' })
    await line.scrollIntoViewIfNeeded()
    await line.click({ position: { x: 120, y: 14 } })
    expect(await page.locator('.record h2').textContent()).toBe('m2.1.1.3')
  })

  it('keeps the view in the address', async () => {
    const { page } = await opener.open(path)
    await page.fill('#search', '１００ 项')
    const found = Number(await page.locator('.list .count').textContent())
    expect(found).toBeGreaterThan(0)
    expect(found).toBeLessThan(50)
    const address = page.url()
    const again = await opener.open(path, { hash: address.slice(address.indexOf('#')) })
    expect(await again.page.locator('.list .count').textContent()).toBe(String(found))
  })
})
