import type { Row } from './row.ts'

/** What is said of deadlines that are no plain date. */
export const deadline: readonly Row[] = [
  [
    'deadline/impossible',
    'error',
    'issuer',
    ['日历上没有的日期', 'an impossible date'],
    ['期限中的日期不存在，未取值。', 'There is no such date; no value was taken.'],
    ['2023年9月31日', '2023年9月30日'],
  ],
  [
    'deadline/year-inferred',
    'info',
    'parser',
    ['期限的年份是推定的', 'the year was inferred'],
    [
      '期限没有印年份，按标题或成文日期的年份读取。',
      'The deadline prints no year; it was read by the year of the title or of issue.',
    ],
    ['6月底前', '2023年6月底前'],
  ],
  [
    'deadline/year-unknown',
    'warning',
    'parser',
    ['没有年份的期限', 'a deadline without a year'],
    [
      '期限没写年份，文件里也没有可依据的年份，未取值。',
      'The deadline prints no year and the document gives none: no date was made of it.',
    ],
    ['6月底前', '2024年6月底前'],
  ],
  [
    'deadline/relative',
    'info',
    'parser',
    ['相对期限', 'a relative deadline'],
    ['期限从某事起算，未换算成日期。', 'The deadline counts from an event; no date was made of it.'],
    ['印发之日起30日内', '2023年9月30日前'],
  ],
  [
    'deadline/event',
    'info',
    'parser',
    ['以事件为限', 'a deadline that is an event'],
    ['期限是某个事件，没有日期。', 'The deadline is an event without a date.'],
    ['全国两会召开前', '2024年3月底前'],
  ],
  [
    'deadline/look-alike',
    'warning',
    'capture',
    ['日期的数字读不出', 'a date whose digits cannot be read'],
    [
      '日期里混有字母（l、I、O），或缺了数字，整个日期不取值。请对照原件改正。',
      'Letters (l, I, O) stand in the date, or digits are missing: no value was taken of any part of it. Correct it by the original.',
    ],
    ['2023年l0月底前', '2023年10月底前'],
  ],
  [
    'deadline/plan-period',
    'info',
    'parser',
    ['以五年规划期末为限', 'the end of a five-year plan'],
    [
      '期限写作“十四五”末等，按规划的最后一年读取。',
      'The deadline is the end of a five-year plan; it was read as its last year.',
    ],
    ['“十四五”末', '2025年底'],
  ],
  [
    'deadline/unread',
    'warning',
    'parser',
    ['没有读懂的期限', 'a deadline that could not be read'],
    ['期限一栏的文字没有读懂，保留原文。', 'The words of the deadline could not be read; they are kept as printed.'],
    ['完成时限：见附件', '完成时限：2023年9月'],
  ],
]
