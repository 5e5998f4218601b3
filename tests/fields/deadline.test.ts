import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import nzh from 'nzh'
import { describe, expect, it } from 'vitest'
import { type DeadlineContext, findDeadlines, isDeadlineText, parseDeadline } from '../../src/fields/deadline.ts'
import { expectLinear } from '../growth.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/fields/${name}`, import.meta.url), 'utf8')
const orNull = (cell: string | undefined): string | null => (cell === '-' || cell === undefined ? null : cell)
const cases = fixture('deadlines.tsv')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))
const sentences = JSON.parse(fixture('deadlines.json')) as {
  sentences: { text: string; found: [string, string | null, string | null][] }[]
  short: { deadline: string[]; none: string[] }
}

describe('parseDeadline', () => {
  it.each(cases)('%s (%s, %s)', (text = '', year, issuedOn, date, due, ongoing, inferred, problems) => {
    const context: DeadlineContext = { year: orNull(year) === null ? null : Number(year), issuedOn: orNull(issuedOn) }
    const read = parseDeadline(text, context)
    expect(read).toMatchObject({
      deadline: { date: orNull(date), due: orNull(due), ongoing: ongoing === 'yes', inferred: inferred === 'yes' },
      problems: orNull(problems)?.split(',') ?? [],
    })
  })

  it('keeps the text as printed, without white space and the last stop', () => {
    expect(parseDeadline('２０２３ 年 6 月\n底前。', { year: null })?.deadline.text).toBe('２０２３年6月底前')
  })

  it('is null where nothing is said', () => {
    for (const text of ['', ' ', '—', '/', '无']) expect(parseDeadline(text, { year: 2023 })).toBeNull()
  })

  it('round-trips every date, Arabic and Chinese', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (at) => {
        const iso = at.toISOString().slice(0, 10)
        const [y = '', m = '', d = ''] = iso.split('-')
        const han = (value: string): string => nzh.cn.encodeS(Number(value)).replace(/^一十/, '十')
        const hanYear = [...y].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
        for (const text of [
          `${y}年${Number(m)}月${Number(d)}日`,
          iso,
          `${y}.${m}.${d}`,
          `${hanYear}年${han(m)}月${han(d)}日前`,
        ]) {
          expect(parseDeadline(text, { year: null })?.deadline).toMatchObject({ date: iso, due: iso, inferred: false })
        }
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  it('never throws and never gives a date that does not exist', () => {
    const piece = fc.constantFrom(
      '2023',
      '年',
      '6',
      '13',
      '月',
      '31',
      '日',
      '底',
      '前',
      '二',
      '十',
      '季度',
      '每',
      '至',
      '-',
      '.',
      '上',
      '半年',
      '次年',
      ' ',
      '、',
      '長',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const date = parseDeadline(pieces.join(''), { year: 2023 })?.deadline.due
        if (date) expect(new Date(date).toISOString().slice(0, 10)).toBe(date)
      }),
      { seed: 11, numRuns: 500 },
    )
  })
})

describe('findDeadlines', () => {
  it.each(sentences.sentences)('$text', ({ text, found }) => {
    const result = findDeadlines(text, { year: 2023 })
    expect(result.map(({ deadline, part }) => [deadline.text, deadline.date, part])).toEqual(found)
    for (const { start, end, deadline } of result) expect(text.slice(start, end).replace(/ /g, '')).toBe(deadline.text)
  })
})

describe('isDeadlineText', () => {
  it.each(sentences.short.deadline)('%s is one', (text) => expect(isDeadlineText(text)).toBe(true))
  it.each(sentences.short.none)('%s is none', (text) => expect(isDeadlineText(text)).toBe(false))
})

describe('bad input', () => {
  it.each(['、', '2023年', '6月底前', '《', '每', '1', ' ', '二', '6月、', '到2023年，'])(
    'takes linear time on %j repeated',
    (bait) => {
      expectLinear((size) => {
        const text = bait.repeat(size)
        findDeadlines(text, { year: 2023 })
        parseDeadline(text, { year: 2023 })
        isDeadlineText(text)
      }, 4000)
    },
  )
})
