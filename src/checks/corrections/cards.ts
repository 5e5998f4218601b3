import type { RuleCard } from '../rule.ts'

const card = (
  id: string,
  severity: RuleCard['severity'],
  [title, explanation]: [title: RuleCard['title'], explanation: RuleCard['explanation']],
  [wrong, right]: [wrong: string, right: string],
): RuleCard => ({
  id: `corrections/${id}`,
  severity,
  origin: 'reviewer',
  title,
  explanation,
  example: { wrong, right },
})

/** What became of people's corrections; said only where `--corrections` names some. */
export const correctionRules: readonly RuleCard[] = [
  card(
    'applied',
    'info',
    [
      { zh: '已采用更正', en: 'a correction was applied' },
      {
        zh: '核对者更正了解析的值。结果中是更正后的值，举措的 review.corrected 列出其字段。',
        en: 'A reviewer corrected what the parser read. The data hold the corrected value; review.corrected of the measure names the field.',
      },
    ],
    ['完成时限 2024-06', '完成时限 2024-09（核对）'],
  ),
  card(
    'obsolete',
    'info',
    [
      { zh: '更正不再需要', en: 'a correction that is needed no more' },
      {
        zh: '解析结果已与更正相同，可从更正文件中删去。',
        en: 'The parser says by now what the correction says: it can be dropped.',
      },
    ],
    ['"was": "2024-06", "to": "2024-09"', 'deadline.date: "2024-09"'],
  ),
  card(
    'moved',
    'info',
    [
      { zh: '举措标识已变', en: 'a measure with another id' },
      {
        zh: '文件改动后举措的标识不同了；只有它的文字与更正时相同，更正照常采用。',
        en: 'The id changed with the document; one measure alone prints the text that was corrected, so the correction holds.',
      },
    ],
    ['m2.1.3', 'm2.1.4'],
  ),
  card(
    'other-version',
    'info',
    [
      { zh: '更正针对另一版本的文件', en: 'corrections of another version of the file' },
      {
        zh: '文件的哈希不同，按文档标识、举措标识和文字对应；对不上的另行报告。',
        en: 'The hash of the file is another one: matched by its id, and by id and text of each measure. What does not fit is told.',
      },
    ],
    ['"sha256": "3f…"', '"sha256": "a0…"'],
  ),
  card(
    'remark',
    'info',
    [
      { zh: '核对者的备注', en: 'a remark of the reviewer' },
      { zh: '更正文件中的备注原样列出。', en: 'What the reviewer wrote beside a measure, as it is.' },
    ],
    ['"note": "原文疑有误"', '备注：原文疑有误'],
  ),
  card(
    'orphan',
    'warning',
    [
      { zh: '更正找不到举措', en: 'corrections without their measure' },
      {
        zh: '文件中没有标识和文字都相同的举措，也没有唯一一条文字相同的举措。更正没有采用，请在新版本上重新核对。',
        en: 'No measure has the id and the text, and not exactly one has the text. Nothing was applied: review it anew.',
      },
    ],
    ['"measure": "m2.1.3", "print": "0k3v9x1a"', '请重新核对'],
  ),
  card(
    'conflict',
    'warning',
    [
      { zh: '更正与解析结果不符', en: 'a correction for another value' },
      {
        zh: '更正时看到的值与现在解析的值不同，更正没有采用。说明中列出两个值，相关位置是更正时的位置。',
        en: 'The parser says neither what the reviewer saw nor what he set. Nothing was applied; both values and their places are told.',
      },
    ],
    ['"was": "2024-06"，现为 2024-07', '请重新核对'],
  ),
  card(
    'contradiction',
    'warning',
    [
      { zh: '更正互相矛盾', en: 'corrections that contradict each other' },
      {
        zh: '几份更正对同一个值有不同答案，均未采用。gongwen corrections merge 列出全部矛盾。',
        en: 'Several corrections set one value differently: none was taken. gongwen corrections merge lists all of them.',
      },
    ],
    ['"to": "2024-09" 与 "to": "2024-10"', '保留其一'],
  ),
]
