import type { Row } from './row.ts'

/** What readers saw in a file and left out of its text. */
export const leftOut: readonly Row[] = [
  [
    'text/struck-left-out',
    'warning',
    'capture',
    ['删除线文字未读入', 'struck text left out'],
    [
      '划了删除线的文字不是文件现行内容，未读入；请核对原件是否确已删去。',
      "Text with a line through it is no longer the paper's: it was left out. Check that it was meant to go.",
    ],
    ['整治排污口~~8~~10个', '整治排污口10个'],
  ],
  [
    'text/hidden-left-out',
    'warning',
    'capture',
    ['隐藏内容未读入', 'hidden content left out'],
    [
      '隐藏的文字、行、列或工作表读者看不到，未读入；需要时请取消隐藏后再读。',
      'Hidden words, rows, columns or sheets are not shown to a reader: they were left out. Unhide them to have them read.',
    ],
    ['第 3 行被隐藏', '各行都显示'],
  ],
  [
    'text/deleted-left-out',
    'warning',
    'capture',
    ['修订删除的文字未读入', 'tracked deletions left out'],
    [
      '文件含修订痕迹，按接受全部修订后的文字读取；删除的文字列在说明中。',
      'The file has tracked changes and was read as if all were accepted; the message lists what they delete.',
    ],
    ['（修订：删去“和县住建局”）', '（修订已接受）'],
  ],
  [
    'text/guide-left-out',
    'info',
    'capture',
    ['注音未读入', 'phonetic guides left out'],
    ['拼音指南的注音不是正文，只保留被注的字。', 'A phonetic guide is no text of the paper: the base was kept.'],
    ['坝（bà）体', '坝体'],
  ],
  [
    'table/inner-table',
    'warning',
    'capture',
    ['单元格内的表格', 'a table inside a cell'],
    [
      '单元格内的表格按行列为该单元格的文字，格间以“｜”分开，不另成表格。',
      'A table inside a cell was read as lines of that cell, its cells parted by bars; it is no table of its own.',
    ],
    ['（格内套表）', '（各列各成一栏）'],
  ],
  [
    'text/error-cell',
    'warning',
    'capture',
    ['公式错误的单元格', 'cells with an error'],
    [
      '单元格显示公式错误（#N/A、#REF! 等），没有值，按空格读取；请在工作簿中改正。',
      'Cells show an error of their formula (#N/A, #REF! …): they have no value and were read as empty. Mend the workbook.',
    ],
    ['责任单位：#N/A', '责任单位：县水利局'],
  ],
  [
    'text/shown-by-script',
    'info',
    'capture',
    ['由脚本显示的正文', 'text shown by a script'],
    [
      '网页正文设为隐藏、由脚本显示，已照常读取。',
      'The text of the page is hidden until a script shows it; it was read as shown.',
    ],
    ['<body style="visibility:hidden">', '<body>'],
  ],
]
