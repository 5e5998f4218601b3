import type { Row } from './row.ts'

/** What is said of a PDF beside its text. */
export const pdf: readonly Row[] = [
  [
    'text/private-encoding',
    'warning',
    'capture',
    ['私有编码的页', 'pages in a private encoding'],
    [
      '这些页的字体没有 Unicode 对照表，读出的不是原文；多数页如此的文件不予读取。',
      'The fonts of these pages have no Unicode map: what was read is not what is printed. A file of such pages is refused.',
    ],
    ['!"#$%&\'()*+', '加固山塘9座'],
  ],
  [
    'text/turned-page',
    'info',
    'capture',
    ['横置的页', 'pages set sideways'],
    ['页上的文字横置，已转正读取。', 'The text of these pages runs sideways; the pages were turned and read.'],
    ['（附表横置）', '（附表正置）'],
  ],
  [
    'text/recognition-layer',
    'warning',
    'capture',
    ['扫描件的识别层', 'a recognised layer of a scan'],
    [
      '页面是扫描图片，文字来自看不见的识别层，可能有误；请与图片核对，尤其是数字、日期和单位。',
      'The pages are pictures, their text an invisible recognised layer that may be misread: compare figures, dates and bodies with the pictures.',
    ],
    ['新装路灯４Ｏ盏', '新装路灯40盏'],
  ],
  [
    'text/unruled-table',
    'warning',
    'capture',
    ['没有框线的表格', 'a table without lines'],
    [
      'PDF 中没有框线的表格只能按位置辨认，未还原为表格；请取 Word 或 Excel 原件。',
      'A table without lines can only be guessed from places: it was not rebuilt. Take the Word or Excel file.',
    ],
    ['（只有对齐、没有框线的表）', '（有框线的表）'],
  ],
  [
    'text/columns',
    'warning',
    'capture',
    ['分栏排版', 'a page in columns'],
    [
      '分栏的页（如报纸版面）按行读取，左右两栏的文字可能交错。',
      'A page in columns is read line by line: the columns may be mixed up.',
    ],
    ['（两栏的报纸版面）', '（通栏的文件）'],
  ],
]
