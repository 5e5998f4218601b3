import { describe, expect, it } from 'vitest'
import { commitmentsOf } from '../../src/export/commitment.ts'
import { html } from '../../src/export/formats/html.ts'
import { deadline, exported, measure, NASTY, nasty, plan, position, seedDocuments, target, unit } from './sample.ts'

const pageOf = async (
  ...args: Parameters<typeof exported> extends [unknown, ...infer Rest] ? Rest : never
): Promise<string> => String((await exported(html, ...args)).files.get('ledger.html'))

const textOf = (page: string): string =>
  page
    .replace(/<br>/g, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

describe('the page', () => {
  it('has every commitment of the seeds once, under the headings of its paper', async () => {
    const documents = await seedDocuments()
    const page = await pageOf(documents, { headers: 'zh' })
    const all = documents.flatMap((document) => commitmentsOf(document))
    const said = textOf(page)
    for (const { measure: own } of all) expect(said).toContain(own.text)
    const rows = page.match(/<td class="t">/g)
    expect(rows).toHaveLength(all.length)
    for (const [heading] of all.map(({ measure: own }) => own.path))
      if (heading !== undefined) expect(said).toContain(heading)
  })

  it('counts each commitment and each office once', async () => {
    const june = deadline('6月底前', '2023-06', '2023-06-30')
    const body = measure('m1', { responsible: [unit('法院')], counterpart: 't1' })
    const row = measure('t1', { origin: 'table', leads: [unit('县法院')], deadline: june, counterpart: 'm1' })
    const more = measure('m2', { deadline: deadline('长期坚持', null, null, true), targets: [target('90%', 90, '%')] })
    const page = await pageOf([plan('a', [body, row, more])])
    // commitments, with an office, dated, ongoing, without, targets
    expect(page).toMatch(
      /<td class="n">2<\/td><td class="n">1<\/td><td class="n">1<\/td><td class="n">1<\/td><td class="n">0<\/td><td class="n">1<\/td><td>measures 2<\/td>/,
    )
    expect(page).toContain('<tr><td>2023-06</td><td class="n">1</td></tr>')
    expect(page).toContain(
      '<td>甲县 县法院</td><td class="n">1</td><td class="n">1</td><td class="n">0</td><td class="n">1</td>',
    )
  })

  it('shades what was filled from the other print, and says where each stands', async () => {
    const body = measure('m1', { targets: [target('90%', 90, '%')], counterpart: 't1' })
    const row = measure('t1', {
      origin: 'table',
      title: '一窗',
      leads: [unit('甲局')],
      counterpart: 'm1',
      position: position(8),
    })
    const page = await pageOf([plan('a', [body, row])])
    expect(page).toContain('<td class="f">90%</td>')
    expect(page).toContain('<td class="p">line 8<br>t1</td>')
  })

  it('speaks Chinese or English', async () => {
    expect(await pageOf([plan('a', [])], { headers: 'zh' })).toMatch(/<html lang="zh-CN">[\s\S]*概览[\s\S]*没有举措/)
    expect(await pageOf([plan('a', [])])).toMatch(/<html lang="en">[\s\S]*Overview[\s\S]*No commitments/)
  })

  it('loads, runs and breaks nothing, whatever a text says', async () => {
    const page = await pageOf([nasty()])
    const tags = new Set([...page.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name))
    for (const name of ['script', 'a', 'img', 'link', 'iframe', 'base', 'form']) expect(tags.has(name)).toBe(false)
    expect(page).not.toMatch(/<[^<>]*\s(?:on[a-z]+|src|href|action)=|url\(|@import/)
    expect(page).toContain("default-src 'none'")
    const said = textOf(page).replaceAll('\r', '\n')
    for (const one of NASTY) expect(said).toContain(one.replace(/\r\n?/g, '\n'))
  })

  it('prints on A4, heads on every page', async () => {
    const page = await pageOf([plan('a', [measure('m1')])])
    expect(page).toMatch(/@page\{size:A4 landscape/)
    expect(page).toContain('thead{display:table-header-group}')
    expect(page.match(/<thead>/g)?.length).toBe(page.match(/<table/g)?.length)
  })
})
