import { spawnSync } from 'node:child_process'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bin, gongwen, scratch } from '../cli/gongwen.ts'
import { plan, rules, texts, tried, tryFiles, unitsOf } from './try.ts'

const folder = scratch()
const good = plan()

/** What a run took, in seconds of the processor: a loaded machine changes nothing. */
function cost(
  file: string,
  node: readonly string[] = [],
): { status: number | null; seconds: number; megabytes: number } {
  const probe =
    "data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process._rawDebug('took',u.userCPUTime+u.systemCPUTime,u.maxRSS)})"
  const { status, stderr } = spawnSync(process.execPath, ['--import', probe, ...node, bin, 'parse', file, '-q'], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const [, micro = '0', kilo = '0'] = /took (\d+) (\d+)/.exec(stderr) ?? []
  return { status, seconds: Number(micro) / 1e6, megabytes: Number(kilo) / 1024 }
}

describe('size and shape of text', () => {
  const ran = tryFiles(folder, {
    'empty.txt': '',
    'blank.txt': ' \n\t\n\u3000\n',
    'only-bom.txt': '\ufeff',
    'brackets.txt': `${good}\n${'（'.repeat(200_000)}\n${'《'.repeat(200_000)}\n${'>'.repeat(50_000)}\n`,
    'levels.md': `${good}\n${'>'.repeat(20_000)} 甲\n`,
    'lines.txt': `${good}${'\n'.repeat(300_000)}`,
    'headings.txt': `${good}\n${Array.from({ length: 3000 }, (_, i) => `${i + 2}、\n`).join('')}`,
    'bait.txt': plan(
      `推行一窗受理。（责任单位：${'、'.repeat(20_000)}县政府办）`,
      `${'责任单位：'.repeat(20_000)}\n甲${' '.repeat(50_000)}：\n`,
    ),
    'title.txt': `${'某县优化营商环境'.repeat(1500)}工作要点\n\n一、工作措施\n\n（一）推行一窗受理。（责任单位：县行政审批局）\n`,
    'numbers.txt': plan('推行一窗受理。', '（二）压缩时限。\n（四）减免费用。\n（四）公开清单。\n'),
    'wraps.txt': `某县工作要点\n\n一、工作措施\n\n（一）到2023年底，办件量比\n2022年提高1.5%，并在\n2023.\n12月前建成中心。（责任单位：县政府办）\n（二）压缩时限。\n`,
    'pages.txt': plan(
      '全面推行一窗受理综合服务改革，压缩各类事项办理时限，',
      '\n— 12 —\n\n减免有关费用。（责任单位：县政府办）\n\n第 5 页 共 20 页\n\n- 3 -\n',
    ),
    'two.txt': `${good}\n附件1\n\n某县重点任务清单\n\n一、重点任务\n\n（一）公开清单。（责任单位：县政府办）\n\n附件1\n\n某县考核清单\n\n一、考核事项\n\n（一）考核到位。（责任单位：县政府办）\n`,
    'speech.txt': '同志们：\n\n今天我们开会，主要是总结经验。过去一年大家辛苦了，谢谢大家。\n',
    'doubled.txt': plan(
      '推推行一窗受理，做好部罳落实。（责任单位：县行政审批局）',
      '（二）到2023年l0月底前压缩时限。（责任单位：县政府办）\n（三）加强对各类小微企业的信贷支持和\n（四）公开办事指南。\n（五）减免有关费用。\n',
    ),
    'prices.txt': '某县供水价格表\n\n居民用水\t3.2元\n非居民用水\t4.5元\n特种用水\t8元\n',
    'papers.txt': `${good}\n某县2024年招商引资工作要点\n\n一、招商措施\n\n（一）招引企业。（责任单位：县商务局）\n`,
    'annex-first.txt': `附件\n\n某县重点任务清单\n\n1.公开清单。（责任单位：县政府办）\n\n${good}`,
  })
  const { documents, said } = ran

  it('18 · nothing in the file: an empty document, and a warning', () => {
    for (const id of ['empty', 'blank', 'only-bom']) {
      expect(documents[id]?.measures).toEqual([])
      expect(said(`${id}.txt`)).toMatch(/no measures found/)
    }
  })

  it('19 · one very long line is read in time that grows with it, and bounded memory', () => {
    const sentence = '推行一窗受理，压缩办理时限，减免有关费用，'
    const [small, large] = [100_000, 400_000].map((times) => {
      const file = join(folder, `line-${times}.txt`)
      writeFileSync(file, plan(sentence.repeat(times / 10)))
      return cost(file)
    })
    expect([small?.status, large?.status]).toEqual([0, 0])
    expect(large?.seconds).toBeLessThan(4 * (small?.seconds ?? 0) + 2)
    expect(large?.megabytes).toBeLessThan(80 + (12 * 400_000 * 63) / 10 / 1e6 + 60)
  })

  it('20 · more than can be held is refused at once, with the limit', () => {
    const huge = join(folder, 'huge.txt')
    writeFileSync(huge, good)
    truncateSync(huge, 1_100_000_000)
    const { stderr } = gongwen(['parse', huge])
    expect(stderr).toMatch(/size of the file: above the limit of 256MB — .*--limit file-size=/)
    expect(cost(huge).megabytes).toBeLessThan(150)
  })

  it('21 · openings without an end are text', () => {
    expect(texts(documents.brackets)[0]).toMatch(/^推行一窗受理。/)
    expect(texts(documents.levels)[0]).toMatch(/^推行一窗受理。/)
  })

  it('22 · blank lines and headings without text make nothing', () => {
    expect(texts(documents.lines)).toEqual(['推行一窗受理。'])
    expect(texts(documents.headings).filter((text) => text === '')).toEqual([])
  })

  it('23 · what baits patterns takes no longer than other text', () => {
    expect(unitsOf(documents.bait)).toContain('县政府办')
    const bait = cost(join(folder, 'bait.txt'))
    const like = join(folder, 'bait-like.txt')
    writeFileSync(like, plan('推行一窗受理。（责任单位：县政府办）', `${'压缩办理时限，减免费用。'.repeat(17_000)}\n`))
    expect(bait.seconds).toBeLessThan(3 * cost(like).seconds + 1)
  })

  it('24 · a whole paragraph is no title, and messages cut it', () => {
    for (const line of ran.lines) expect(line.length).toBeLessThan(1000)
    expect(texts(documents.title)).toEqual(['推行一窗受理。'])
  })

  it('25 · gaps and doubles in numbers are kept and told, ids are unique', () => {
    const found = documents.numbers?.measures ?? []
    expect(found.map(({ number }) => number?.text)).toEqual(['（一）', '（二）', '（四）', '（四）'])
    expect(new Set(found.map(({ id }) => id)).size).toBe(4)
    expect(gongwen(['validate', join(folder, 'numbers.txt')]).stdout).toMatch(/numbering\//)
  })

  it('26 · a number that a line begins with by chance is no item', () => {
    expect(documents.wraps?.measures.map(({ number }) => number?.text)).toEqual(['（一）', '（二）'])
    expect(texts(documents.wraps)[0]).toContain('提高1.5%')
  })

  it('27 · page numbers are out of the text, the sentence goes on, the report counts them', () => {
    expect(texts(documents.pages)).toEqual(['全面推行一窗受理综合服务改革，压缩各类事项办理时限，减免有关费用。'])
    expect(documents.pages?.coverage.ignored).toBeGreaterThan(0)
  })

  it('28 · a sentence over a break is one, and its place covers both parts', () => {
    const position = documents.pages?.measures[0]?.position
    const parts = Array.isArray(position) ? position : [position]
    expect(parts.at(-1)?.end.line).toBeGreaterThan(5)
  })

  it('29 · what the capture did to the text is kept as printed, and warned of', () => {
    expect(texts(documents.doubled).slice(0, 3)).toEqual([
      '推推行一窗受理，做好部罳落实。',
      '到2023年l0月底前压缩时限。',
      '加强对各类小微企业的信贷支持和',
    ])
    const { stdout } = gongwen(['validate', join(folder, 'doubled.txt')])
    for (const rule of ['text/repeated-word', 'text/look-alike', 'deadline/look-alike', 'text/cut'])
      expect(stdout, rule).toMatch(new RegExp(`warning .*${rule}`))
    expect(documents.doubled?.measures[1]?.deadline?.date ?? null).toBeNull()
  })

  it('30 · two annexes with one number, two papers, an annex first: kept apart by their paths, ids do not clash', () => {
    for (const [name, count] of [
      ['two', 3],
      ['papers', 2],
      ['annex-first', 2],
    ] as const) {
      const measures = documents[name]?.measures ?? []
      expect([name, measures.length]).toEqual([name, count])
      expect(new Set(measures.map(({ id }) => id)).size).toBe(count)
      expect(new Set(measures.map(({ path }) => path.join('/'))).size).toBe(count)
    }
    expect(documents['annex-first']?.metadata.title).toBe('某县优化营商环境工作要点')
  })

  it('31 · a text without measures has none, a reason, and fails --strict', () => {
    expect(documents.speech?.measures).toEqual([])
    expect(said('speech.txt')).toMatch(/no measures found/)
    expect(rules(documents.speech)).toContain('document/no-plan')
    expect(documents.prices?.measures).toEqual([])
    expect(said('prices.txt')).toMatch(/structure\/no-measures/)
    for (const name of ['speech.txt', 'prices.txt'])
      expect(tried([join(folder, name)], ['--strict']).status, name).toBe(1)
    expect(ran.status).toBe(0)
  })
})
