import type { Row } from './row.ts'

/** What the readers and the joining of lines say. */
export const text: readonly Row[] = [
  [
    'text/nul',
    'warning',
    'capture',
    ['含 NUL 字符', 'NUL characters'],
    ['文件中有 NUL 字符，已从取值中去掉。', 'The file holds NUL characters; they are left out of the values.'],
    ['优化\\0环境', '优化环境'],
  ],
  [
    'text/delimiter',
    'info',
    'capture',
    ['分隔符', 'the delimiter of fields'],
    [
      'CSV 或 TSV 文件各栏的分隔符由内容判断（逗号、制表符、分号或竖线）；不对时请在首行写 sep=; 之类指明。',
      'The delimiter of a CSV or TSV file is found by its content; where it is wrong, state it in a first line such as sep=;.',
    ],
    ['序号;任务;责任单位', '（正文不是分隔的字段）'],
  ],
  [
    'text/behind-end',
    'warning',
    'capture',
    ['正文之后还有内容', 'something behind the end'],
    [
      'RTF 正文结束之后还接着别的内容（多为两个文件粘在一起），没有读取。',
      'Something stands behind the end of the RTF text, mostly a second file glued to it; it was not read.',
    ],
    ['{\\rtf1 …}{\\rtf1 …}', '{\\rtf1 …}'],
  ],
  [
    'text/other-forms',
    'info',
    'capture',
    ['部首或兼容字', 'radicals or compatibility forms'],
    [
      '从 PDF 复制的文字常把“月”写成部首“⽉”：识别时按通行汉字，取值保留原样，单位的规范名用通行汉字。',
      'Text copied from PDF often has radicals (⽉) for ideographs (月): they are read as the usual characters and kept as printed; the names of bodies have the usual ones.',
    ],
    ['2024年6⽉底前', '2024年6月底前'],
  ],
  [
    'text/bidi',
    'warning',
    'capture',
    ['改变文字方向的控制符', 'controls that change the direction of text'],
    [
      '文中有从右到左等控制符，显示的次序可能与实际不同；已从取值中去掉。',
      'Controls such as right-to-left override make text look other than it is; they are left out of the values.',
    ],
    ['县\\u202e水利局', '县水利局'],
  ],
  [
    'text/lost-characters',
    'warning',
    'capture',
    ['丢失的字符', 'lost characters'],
    [
      '文中有替代符（U+FFFD）或私用区字符，原字已经丢失；取值原样保留，请对照原件补上。',
      'Replacement (U+FFFD) or private-use characters stand for characters that are lost; values keep them. Complete them by the original.',
    ],
    ['县水\\ufffd局', '县水利局'],
  ],
  [
    'text/foreign-characters',
    'warning',
    'capture',
    ['外文字母或数字', 'foreign letters or digits'],
    [
      '文中混有西里尔字母或阿拉伯-印度等数字，看上去像拉丁字母或数字；原样保留，不作数字读取。',
      'Cyrillic letters, or Arabic-Indic and other digits, look like Latin ones; they are kept as printed and read as no numbers.',
    ],
    ['PМ2.5', 'PM2.5'],
  ],
  [
    'text/split-number',
    'info',
    'capture',
    ['数字中间有空白', 'a blank inside a number'],
    [
      '数字中间夹有全角空格、不换行空格或看不见的字符，按一个数字读取。原本是两个数字的，请改正。',
      'A wide, no-break or invisible blank stands inside a number: it was read as one number. Correct the text where it was two.',
    ],
    ['达到9　5%', '达到95%'],
  ],
  [
    'text/dash-like',
    'info',
    'capture',
    ['“一”“ー”当作连接号', '一 or ー for a dash'],
    [
      '两个数字之间的“一”或“ー”多为识别时认错的连接号，按区间读取。',
      '一 or ー between two numbers mostly is a dash that recognition took for a character; it was read as a range.',
    ],
    ['90%一95%', '90%—95%'],
  ],
  [
    'text/letter-in-number',
    'warning',
    'capture',
    ['数字里混有字母', 'letters in a number'],
    [
      '数字里混有字母 O、l 或 I，多为识别时认错的 0 或 1；原样保留，未取值。',
      'O, l or I stands in a number, mostly a 0 or 1 that recognition took for a letter; it is kept as printed and no value is taken.',
    ],
    ['达到9O%', '达到90%'],
  ],
  [
    'text/torn-line',
    'info',
    'capture',
    ['句子被截断，已接上', 'a torn sentence was joined'],
    [
      '句子在分页或换行处断开，解析时已接上。接得不对时请核对原文。',
      'A sentence was torn by a page or line end and joined again. Where that is wrong, look at the source.',
    ],
    ['进一步减时／间、减材料', '进一步减时间、减材料'],
  ],
  [
    'numbering/glued',
    'info',
    'parser',
    ['编号紧接数字', 'a number right before a figure'],
    [
      '条目编号后面紧接数字（3.15…），按上下文的次序读作编号，没有后一条可以印证。',
      'The number of an item stands right before a figure (3.15…). It was taken for a number by the sequence; no item behind it bears it out.',
    ],
    ['3.15户完成搬迁。', '3. 15户完成搬迁。'],
  ],
  [
    'text/traditional',
    'info',
    'capture',
    ['繁体字文本', 'traditional characters'],
    [
      '全文为繁体字，按对应的简体字识别，取值照原样保留；单位的规范名称用简体。',
      'The text is in traditional characters. It is read by their simplified forms and kept as printed; canonical names of bodies are simplified.',
    ],
    ['責任單位：縣水利局', '责任单位：县水利局'],
  ],
  [
    'text/heading-in-line',
    'info',
    'capture',
    ['标题接在段末', "a heading at a paragraph's end"],
    [
      '标题的换行已丢失，接在上一段末尾；编号接得上，已另起一行。',
      'The heading had lost its line and stood at the end of the paragraph above; its number goes on, so it was parted.',
    ],
    ['…制定本方案。 一、指导思想', '（标题单独成行）'],
  ],
  [
    'text/run-in-list',
    'info',
    'capture',
    ['段内并列各项按举措读取', 'points inside a paragraph read as measures'],
    [
      '全文没有分条，任务写在一段之内（一是、二是……）；已按其序号逐项读取。',
      'The paper has no items of their own: its tasks run on in one paragraph (一是, 二是 …) and were read one by one.',
    ],
    ['工作重点：一是…。二是…。三是…。', '（每项一行）'],
  ],
  [
    'text/flat',
    'info',
    'capture',
    ['换行已丢失', 'line ends were lost'],
    [
      '整篇文字挤在一行，已按编号重新分段。段落的分界是推定的。',
      'The whole text stands in one line; it was cut into paragraphs by its numbering, which is a guess.',
    ],
    ['一、主要任务 1.… 2.…', '（每条一行）'],
  ],
  [
    'text/footnotes',
    'info',
    'parser',
    ['脚注列在文末', 'footnotes at the end'],
    ['脚注列在文末，未并入正文和举措。', 'Footnotes are listed at the end and are in no record.'],
    ['综合窗口[1]', '综合窗口（同一窗口受理多个部门的事项）'],
  ],
  [
    'text/doubled-part',
    'warning',
    'capture',
    ['压缩包中有重名文件', 'a part of the archive twice'],
    [
      'DOCX 或 XLSX 内有两个同名部分，只读取第一个。',
      'The DOCX or XLSX holds two parts of one name; the first was read.',
    ],
    ['两个 word/document.xml', '一个 word/document.xml'],
  ],
  [
    'text/page-without-text',
    'warning',
    'capture',
    ['没有文字的页', 'a page without text'],
    [
      'PDF 中有的页没有文字，是空白页或扫描件；扫描件请先做文字识别。',
      'Pages of the PDF have no text: they are blank or scanned. Recognise scanned ones first.',
    ],
    ['第 2 页是图片', '第 2 页有文字'],
  ],
  [
    'text/unknown-glyphs',
    'warning',
    'capture',
    ['无法识别的字形', 'unknown glyphs'],
    [
      'PDF 的字体没有文字编码，一些字符无法识别，取值中是私用区字符。',
      'A font of the PDF has no table of characters: some are of private use and cannot be read.',
    ],
    ['（方框或乱码）', '综合窗口'],
  ],
]
