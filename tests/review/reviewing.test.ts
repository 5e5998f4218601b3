import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { downloaded, inBrowser, Opener } from './browser.ts'

const PLAN = [
  '某县优化营商环境工作要点',
  '',
  '一、工作措施',
  '',
  '（一）推行一窗受理。全面推行一窗受理，新增窗口不少于20个。2024年6月底前完成。（牵头单位：县甲局；配合单位：县乙局）',
  '',
  '（二）压缩时限。办理时限压缩至3个工作日以内。（责任单位：县丙局、县丁局）',
  '',
  '（三）完善机制。健全工作机制，由县戊局统筹。',
  '',
].join('\n')

inBrowser('a review', () => {
  const opener = new Opener()
  const plan = join(opener.folder, 'plan.txt')
  writeFileSync(plan, PLAN)
  const path = opener.write([plan], 'plan.html')
  const first = '#order=place&record=plan+m1.1'

  it('can be done by keys alone, from looking to the file', async () => {
    const { page, noise } = await opener.open(path, { hash: first })
    const { keyboard } = page
    const id = (): Promise<string | null> => page.locator('.record h2').textContent()
    expect(await id()).toBe('m1.1')
    await keyboard.press('Enter')
    expect(await id()).toBe('m1.2')
    await keyboard.press('k')
    await keyboard.press('j')
    expect(await id()).toBe('m1.2')
    // correct the title of the second
    await keyboard.press('e')
    await page.waitForSelector('.edit')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await keyboard.press('Control+A')
    // letters that are keys elsewhere are letters here
    await keyboard.type('jkxu压缩办理时限')
    await keyboard.press('Tab')
    expect(await id()).toBe('m1.2')
    await keyboard.press('Escape')
    await keyboard.press('e')
    expect(await page.locator('.edit').count()).toBe(0)
    await keyboard.press('Enter')
    await keyboard.press('x')
    await keyboard.press('u')
    await keyboard.press('x')
    const file = JSON.parse(await downloaded(page, () => keyboard.press('s')))
    expect(file.correctionsVersion).toBe(1)
    expect(file.documents.plan.name).toBe('plan.txt')
    expect(
      file.corrections.map(({ measure, checked, set }: Record<string, unknown>) => ({ measure, checked, set })),
    ).toEqual([
      { measure: 'm1.1', checked: true, set: [] },
      { measure: 'm1.2', checked: true, set: [{ at: 'title', was: '压缩时限', to: 'jkxu压缩办理时限' }] },
      { measure: 'm1.3', checked: false, set: [{ at: 'commitment', was: true, to: false }] },
    ])
    expect(await page.locator('.badge').count()).toBe(0)
    expect(noise).toEqual([])
  })

  it('takes a unit from a selection in the source, with its place', async () => {
    const { page } = await opener.open(path, { hash: '#record=plan+m1.3' })
    const at = PLAN.indexOf('县戊局')
    await page.evaluate((words) => {
      const line = [...document.querySelectorAll('.line')].find((one) => one.textContent.includes(words))
      const node = line?.firstChild as Text
      const from = node.data.indexOf(words)
      getSelection()?.setBaseAndExtent(node, from, node, from + words.length)
      document.querySelector('.paper')?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
    }, '县戊局')
    await page.locator('.selection button', { hasText: 'Responsible' }).click()
    await page.locator('[data-pointer="responsible/0"]').click()
    const marked = await page.evaluate(() => [...(CSS.highlights.get('value') ?? [])].map(String))
    expect(marked).toEqual(['县戊局'])
    const file = JSON.parse(await downloaded(page, () => page.keyboard.press('s')))
    expect(file.corrections[0].set).toEqual([
      {
        at: 'responsible/0',
        was: null,
        to: { text: '县戊局', name: '县戊局', inherited: false },
        places: [at, at + 3],
      },
    ])
  })

  it('corrects units, dates and targets, and undoes each', async () => {
    const { page } = await opener.open(path, { hash: first })
    await page.keyboard.press('e')
    await page.getByLabel('Date').fill('2024-13')
    await page.keyboard.press('Tab')
    expect(await page.locator('.badge').count()).toBe(0)
    await page.getByLabel('Date').fill('2024-09')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Remove 县乙局' }).click()
    await page.getByLabel('Add Unit').fill('县己局')
    await page.keyboard.press('Enter')
    await page.getByLabel('Counted in').fill('扇')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    const sets = async (): Promise<{ at: string; to: unknown }[]> => {
      const text = await downloaded(page, () => page.locator('button', { hasText: 'Download corrections' }).click())
      return JSON.parse(text).corrections[0]?.set ?? []
    }
    expect((await sets()).map(({ at }) => at)).toEqual(['deadline/date', 'partners/0', 'responsible/0', 'targets/0'])
    for (let i = 0; i < 4; i++) await page.locator('button', { hasText: 'Undo' }).click()
    expect(await sets()).toEqual([])
  })

  it('survives a closed window: the draft comes back, with a notice and a way to be rid of it', async () => {
    const { page } = await opener.open(path, { hash: first })
    await page.keyboard.press('Enter')
    await page.keyboard.press('x')
    await page.reload()
    await page.waitForSelector('.notice p')
    expect(await page.locator('.notice p').textContent()).toContain('restored 2 unsaved decisions')
    expect(await page.locator('.badge').textContent()).toContain('2')
    await page.locator('.notice button', { hasText: 'Discard' }).click()
    expect(await page.locator('.badge').count()).toBe(0)
    await page.reload()
    await page.waitForSelector('main')
    expect(await page.locator('.notice p').count()).toBe(0)
  })

  it('gives the records that are listed as CSV, corrected', async () => {
    const { page } = await opener.open(path, { hash: `${first}&unit=%E5%8E%BF%E7%94%B2%E5%B1%80` })
    const csv = await downloaded(page, () => page.locator('button', { hasText: 'CSV' }).click())
    const lines = csv.trimEnd().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^\ufeffid,document,jurisdiction,kind,origin,/)
    expect(lines[1]).toMatch(/^m1\.1,plan,/)
  })
})

inBrowser('a paper that means harm', () => {
  const opener = new Opener()
  it('stays text: markup, addresses, line separators, bidirectional marks', async () => {
    const plan = join(opener.folder, 'harm.txt')
    const title =
      '</script><script>window.hit=1</script><img src=x onerror=window.hit=1>\u2028javascript:alert(1)\u202e倒'
    writeFileSync(plan, `某县${title}工作要点\n\n一、措施\n\n（一）${title}。推行${title}。（责任单位：县甲局<b>）\n`)
    const { page, noise } = await opener.open(opener.write([plan], 'harm.html'))
    for (const key of ['1', '2', '3', '4']) await page.keyboard.press(key)
    expect(await page.evaluate(() => (globalThis as { hit?: number }).hit)).toBeUndefined()
    expect(await page.locator('img, a, script:not([type=module])').count()).toBe(0)
    expect(await page.evaluate(() => /[\u202e\u2028]/.test(document.body.innerText))).toBe(false)
    expect(noise).toEqual([])
  })

  it('without records is a page that says so', async () => {
    const plan = join(opener.folder, 'empty.txt')
    writeFileSync(plan, '某县人民政府\n')
    const { page, noise } = await opener.open(opener.write([plan], 'empty.html'))
    expect(await page.locator('.nothing').textContent()).toContain('holds no records')
    for (const key of ['2', '3', '4', '1', 'j', 'Enter', 'e', 'x', 'u', 'l']) await page.keyboard.press(key)
    expect(noise).toEqual([])
  })

  it('with ten thousand records shows the few that are in view', async () => {
    const plan = join(opener.folder, 'long.txt')
    const items = Array.from({ length: 10_000 }, (_, i) => `${i + 1}.办理第${i + 1}项事务。（责任单位：县甲局）\n`)
    writeFileSync(plan, `某县工作要点\n\n一、工作措施\n\n${items.join('\n')}`)
    const { page, noise } = await opener.open(opener.write([plan], 'long.html'), { hash: '#order=place' })
    expect(Number(await page.locator('.list .count').textContent())).toBeGreaterThanOrEqual(10_000)
    expect(await page.locator('[role=option]').count()).toBeLessThan(60)
    await page.locator('#records').evaluate((list) => list.scrollTo(0, list.scrollHeight))
    await page.locator('[role=option]', { hasText: '第10000项' }).click()
    expect(
      await page.evaluate(() =>
        [...(CSS.highlights.get('record') ?? [])].map((range) => (range as Range).toString()).join(''),
      ),
    ).toContain('第10000项')
    for (const key of ['4', '3', '2', '1']) await page.keyboard.press(key)
    expect(noise).toEqual([])
  })
})
