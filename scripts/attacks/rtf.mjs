// Rich text files built to do harm, and what lies just below the limits.
import { planLines } from './text.mjs'

/** A character as RTF writes it, whatever the code page. */
const escaped = (text) =>
  [...text]
    .map((char) => {
      const code = char.charCodeAt(0)
      return code < 128 ? char.replace(/[\\{}]/, '\\$&') : `\\u${code > 0x7fff ? code - 0x10000 : code}?`
    })
    .join('')
export const rtf = (body) => `{\\rtf1\\ansi\\ansicpg936\n${body}}`
const p = (text) => `\\pard ${escaped(text)}\\par\n`
const PAPER = p('某县工作要点') + p('一、工作措施') + p('（一）推行一窗受理。（责任单位：县政府办）')

export const richTexts = [
  ['groups 1,000,000 deep', 'deep.rtf', 'rtf-depth', () => rtf(PAPER + '{'.repeat(1_000_000) + '}'.repeat(1_000_000))],
  ['breaks off', 'cut.rtf', 'damaged', () => rtf(PAPER).slice(0, -1)],
  ['700,000 paragraphs', 'paragraphs.rtf', 'doc-paragraphs', () => rtf(`${PAPER}${'a\\par '.repeat(700_000)}`)],
  [
    'a table 1,000,000 deep',
    'tables.rtf',
    null,
    () => rtf(`${PAPER}\\pard\\intbl\\itap1000000 a\\nestcell\\pard${p('二、保障')}`),
  ],
  [
    '2,000 rows of ever more edges',
    'edges.rtf',
    null,
    () =>
      rtf(
        `${PAPER}${Array.from({ length: 2000 }, (_, i) => `\\trowd${Array.from({ length: 60 }, (_, k) => `\\cellx${(i * 61 + k * 997) % 30_000}`).join('')}\\intbl a\\cell\\row`).join('')}`,
      ),
  ],
  ['a picture of 60 MB', 'picture.rtf', null, () => rtf(`${PAPER}{\\pict ${'00ff'.repeat(15_000_000)}}`)],
  ['just below: paragraphs', 'below-paragraphs.rtf', null, () => rtf(`${PAPER}${'a\\par '.repeat(149_000)}`)],
  ['just below: text', 'below.rtf', null, () => rtf(planLines(19_000).map(p).join(''))],
]
