import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PolicyDocument } from '../../src/index.ts'
import type { Position } from '../../src/schema/position.ts'
import { gongwen, scratch } from '../cli/gongwen.ts'
import { plan, rules, type Tried, texts, tryFiles, unitsOf } from './try.ts'

const folder = scratch()
const HEAD = '某县工作要点\n\n一、工作措施\n\n'

/** One measure with these words in it, and with this deadline. */
const saying = (words: string): string => plan(`推行一窗受理，${words}。（责任单位：县行政审批局）`)
const due = (deadline: string, more = ''): string =>
  plan(`推行一窗受理。（责任单位：县行政审批局；完成时限：${deadline}）`, more)
/** Three items with these marks before them. */
const marked = (...marks: string[]): string =>
  HEAD +
  marks.map((mark, i) => `${mark}${['推行一窗受理', '压缩时限', '减免费用'][i]}。（责任单位：县政府办）\n`).join('')

/** A file for each text, called by what it tries: read in one run. */
function tryAll(kind: string, contents: Record<string, string>): (name: string) => PolicyDocument {
  const names = Object.keys(contents)
  const ran: Tried = tryFiles(
    folder,
    Object.fromEntries(names.map((name, i) => [`${kind}-${i}.txt`, contents[name] as string])),
  )
  expect(ran.stderr).not.toContain('internal error')
  return (name) => ran.documents[`${kind}-${names.indexOf(name)}`] as PolicyDocument
}

const targetsOf = (document: PolicyDocument): unknown[] =>
  document.measures.flatMap(({ targets }) => targets.map(({ comparator, value, unit }) => [comparator, value, unit]))
const deadlineOf = (document: PolicyDocument): unknown[] => {
  const { deadline } = document.measures[0] ?? {}
  return [deadline?.date, deadline?.ongoing, deadline?.inferred]
}
/** Lines on which the pieces of a measure stand. */
const linesOf = (position: Position | undefined): number[] => [
  ...new Set([position ?? []].flat().flatMap(({ start, end }) => [start.line, end.line])),
]
const numbersOf = (document: PolicyDocument): (string | undefined)[] =>
  document.measures.map(({ number }) => number?.text)

describe('blanks and forms of characters', () => {
  const BLANKS = {
    tab: '\t',
    'ideographic space': '\u3000',
    'no-break space': '\u00a0',
    'thin space': '\u2009',
    'zero-width space': '\u200b',
    'soft hyphen': '\u00ad',
    'word joiner': '\u2060',
  }
  const spaced = (blank: string): string =>
    plan(`推行一窗受理，办结率达到9${blank}5%以上。（责任单位：县${blank}发改委；完成时限：2023年1${blank}0月底前）`)
  const read = tryAll('blank', Object.fromEntries(Object.entries(BLANKS).map(([name, blank]) => [name, spaced(blank)])))

  it.each(Object.entries(BLANKS))(
    '8 · %s inside numbers and names is gone from the values, and told',
    (name, blank) => {
      const document = read(name)
      expect(texts(document)).toEqual(['推行一窗受理，办结率达到95%以上。'])
      expect(targetsOf(document)).toEqual([['>=', 95, '%']])
      expect(unitsOf(document)).toEqual(['县发改委'])
      expect(deadlineOf(document)).toEqual(['2023-10', false, false])
      // a tab stands between cells everywhere else: that it parts none here is told by nothing but the source
      if (blank !== '\t') expect(rules(document)).toContain('text/split-number')
      expect(linesOf(document.measures[0]?.position)).toEqual([5])
    },
  )

  it('9 · full-width digits, letters and marks mean the same, the text stays as printed', () => {
    const read = tryAll('wide', {
      values: plan('推行Ａ类事项，办结率达到９５．５％以上。（责任单位：县政府办；完成时限：２０２３年６月）'),
      numbers: marked('１．', '２．', '３．'),
    })
    expect(texts(read('values'))).toEqual(['推行Ａ类事项，办结率达到９５．５％以上。'])
    expect(targetsOf(read('values'))).toEqual([['>=', 95.5, '%']])
    expect(deadlineOf(read('values'))).toEqual(['2023-06', false, false])
    expect(read('numbers').measures.map(({ number }) => number?.value)).toEqual([1, 2, 3])
  })

  it('10 · circled, bracketed, dotted, Roman and keycap numbers are list numbers; 1① is not 11', () => {
    const FORMS = [
      ['⑴', '⑵', '⑶'],
      ['㈠', '㈡', '㈢'],
      ['⒈', '⒉', '⒊'],
      ['㉑', '㉒', '㉓'],
      ['1️⃣', '2️⃣', '3️⃣'],
      ['Ⅰ．', 'Ⅱ．', 'Ⅻ．'],
      ['①', '②', '④'],
    ]
    const read = tryAll('marks', {
      ...Object.fromEntries(FORMS.map((form) => [form.join(), marked(...form)])),
      glued: saying('设立1①个窗口，达到1①个'),
    })
    for (const form of FORMS) {
      expect(texts(read(form.join())), form.join()).toEqual(['推行一窗受理。', '压缩时限。', '减免费用。'])
      expect(numbersOf(read(form.join())).map((text) => text?.[0])).toEqual(form.map((mark) => mark[0]))
    }
    expect(targetsOf(read('glued'))).toEqual([])
    const gap = gongwen(['validate', join(folder, 'marks-6.txt')])
    expect(gap.stdout).toContain('numbering/gap')
  })

  it('11 · look-alikes: 〇 and ○ are read in years; letters and kana give a warning and no number', () => {
    const DATES = ['二○二三年六月', '二〇二三年六月', '二零二三年六月']
    const TORN = ['二O二三年六月', '2O23年6月', '2023年l0月底前', '2023年I0月', '2023年ニ月']
    const WORDS = {
      '办结率达到9O%': 'text/letter-in-number',
      建成l0个: 'text/letter-in-number',
      建成二ニ个: 'text/foreign-characters',
    }
    const DASHES = ['一', 'ー', '－', '-', '—']
    const read = tryAll('alike', {
      ...Object.fromEntries([...DATES, ...TORN].map((date) => [date, due(date)])),
      ...Object.fromEntries(Object.keys(WORDS).map((words) => [words, saying(words)])),
      ...Object.fromEntries(DASHES.map((dash) => [dash, saying(`办结率达到90%${dash}95%`)])),
      cyrillic: plan('推行一窗受理。（责任单位：县发а改委）'),
      names: saying('发展O2O平台，PM2.5下降，建设5G基站20个'),
    })
    for (const date of DATES) expect(deadlineOf(read(date)), date).toEqual(['2023-06', false, false])
    for (const date of TORN) {
      expect(deadlineOf(read(date)), date).toEqual([null, false, false])
      expect(rules(read(date)), date).toContain('deadline/look-alike')
      expect(read(date).measures[0]?.deadline?.text).toBe(date)
    }
    for (const [words, rule] of Object.entries(WORDS)) {
      expect(targetsOf(read(words)), words).toEqual([])
      expect(rules(read(words)), words).toContain(rule)
      expect(texts(read(words))[0]).toContain(words)
    }
    for (const dash of DASHES) expect(targetsOf(read(dash)), dash).toEqual([['=', [90, 95], '%']])
    for (const dash of ['一', 'ー']) expect(rules(read(dash))).toContain('text/dash-like')
    expect(unitsOf(read('cyrillic'))).toEqual(['县发а改委'])
    expect(rules(read('cyrillic'))).toContain('text/foreign-characters')
    expect(rules(read('names'))).toEqual([])
  })

  it('12 · m², ㎡, ㎞, ℃, ‰ are units; digits of other scripts are no plain digits, and told', () => {
    const read = tryAll('units', {
      '5m²': saying('绿化面积达到5m²'),
      '5㎡': saying('绿化面积达到5㎡'),
      '3㎞': saying('道路达到3㎞'),
      '25℃': saying('室温不低于25℃'),
      '5‰': saying('降至5‰'),
      arabic: saying('办结率达到٩٥%'),
      devanagari: saying('办结率达到९५%'),
    })
    const values = ['5m²', '5㎡', '3㎞', '25℃', '5‰'].map((name) => targetsOf(read(name))[0])
    expect(values).toEqual([
      ['=', 5, 'm²'],
      ['=', 5, '㎡'],
      ['=', 3, '㎞'],
      ['>=', 25, '℃'],
      ['=', 5, '‰'],
    ])
    for (const name of ['arabic', 'devanagari']) {
      expect(targetsOf(read(name))).toEqual([])
      expect(rules(read(name))).toContain('text/foreign-characters')
    }
  })

  it('13 · controls of direction are out of names and values, told, and never reach an output', () => {
    const { documents, stderr } = tryFiles(folder, {
      'bidi.txt': plan(
        '推行\u202e一窗\u202c受理。（责任单位：县\u2067发改委\u2069；完成时限：2023\u200e年6月）',
      ).replace('某县', '某\u202e县'),
    })
    expect(texts(documents.bidi)).toEqual(['推行一窗受理。'])
    expect(unitsOf(documents.bidi)).toEqual(['县发改委'])
    expect(deadlineOf(documents.bidi as PolicyDocument)).toEqual(['2023-06', false, false])
    expect(rules(documents.bidi)).toContain('text/bidi')
    const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
    expect(JSON.stringify(documents.bidi)).not.toMatch(CONTROLS)
    expect(stderr).not.toMatch(CONTROLS)
    for (const args of [
      ['validate', join(folder, 'bidi.txt')],
      ['inspect', join(folder, 'bidi.txt'), '--stage', 'records'],
    ])
      expect(gongwen(args).stdout).not.toMatch(CONTROLS)
  })

  it('15 · equivalent forms are matched and kept as printed, lost glyphs are told', () => {
    const read = tryAll('forms', {
      traditional:
        '某縣優化營商環境工作要點\n\n一、工作措施\n\n（一）推行一窗受理。（責任單位：縣發改委；完成時限：2023年6月）\n',
      compatible: plan('推行一窗受\uf9e4。（责任单位：县发展改革委；完成时限：2023年6⽉）'),
      selector: plan('推行一窗\u{e0100}受理。（责任单位：县发\ufe00改委）'),
      private: plan('推行一窗\ue123受理。（责任单位：县发改委）'),
    })
    const traditional = read('traditional')
    expect([unitsOf(traditional), deadlineOf(traditional)[0]]).toEqual([['县发改委'], '2023-06'])
    expect(traditional.metadata.title).toBe('某縣優化營商環境工作要點')
    expect(traditional.coverage.unclaimed).toEqual([])
    expect(texts(read('compatible'))).toEqual(['推行一窗受\uf9e4。'])
    expect(deadlineOf(read('compatible'))[0]).toBe('2023-06')
    expect(texts(read('selector'))).toEqual(['推行一窗受理。'])
    expect(unitsOf(read('selector'))).toEqual(['县发改委'])
    expect(texts(read('private'))).toEqual(['推行一窗\ue123受理。'])
    const said = ['traditional', 'compatible', 'selector', 'private'].map((name) => rules(read(name))[0])
    expect(said).toEqual(['text/traditional', 'text/other-forms', 'text/other-forms', 'text/lost-characters'])
  })
})

describe('dates and numbers', () => {
  it('32 · a day that no calendar has keeps its text, has no date, and is told', () => {
    const DATES = ['2023年13月', '2023年2月30日', '2023年6月31日', '2023年0月', '2023年6月1日25:00']
    const read = tryAll('impossible', Object.fromEntries(DATES.map((date) => [date, due(date)])))
    for (const date of DATES) {
      expect(read(date).measures[0]?.deadline, date).toMatchObject({ text: date, date: null, due: null })
      expect(rules(read(date)), date).toContain('deadline/impossible')
    }
  })

  it('33 · a year that is not printed comes from the day of issue or the title, marked; without one there is none', () => {
    const signed = '\n某县人民政府\n2023年3月2日\n'
    const YEARS = {
      '6月底前': '2023-06',
      今年6月底前: '2023-06',
      明年6月底前: '2024-06',
      次年6月: '2024-06',
      年底前: '2023',
    }
    const read = tryAll('year', {
      ...Object.fromEntries(Object.keys(YEARS).map((date) => [date, due(date, signed)])),
      titled: due('6月底前').replace('某县优', '某县2024年优'),
      unknown: due('6月底前'),
    })
    for (const [date, year] of Object.entries(YEARS)) expect(deadlineOf(read(date)), date).toEqual([year, false, true])
    expect(deadlineOf(read('titled'))).toEqual(['2024-06', false, true])
    expect(rules(read('titled'))).toEqual(['deadline/year-inferred'])
    expect(deadlineOf(read('unknown'))).toEqual([null, false, false])
    expect(rules(read('unknown'))).toEqual(['deadline/year-unknown'])
  })

  it('34 · what goes on or comes again is no lost date', () => {
    const STANDING = ['长期坚持', '持续推进', '每季度末', '每月10日前', '每年12月底前']
    const read = tryAll(
      'standing',
      Object.fromEntries([...STANDING, '2023年6月并长期坚持'].map((date) => [date, due(date)])),
    )
    for (const date of STANDING) expect(deadlineOf(read(date)), date).toEqual([null, true, false])
    expect(deadlineOf(read('2023年6月并长期坚持'))).toEqual(['2023-06', true, false])
    for (const date of STANDING) expect(rules(read(date)), date).toEqual([])
  })

  it('35 · comparators are those of the words; a point is no per cent', () => {
    const TARGETS: Record<string, unknown> = {
      办结不少于100项: ['>=', 100, '项'],
      办结至少100项: ['>=', 100, '项'],
      办结100项以上: ['>=', 100, '项'],
      办结不超过100项: ['<=', 100, '项'],
      控制在100项以内: ['<=', 100, '项'],
      '建成100—200项': ['=', [100, 200], '项'],
      建成3至5项: ['=', [3, 5], '项'],
      满意度提高2个百分点: ['+', 2, '个百分点'],
      '满意度提高2%': ['+', 2, '%'],
      产值翻一番: ['+', 1, '番'],
      '办结率100%以上': ['>=', 100, '%'],
      '时限压缩50%': ['-', 50, '%'],
      '增长10%左右': ['~', 10, '%'],
    }
    const read = tryAll('compare', Object.fromEntries(Object.keys(TARGETS).map((words) => [words, saying(words)])))
    for (const [words, target] of Object.entries(TARGETS)) expect(targetsOf(read(words)), words).toEqual([target])
  })

  it('36 · values are exact, their units apart; what has no exact value is told', () => {
    const TARGETS: Record<string, unknown> = {
      '完成投资1,000.5万元': ['=', 1000.5, '万元'],
      '完成投资1．5亿元': ['=', 1.5, '亿元'],
      '完成投资0.1万元': ['=', 0.1, '万元'],
      新增二十万户: ['+', 20, '万户'],
      新增两百户: ['+', 200, '户'],
      覆盖率达到百分之九十五: ['=', 95, '%'],
      '覆盖率达到3/4': ['=', 0.75, ''],
      覆盖率达到九成: ['=', 9, '成'],
    }
    const NONE = [
      '完成投资1e5元',
      '完成投资100000000000000000001元',
      '完成投资12345678.123456789元',
      '完成投资数十亿元',
      '完成投资1，000万元',
    ]
    const read = tryAll(
      'exact',
      Object.fromEntries([...Object.keys(TARGETS), ...NONE, '半年内办结'].map((words) => [words, saying(words)])),
    )
    for (const [words, target] of Object.entries(TARGETS)) expect(targetsOf(read(words)), words).toEqual([target])
    for (const words of NONE) {
      expect(targetsOf(read(words)), words).toEqual([])
      expect(rules(read(words)), words).toContain('target/no-value')
      expect(texts(read(words))[0], words).toContain(words)
    }
    // a time, not a target; its words stay in the text
    expect(texts(read('半年内办结'))[0]).toContain('半年内办结')
  })
})
