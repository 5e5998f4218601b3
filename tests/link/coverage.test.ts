import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coverage, PolicyDocument } from '../../src/schema/document.ts'
import { corpus, parseText } from '../forms/corpus.ts'

const bare = (text: string): string => text.replace(/[\s\ufeff]/g, '')
/** Invisible characters are no text that could be lost. */
const seen = (text: string): string => bare(text).replace(/[\p{Cf}\p{Cc}]/gu, '')

/** Each character of the source is in a field, set aside, or listed. */
function addsUp({ coverage }: PolicyDocument, text: string): void {
  const listed = coverage.unclaimed.reduce((sum, one) => sum + bare(one.text).length, 0)
  expect(coverage.claimed + coverage.ignored + listed).toBe(coverage.characters)
  expect(coverage.characters).toBe(bare(text).length)
  for (const one of coverage.unclaimed) {
    const printed = [one.position].flat().map(({ start, end }) => text.slice(start.offset, end.offset))
    expect(seen(printed.join(''))).toBe(seen(one.text))
  }
}

describe('every character is accounted for', () => {
  it.each(corpus.map(({ id, name, text }) => [id, name, text] as const))('%s', async (_, name, text) => {
    const { document } = await parseText(text, name)
    addsUp(document, text)
    // a copied web page has its navigation, controls and links around the paper
    if (name.endsWith('.txt') && /(?:扫一扫|打印本页)/.test(text)) return
    // addresses of links are markup, and so are the signs of bold type, lists and headings
    const markup = name.endsWith('.md') ? text.match(/\]\([^()\s]{1,300}\)|\*\*|^\s*(?:[-+*]|#{1,6})(?=\s)/gm) : null
    const words = document.coverage.characters - bare((markup ?? []).join('')).length
    expect(document.coverage.claimed).toBeGreaterThan(words * 0.85)
  })

  const pool = corpus.map(({ text }) => text.split('\n'))
  const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
  const stretch = fc.tuple(fc.nat(pool.length - 1), at, fc.integer({ min: 1, max: 25 })).map(([which, from, count]) => {
    const lines = pool[which] as string[]
    const start = Math.floor(from * lines.length)
    return lines.slice(start, start + count).join('\n')
  })
  const splice = fc.tuple(
    fc.array(stretch, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n', '\r\n', '', '\u200b\n'),
  )

  it('random splices of seeds and plans', () =>
    fc.assert(
      fc.asyncProperty(splice, fc.constantFrom('a.txt', 'a.md'), async ([parts, between], name) => {
        const text = parts.join(between)
        const { document, stages } = await parseText(text, name)
        expect(stages.text).toBe(text.replace(/^\ufeff/, ''))
        addsUp(document, stages.text)
      }),
      { seed: 20231120, numRuns: 120 },
    ))
})

/** Every string of the fields, as a reader of the output sees them. */
function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const one of value) yield* stringsOf(one)
  else if (value !== null && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) {
      if (key === 'extra') yield* Object.keys(one as object)
      if (key !== 'diagnostics' && key !== 'coverage' && key !== 'source') yield* stringsOf(one)
    }
}

const words = (text: string): string => text.replace(/[^\p{Script=Han}]/gu, '')
/** Words beside values: who does what, of notes. */
const BESIDE =
  /牵头|负责|配合|参与|协助|会同|承办|协办|主办|指导|监督|督促|落实|实施|按照?各?自?职[责能](?:分工|权限)?|分工|分别|共同|组织|以上三项|(?:以上|本章)任务|此项工作|各乡镇|具体|此件公开发布|[零一二三四五六七八九十年月日]+$|由|等|单位|部门/g
const GRAM = 4

/** Characters of a run of words that no four of, standing together, stand in the output. */
function lostOf(run: string, held: string): string {
  const covered = new Set<number>()
  for (let at = 0; at + GRAM <= run.length; at++)
    if (held.includes(run.slice(at, at + GRAM))) for (let i = at; i < at + GRAM; i++) covered.add(i)
  return [...run].map((char, i) => (covered.has(i) ? ' ' : char)).join('')
}

/**
 * The definition itself, without the tables of the room: what is claimed stands in a string of the output, or is the
 * marker, label, bracket or separator of one.
 */
function lostClaims(document: PolicyDocument, text: string): string[] {
  const open = new Uint8Array(text.length)
  for (const { position } of document.coverage.unclaimed)
    for (const { start, end } of [position].flat()) open.fill(1, start.offset, end.offset)
  const held = words([...stringsOf(document)].join('\n'))
  return [...text.matchAll(/\p{Script=Han}{6,}(?![：:])/gu)]
    .filter(({ index, 0: run }) => !open.slice(index, index + run.length).includes(1))
    .flatMap(({ 0: run }) => lostOf(run, held).replace(BESIDE, ' ').split(/\s+/))
    .filter((piece) => piece.length >= GRAM)
}

describe('what is claimed stands in the output', () => {
  it.each(corpus.map(({ id, name, text }) => [id, name, text] as const))('%s', async (_, name, text) => {
    const { document } = await parseText(text, name)
    const lost = lostClaims(document, text).join('')
    // what is set aside is no claim: letterheads, copies, imprints and the furniture of pages
    expect(lost.length, lost).toBeLessThanOrEqual(document.coverage.ignored)
  })
  it('a label that nobody reads, and its value', async () => {
    const text = '护林方案\n一、任务\n1.巡山护林。落实护林员。（责任单位：县林业局，争取三年内全部换装新式对讲机）\n'
    const { document } = await parseText(text)
    const shown = JSON.stringify([...stringsOf(document), ...document.coverage.unclaimed.map((one) => one.text)])
    for (const piece of ['争取三年内', '新式对讲机']) expect(shown).toContain(piece)
  })
  it('a table of other things is listed whole, but for its title and the heads of its columns', async () => {
    const rows = ['东闸\t31.2\t观测正常', '西闸\t30.9\t闸门锈蚀', '南桥\t29.7\t观测正常']
    const text = `护林方案\n一、任务\n1.巡山护林。落实护林员。\n附件\n水位观测记录\n测站\t高程\t情况\n${rows.join('\n')}\n`
    const { document } = await parseText(text)
    expect(document.coverage.unclaimed.map((one) => bare(one.text)).join('')).toContain('西闸30.9闸门锈蚀南桥')
    expect(document.diagnostics.map(({ rule }) => rule)).toContain('table/no-records')
  })
})

describe('what goes where', () => {
  const coverage = async (text: string, name?: string): Promise<Coverage> =>
    (await parseText(text, name)).document.coverage
  it('a contact in a letter’s text is one', async () => {
    const letter =
      '某县林业局关于印发《护林方案》的通知\n各乡镇：\n现印发给你们，有事请联系（联系人：李某某，联系电话：0797-1234567）。\n'
    const { document } = await parseText(`${letter}护林方案\n一、任务\n1.巡山护林。落实护林员。\n`)
    expect(document.metadata.contacts.map(({ text }) => text)).toEqual(['李某某', '0797-1234567'])
  })
  it('an annex that is left out has its title, and a quoted name signs', async () => {
    const text =
      '某县护林方案\n一、任务\n1.巡山护林。落实护林员。\n附件：护林员名单（略）\n某县“林长制”工作领导小组办公室\n2023年5月6日\n'
    const { metadata } = (await parseText(text)).document
    expect(metadata.annexes.map(({ title, present }) => [title, present])).toEqual([['护林员名单', false]])
    expect(metadata.issuers).toEqual(['某县“林长制”工作领导小组办公室'])
  })
  it('the addresses of links and pictures are markup', async () => {
    const text = '一、任务\n1.加强监管。落实[《巡查办法》](https://a.cn/b_1.html)要求（见[注](一)）。![](/tu.png)\n'
    const { document } = await parseText(text, 'a.md')
    expect(document.measures[0]?.text).toBe('加强监管。落实《巡查办法》要求（见[注](一)）。')
    expect(document.coverage.unclaimed).toEqual([])
  })
  it('a bare number between two pages of a table is furniture', async () => {
    const head = '序号\t工作任务\t责任单位\n'
    const text = `附件\n护林任务清单\n${head}1\t巡山护林。\t县林业局\n\n2\n\n${head}2\t清理可燃物。\t县林业局\n`
    const { document } = await parseText(text, 'a.txt')
    expect(document.measures.map(({ number }) => number?.value)).toEqual([1, 2])
    expect(document.outline.flatMap((section) => section.text ?? [])).toEqual([])
    expect(document.coverage.unclaimed).toEqual([])
  })
  it('furniture and markup are ignored', async () => {
    const { ignored, unclaimed } = await coverage('## 一、任务\n\n1.**加强监管。**开展检查。\n\n— 3 —\n', 'a.md')
    expect([ignored, unclaimed]).toEqual([2 + 4 + 3, []])
  })
  it('prose that belongs to nothing is listed with its place', async () => {
    const { unclaimed } = await coverage('天气晴朗。\n\n明天有雨。\n')
    expect(unclaimed.map(({ text }) => text).join('')).toBe('天气晴朗。明天有雨。')
  })
  it('an empty text has nothing', async () =>
    expect(await coverage('')).toEqual({ characters: 0, claimed: 0, ignored: 0, unclaimed: [] }))
  it('characters beyond the basic plane count as the source counts them', async () => {
    const text = '一、任务\n1.建设𠮷林镇。开展检查。\n'
    expect((await coverage(text)).characters).toBe(bare(text).length)
  })
})
