import type { Row } from './row.ts'

/** Doubts of the parser about what it has read: one a document for each cause, its places beside it. */
export const doubts: readonly Row[] = [
  [
    'fields/note-left',
    'warning',
    'parser',
    ['附注可能留在正文里', 'a note may have stayed in the text'],
    [
      '正文末尾的括号或末句像附注，没有读出单位或时限。',
      'A bracket or last sentence at the end of a text is like a note, and nothing was read of it.',
    ],
    ['…。（认领方面：水利口）', '…。（责任单位：县水利局）'],
  ],
  [
    'structure/flat-items',
    'warning',
    'parser',
    ['换行丢失处的条目', 'items of a text without line ends'],
    [
      '整篇挤在一行，条目的起止按编号推定，可能漏分或并入别条。',
      'The paper stood on one line; where its items begin and end was guessed by their numbers, and some may be missing.',
    ],
    ['一、主要任务 1.… 2.…', '（每条一行）'],
  ],
  [
    'fields/cells-left',
    'warning',
    'parser',
    ['单元格可能并入正文', 'cells may have got into the text'],
    [
      '多条举措的正文以单位或日期收尾，像失去边线的表格。',
      'The texts of several measures end in a body or a date, as cells of a table that lost its lines do.',
    ],
    ['疏浚河道县水利局2024年6月', '疏浚河道｜县水利局｜2024年6月'],
  ],
  [
    'target/no-value',
    'info',
    'parser',
    ['数字没有确数', 'a number without an exact value'],
    [
      '数十亿、几百家没有确数，位数过多的数字存不下，1e5 之类的写法不是公文用法：都不作目标取值。',
      '数十亿 and 几百家 have no exact value, numbers of too many digits cannot be kept, and 1e5 is no form of official papers: none is taken for a target.',
    ],
    ['完成投资数十亿元', '完成投资30亿元'],
  ],
  [
    'fields/text-elsewhere',
    'warning',
    'parser',
    ['举措可能在另一栏', 'the task may stand in another column'],
    [
      '表格过半行的举措不到三十字，另一栏却有两倍长的整句（问题、目标、现状等栏除外）。',
      'The task of most rows is shorter than thirty characters, while another column (not the problem, aim or state) is twice as long.',
    ],
    ['举措：清淤；工作内容栏为整句', '举措：对六段河道清淤，…'],
  ],
  [
    'fields/unit-heads',
    'warning',
    'parser',
    ['以单位开头的条目没有单位', 'items that open with a body and have none'],
    [
      '同一部分两条以上以“单位：”开头而没有责任单位。',
      'Two items of a list or more open with a body and a colon, and have no body in charge.',
    ],
    ['1.县水利局：清淤河道', '1.清淤河道。（责任单位：县水利局）'],
  ],
  [
    'fields/unit-column',
    'warning',
    'parser',
    ['单位栏不像单位', 'a column of bodies without bodies'],
    [
      '表格单位栏里过半的名称不以单位用字结尾，可能读错了栏目。',
      "More than half of the names in a table's column of bodies end like no body's name: another column may have been read.",
    ],
    ['责任单位：清淤、补堤', '责任单位：县水利局、县林业局'],
  ],
  [
    'fields/role-unknown',
    'warning',
    'parser',
    ['含义不明的标签', 'a label whose role is not known'],
    [
      '没有单位或时限的举措，其他栏目里却有像单位或日期的值。',
      'Records lack a body or a date that stands beside them under a label nobody knows.',
    ],
    ['认领方：老河长、热心人、县水利局', '责任单位：县水利局'],
  ],
  [
    'fields/bodies-missing',
    'warning',
    'parser',
    ['单位可能漏读', 'bodies may have been missed'],
    ['多数举措没有责任单位，正文里却列有单位。', 'Most records have no body, though their texts list some.'],
    ['由县水利局、县住建局办理', '（责任单位：县水利局、县住建局）'],
  ],
  [
    'fields/odd-unit',
    'warning',
    'parser',
    ['不像单位的单位', 'a body that is none'],
    [
      '单位名单里有动词、数字或标点，可能把别的文字读进了名单。',
      'A verb, a number or a mark in a list of bodies: other words may have got into it.',
    ],
    ['责任单位：县水利局按职责分工操持', '责任单位：县水利局'],
  ],
  [
    'fields/odd-leader',
    'warning',
    'parser',
    ['不像姓名的领导', 'a leader that is no name'],
    [
      '责任领导不是二到四个字的姓名，也不是职务。',
      'A leader is neither a name of two to four characters nor an office.',
    ],
    ['责任领导：全市上下', '责任领导：高文'],
  ],
  [
    'fields/odd-indicator',
    'warning',
    'parser',
    ['不像指标的指标', 'an indicator that is a sentence'],
    [
      '指标名称是一句话，可能读错了栏目。',
      'The name of an indicator is a sentence: the wrong column may have been read.',
    ],
    ['指标名称：压缩时间，优化流程。', '指标名称：开办企业'],
  ],
  [
    'structure/mostly-safeguards',
    'warning',
    'parser',
    ['多数读作保障措施', 'most were read as safeguards'],
    [
      '八条以上，过半读作保障措施：多半是标题读错了。',
      'Eight records and more, over half of them safeguards: a heading was probably misread.',
    ],
    ['二、保障民生任务', '二、重点任务'],
  ],
  [
    'structure/kind-unsure',
    'warning',
    'parser',
    ['类别存疑', 'a doubtful kind'],
    [
      '末章各条没有单位和时限，别章都有：也可能是保障措施。',
      'The records of the last chapter have no body and no date, all others have: they may be safeguards.',
    ],
    ['三、护航之策', '三、保障措施'],
  ],
  [
    'structure/headings-alone',
    'warning',
    'parser',
    ['没有内容的标题', 'headings with nothing under them'],
    [
      '四个以上标题下没有内容：可能本身就是举措。',
      'Nothing stands under four headings and more: they may be measures.',
    ],
    ['（一）修桥', '1.修桥。…'],
  ],
  [
    'structure/tasks-in-prose',
    'warning',
    'parser',
    ['正文里的任务', 'tasks in prose'],
    [
      '章节正文里有单位和时限，却没有读出举措。',
      'Bodies and dates stand in the prose of a section, and no measure was read of it.',
    ],
    ['县水利局、县住建局2024年6月前…', '1.…（责任单位：…）'],
  ],
  [
    'structure/marks-unread',
    'warning',
    'parser',
    ['没有读出的编号', 'numbers that were not read'],
    ['几行以同样形式的记号开头，没有读作编号。', 'Lines begin with marks of one form that were not read as numbers.'],
    ['【1】修桥。', '1.修桥。'],
  ],
]
