import type { Row } from './row.ts'

/** What is said of the document as a whole and of names in it. */
export const document: readonly Row[] = [
  [
    'units/unknown-label',
    'warning',
    'parser',
    ['不认识的标签', 'an unknown label'],
    [
      '说明括号里的标签不在词表中：内容原样留在附加字段（extra），没有归入责任单位。标签是错字时请改正，是新词时请加入词表（--lexicon）。',
      'A label in a note is in no list: its value is kept in extra under it and taken for no body in charge. Correct the label where it is a misprint, add it to the lexicon (--lexicon) where it is a word of its own.',
    ],
    ['（牵单位：县税务局；配合单位：县财政局）', '（牵头单位：县税务局；配合单位：县财政局）'],
  ],
  [
    'units/learned-label',
    'info',
    'parser',
    ['从全文学到的标签', 'a label learned from the paper'],
    [
      '标签不在词表中，但它在全文中反复出现，内容都是单位名称（或日期、人名），因此按内容和位置归入相应字段，原文另留在附加字段（extra）。若归错，请加入词表（--lexicon）。',
      'The label is in no list, but recurs through the paper and its values are bodies (or dates, persons): they stand in the list that values and places give, and in extra under the label. Add it to the lexicon (--lexicon) where the list is the wrong one.',
    ],
    ['（扛旗单位：县税务局）……（扛旗单位：县财政局）', '（牵头单位：县税务局）……（牵头单位：县财政局）'],
  ],
  [
    'structure/false-heading',
    'info',
    'capture',
    ['标题标记有误', 'a false heading'],
    [
      '标记为标题的一行其实是上文的后半句，没有当作标题。',
      'A line marked up as a heading goes on with the sentence above and was not taken for one.',
    ],
    ['## 水公司、市燃气集团）', '市自来水公司、市燃气集团）'],
  ],
  [
    'structure/no-measures',
    'warning',
    'parser',
    ['没有找到举措', 'no measures found'],
    [
      '文件中没有编号的措施、责任单位或任务表。讲话、价目表之类不是本工具所读的文件。',
      'No numbered items, notes or task tables: speeches or price lists are not what this tool reads.',
    ],
    ['（只有一段讲话）', '一、…1.…（责任单位：…）'],
  ],
  [
    'structure/doubtful',
    'warning',
    'parser',
    ['读法有疑的条目', 'items that could be something else'],
    [
      '同类条目可作标题、举措或说明文字，各种读法通篇比较后分数相近，请核对所取的读法。',
      'Items of one kind could be headings, measures or prose; the whole readings scored alike. Check the one taken.',
    ],
    ['一、完善机制\n各镇要…。\n二、强化协同\n…', '一、完善机制（责任单位：县水利局）\n各镇要…。'],
  ],
  [
    'structure/doubtful-title',
    'info',
    'parser',
    ['标题把握不大', 'a doubtful title'],
    [
      '文首各行一并判断，标题与另一种读法相差很小，请核对。',
      'The lines of the head were judged together, and another reading of the title came close: please check.',
    ],
    ['沧屿县人民政府 / 渔港整治', '沧屿县渔港整治工作方案'],
  ],
  [
    'structure/title-inferred',
    'info',
    'parser',
    ['标题取自来文', 'the title is what the letter says'],
    [
      '文首没有印标题，印发通知的正文写明了所印发文件的名称，取作标题。',
      'No title is printed at the head; the letter names the paper that it hands on, and that name is taken.',
    ],
    ['各乡镇：\n《沧屿县渔港整治方案》已经同意，现印发给你们。', '沧屿县渔港整治方案\n各乡镇：'],
  ],
  [
    'document/no-plan',
    'info',
    'parser',
    ['不是部署任务的文件', 'the paper is no plan'],
    [
      '全文看是法规、答复、解读、总结或名单等，不列举措；证据不足时保留已读出的条目，并提示核对。',
      'By its whole text the paper is rules, an answer, an explanation, a report or a list: no commitments are listed. Where that is not sure, what was read stays and is to be checked.',
    ],
    ['某县督查工作规则：第一条 为规范督查…', '某县2024年工作要点：1.新建学校3所。（责任单位：县教体局）'],
  ],
  [
    'structure/unclaimed-text',
    'warning',
    'parser',
    ['未归入任何字段的文字', 'text in no field'],
    [
      '这些文字没有进入任何字段，列出以便核对：可能有举措、责任单位或时限漏读。零星的几个字为提示。',
      'These words went into no field: a measure, a body or a deadline may have been missed. A few stray words: info.',
    ],
    ['（表外的一行说明）', '（归入章节或举措）'],
  ],
  [
    'fields/unit-prefix',
    'info',
    'issuer',
    ['单位省略层级，已补全', 'a unit whose level was put back'],
    [
      '名单中省略的“县”“区”等已按前一单位补全，原文保留在 text。',
      'A level left out in a list of units was put back after the unit before it; the print is kept in `text`.',
    ],
    ['县人社局、行政审批局', '县人社局、县行政审批局'],
  ],
  [
    'fields/unit-glued',
    'warning',
    'parser',
    ['单位之间没有分隔', 'bodies with nothing between them'],
    [
      '复制时丢了分隔，几个单位连写在一起，按名称的写法分成各个单位；请核对分得是否对。',
      'The capture lost what parted the bodies of a list; they were parted by the shape of their names, which is to be checked.',
    ],
    ['县体育局瓜岭镇临山镇', '县体育局、瓜岭镇、临山镇'],
  ],
]
