import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { CorrectionsFile } from '../../src/corrections/index.ts'
import type { LedgerFile } from '../../src/ledger/row.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import { printOf } from '../../src/schema/print.ts'
import { gongwen } from '../cli/gongwen.ts'
import { downloaded, inBrowser, Opener } from './browser.ts'

const PLAN = [
  '某县优化营商环境工作要点',
  '',
  '一、工作措施',
  '',
  '（一）推行一窗受理。全面推行一窗受理，新增窗口不少于20个。2024年6月底前完成。（牵头单位：县甲局；配合单位：县乙局）',
  '',
  '（二）压缩时限。办理时限压缩至3个工作日以内。2024年9月底前完成。（责任单位：县丙局、县丁局）',
  '',
  '（三）完善机制。健全工作机制，由县戊局统筹。',
  '',
].join('\n')

inBrowser('a page that goes on with corrections', () => {
  const opener = new Opener()
  const put = (name: string, text: string): string => {
    writeFileSync(join(opener.folder, name), text)
    return join(opener.folder, name)
  }
  const plan = put('plan.txt', PLAN)
  const parsed = (...args: string[]): PolicyDocument =>
    JSON.parse(gongwen(['parse', plan, ...args]).stdout) as PolicyDocument

  it('shows what they say, and gives the same bytes back', async () => {
    const { page } = await opener.open(opener.write([plan], 'first.html'), { hash: '#order=place&record=plan+m1.1' })
    await page.keyboard.press('e')
    await page.getByLabel('Date').fill('2024-09')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Remove 县乙局' }).click()
    await page.getByLabel('Add Unit').fill('县己局')
    await page.keyboard.press('Enter')
    await page.getByLabel('Remark').fill('电话核实')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await page.keyboard.press('e')
    await page.keyboard.press('Enter')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    const text = await downloaded(page, () => page.keyboard.press('s'))
    const file = put('corrections.json', text)
    const again = await opener.open(opener.write([plan], 'again.html', '--corrections', file), {
      hash: '#order=place&record=plan+m1.1',
    })
    expect(await again.page.locator('.badge').count()).toBe(0)
    expect(await again.page.locator('[data-pointer="deadline"]').textContent()).toContain('2024-09-30')
    expect(await again.page.locator('.body').textContent()).not.toContain('县乙局')
    expect(await again.page.locator('.list .mark').allTextContents()).toEqual(['corrected', 'no commitment'])
    expect(await downloaded(again.page, () => again.page.keyboard.press('s'))).toBe(text)
    expect(again.noise).toEqual([])
    // and so does every later parse
    const { stderr } = gongwen(['parse', plan, '--corrections', file, '--strict'])
    expect(stderr).toContain('corrections: 4 applied, 0 needed no more, 0 not applied')
    const { measures } = parsed('--corrections', file)
    expect(measures.map(({ id }) => id)).toEqual(['m1.1', 'm1.2'])
    expect(measures[0]).toMatchObject({
      deadline: { date: '2024-09', due: '2024-09-30' },
      partners: [],
      responsible: [{ name: '县己局' }],
    })
    const csv = await downloaded(again.page, () => again.page.locator('button', { hasText: 'CSV' }).click())
    const lines = csv.trimEnd().split('\r\n')
    expect(lines.map((line) => line.split(',').at(-1))).toEqual(['reviewed', 'corrected', '', ''])
  })

  it('loses nothing that it cannot show, and tells what does not fit', async () => {
    const { measures, source } = parsed()
    const [first, second] = measures as [PolicyDocument['measures'][number], PolicyDocument['measures'][number]]
    const about = (measure: typeof first, set: CorrectionsFile['corrections'][number]['set'], more = {}) => ({
      document: 'plan',
      measure: measure.id,
      print: printOf(measure),
      checked: false,
      note: '',
      set,
      ...more,
    })
    const given: CorrectionsFile = {
      correctionsVersion: 1,
      documents: {
        other: { sha256: 'a'.repeat(64), name: 'other.txt' },
        plan: { sha256: source.sha256, name: 'plan.txt' },
      },
      corrections: [
        { ...about(first, []), document: 'other', measure: 'm9', print: '12345678', checked: true },
        about(first, [
          { at: 'deadline/date', was: '2023-06', to: '2024-10' },
          { at: 'text', was: first.text, to: `${first.text}！` },
          { at: 'title', was: first.title, to: '推行一窗' },
        ]),
        about(second, [], { print: '00000000', note: '旧' }),
      ],
    }
    const file = put('given.json', JSON.stringify(given))
    const path = join(opener.folder, 'kept.html')
    const ran = gongwen(['review', plan, '-o', path, '--corrections', file, '--strict'])
    expect(ran.status).toBe(1)
    expect(ran.stderr).toMatch(/warning .*deadline: the correction is for “2023-06”, it is “2024-06” now/)
    expect(ran.stderr).toMatch(/corrections of m1\.2 \(0\) were not applied: the text of the measure has changed/)
    const { page } = await opener.open(path, { hash: '#order=place&record=plan+m1.1' })
    expect(await page.locator('.reasons').textContent()).toContain('the correction is for “2023-06”')
    expect(await page.locator('[data-pointer="title"]').textContent()).toContain('推行一窗')
    await page.keyboard.press('Enter')
    const kept = JSON.parse(await downloaded(page, () => page.keyboard.press('s'))) as CorrectionsFile
    const [, own] = given.corrections
    expect(kept.documents).toEqual(given.documents)
    expect(kept.corrections).toEqual([given.corrections[0], { ...own, checked: true }, given.corrections[2]])
  })

  it('two answers for one value are both kept, and neither is shown', async () => {
    const { measures, source } = parsed()
    const [first] = measures as [PolicyDocument['measures'][number]]
    const files = ['2024-08', '2024-11'].map((to, i) =>
      put(
        `answer-${i}.json`,
        JSON.stringify({
          correctionsVersion: 1,
          documents: { plan: { sha256: source.sha256, name: 'plan.txt' } },
          corrections: [
            {
              document: 'plan',
              measure: first.id,
              print: printOf(first),
              checked: true,
              note: '',
              set: [{ at: 'deadline/date', was: '2024-06', to }],
            },
          ],
        }),
      ),
    )
    const path = opener.write([plan], 'two.html', ...files.flatMap((file) => ['--corrections', file]))
    const { page } = await opener.open(path, { hash: '#order=place&record=plan+m1.1' })
    expect(await page.locator('[data-pointer="deadline"]').textContent()).toContain('2024-06-30')
    const { corrections } = JSON.parse(await downloaded(page, () => page.keyboard.press('s'))) as CorrectionsFile
    expect(corrections[0]?.set.map(({ to }) => to)).toEqual(['2024-08', '2024-11'])
  })

  it('is not made of what is no corrections file', () => {
    const { status, stderr } = gongwen(['review', plan, '-o', join(opener.folder, 'no.html'), '--corrections', plan])
    expect(status).toBe(2)
    expect(stderr).toContain('plan.txt: no valid JSON')
    expect(() => readFileSync(join(opener.folder, 'no.html'))).toThrow('ENOENT')
  })

  it('shows how the commitments stand in a ledger, and what is overdue on a day that is named', async () => {
    const [first, second] = parsed().measures as [
      PolicyDocument['measures'][number],
      PolicyDocument['measures'][number],
    ]
    const row = { document: 'plan', progress: null, evidence: null, remark: null, file: 'a.xlsx', row: 2 }
    const ledger: LedgerFile = {
      ledgerVersion: 1,
      rows: [
        { ...row, measure: first.id, print: printOf(first), status: '已办结', evidence: '验收单' },
        { ...row, measure: second.id, print: printOf(second), status: '推进中', progress: '<b>七成' },
      ],
    }
    const file = put('ledger.json', JSON.stringify(ledger))
    const path = opener.write([plan], 'ledger.html', '--ledger', file, '--as-of', '2024-12-01')
    const { page, noise } = await opener.open(path, { hash: '#record=plan+m1.2&standing=overdue' })
    expect(await page.locator('.list .count').textContent()).toBe('1')
    expect(await page.locator('.standing').textContent()).toContain('<b>七成')
    expect(await page.locator('.standing .mark').allTextContents()).toEqual(['under way', 'overdue'])
    await page.keyboard.press('4')
    await page.getByRole('button', { name: 'Progress: overdue' }).click()
    await page.getByRole('button', { name: 'done: 1', exact: true }).click()
    expect(await page.locator('.overview').textContent()).toContain('Done by unit · as of 2024-12-01')
    await page.keyboard.press('1')
    expect(await page.locator('.list .count').textContent()).toBe('1')
    expect(await page.locator('.record h2').textContent()).toBe('m1.1')
    expect(noise).toEqual([])
    const undated = await opener.open(opener.write([plan], 'undated.html', '--ledger', file))
    expect(await undated.page.locator('.mark', { hasText: 'overdue' }).count()).toBe(0)
    const plain = await opener.open(opener.write([plan], 'plain.html'))
    expect(await plain.page.locator('.standing').count()).toBe(0)
  })
})
