import { expect, it } from 'vitest'
import { inspectSource } from '../../src/pipeline.ts'
import { readSource } from '../../src/read/index.ts'

/** The grids of a text behind the room, a line a row; and what was said. */
async function captured(text: string): Promise<{ grids: string[][]; rules: string[]; hypotheses: string[] }> {
  const source = await readSource(new TextEncoder().encode(text), 'paper.txt')
  const { stages, findings } = await inspectSource(source)
  const grids = stages.capture.root.children.flatMap((node) =>
    node.type === 'grid'
      ? [node.rows.map(({ cells }) => cells.map(({ content }) => content.value.replaceAll('\n', '/')).join('|'))]
      : [],
  )
  return {
    grids,
    rules: findings.map(({ rule }) => rule),
    hypotheses: stages.capture.repairs.map((one) => one.hypothesis),
  }
}

const ROWS = [
  ['1', '清淤山塘12口。', '县水利局', '4月底前'],
  ['2', '加固堤坝3处。', '县水利局、县财政局', '6月底前'],
  ['3', '补栽护岸林40亩。', '县林业局', '12月底前'],
]
const HEAD = ['序号', '管护任务', '责任单位', '完成时限']
const TABLE = [HEAD, ...ROWS]
const TITLE = '沅溪县2024年河塘管护任务分解表'
const WANT = [TABLE.map((row) => row.join('|'))]

it.each([
  ['one cell a line', `${TITLE}\n${TABLE.flat().join('\n')}\n`],
  ['blank lines between', `${TITLE}\n\n${TABLE.flat().join('\n\n')}\n`],
  ['cells that end in a sign', `${TITLE}\n${TABLE.flat().join(' |\n')} |\n`],
  ['a sign on a line of its own', `${TITLE}\n${TABLE.flat().join('\n|\n')}\n|\n`],
  ['header glued to the title', `${TITLE}${TABLE.flat().join('\n')}\n`],
])('%s', async (_, text) => {
  const { grids, rules } = await captured(text)
  expect(grids).toEqual(WANT)
  expect(rules).toContain('table/flattened')
})

it('reads a header that no list knows by the types of the cells', async () => {
  const rows = ROWS.map(([number, ...cells]) => [number, '东片', ...cells].join('\n')).join('\n')
  const { grids } = await captured(`${TITLE}\n号数\n片子\n干什么\n谁来干\n何时干完\n${rows}\n`)
  expect(grids[0]?.[1]).toBe('1|东片|清淤山塘12口。|县水利局|4月底前')
})

it('puts wrapped cells together, over a page with the header again', async () => {
  const page = (rows: string[][]): string => ['序号', '主要内容', '责任单位', ...rows.flat()].join('\n')
  const { grids, hypotheses } = await captured(
    `沅溪市2024年为民实事责任清单\n${page([
      ['1', '新建城区公交候车亭三十座，同步', '完善无障碍设施。', '市交通运输局、市住房', '城乡建设局'],
      ['2', '改造老旧供水管网四十公里，城区', '漏损率明显下降。', '市水务集团、市住房城', '乡建设局'],
      ['3', '扩建三所公办幼儿园，新增学位一', '千个以上。', '市教育局、市自然资源', '和规划局'],
      ['4', '组织名医下乡巡诊，每个乡镇每季'],
    ])}\n${page([
      ['度不少于一次。', '市卫生健康委、市医疗', '保障局'],
      ['5', '建设口袋公园十二处，方便群众就', '近休闲。', '市城市管理局、市园林', '中心'],
      ['6', '完善社区食堂布点，服务老年人就', '近用餐。', '市民政局、市市场监督', '管理局'],
    ])}\n`,
  )
  expect(hypotheses).toEqual(['table of 3 columns, 6 rows'])
  expect(grids[0]?.[1]).toBe('1|新建城区公交候车亭三十座，同步完善无障碍设施。|市交通运输局、市住房城乡建设局')
  expect(grids[0]?.[4]).toBe('4|组织名医下乡巡诊，每个乡镇每季度不少于一次。|市卫生健康委、市医疗保障局')
})

it('keeps a merged cell once, before its first row', async () => {
  const { grids } = await captured(
    `${TITLE}\n序号\n片区\n管护任务\n责任单位\n1\n东片\n清淤山塘12口。\n县水利局\n2\n加固堤坝3处。\n县财政局\n3\n西片\n补栽护岸林40亩。\n县林业局\n4\n修补渠道9处。\n县水利局\n`,
  )
  expect(grids[0]?.slice(1)).toEqual([
    '1|东片|清淤山塘12口。|县水利局',
    '2||加固堤坝3处。|县财政局',
    '3|西片|补栽护岸林40亩。|县林业局',
    '4||修补渠道9处。|县水利局',
  ])
})

it('leaves numbers on lines of their own before paragraphs as they are', async () => {
  const { grids } = await captured(
    '沅溪县方案\n1.\n县水利局牵头开展山塘清淤，年底前完成。\n2.\n县林业局牵头补栽护岸林，年底前完成。\n3.\n县财政局落实资金。\n',
  )
  expect(grids).toEqual([])
})

it('leads every character of a cell back to its place', async () => {
  const text = `${TITLE}\n${TABLE.flat().join('\n')}\n`
  const source = await readSource(new TextEncoder().encode(text), 'paper.txt')
  const { stages } = await inspectSource(source)
  for (const node of stages.capture.root.children)
    if (node.type === 'grid')
      for (const { content } of node.rows.flatMap(({ cells }) => cells))
        expect(content.runs.map(({ from, to }) => text.slice(from, to)).join('')).toBe(content.value)
})

it('reads rows whose cells signs part on one line, with and without a sign before them', async () => {
  const lines = TABLE.map((row) => row.join(' | '))
  expect((await captured(`${TITLE}\n${lines.map((line) => `${line} |`).join('\n')}\n二、要求\n`)).grids).toEqual(WANT)
  expect((await captured(`${TITLE}\n${lines.map((line) => `| ${line} |`).join('\n')}\n`)).grids).toEqual(WANT)
})

it('reads rows whose cells single blanks part, with a cell merged over two of them', async () => {
  const { grids } = await captured(
    '松阳县节水任务分解表\n序号 片区 具体任务 牵头单位 完成时限\n1 东片 修补渠道9处。 县水利局 6月底前\n2 西片 更换老旧水表300只。 县住建局 9月底前\n3 开展漏损普查。 县水利局 12月底前\n',
  )
  expect(grids[0]?.slice(0, 3)).toEqual([
    '序号|片区|具体任务|牵头单位|完成时限',
    '1|东片|修补渠道9处。|县水利局|6月底前',
    '2|西片|更换老旧水表300只。|县住建局|9月底前',
  ])
  expect(grids[0]?.[3]).toContain('开展漏损普查。|县水利局|12月底前')
})

it('leaves index data between signs to the head', async () => {
  const { grids } = await captured(
    '公开方式 | 主动公开 | 公开时限 | 长期 |\n发布单位 | 县政府 | 发文日期 | 2024-04-22 |\n关于清淤的通知\n',
  )
  expect(grids).toEqual([])
})

it('keeps rows that order others, under a header that kept its tabs', async () => {
  const { grids } = await captured(
    `${TITLE}\n${HEAD.join('\t')}\n一、清淤\n${(ROWS[0] as string[]).join('\n')}\n二、加固补栽\n${ROWS.slice(1).flat().join('\n')}\n`,
  )
  expect(grids[0]).toEqual([
    '序号|管护任务|责任单位|完成时限',
    '一、清淤|||',
    '1|清淤山塘12口。|县水利局|4月底前',
    '二、加固补栽|||',
    '2|加固堤坝3处。|县水利局、县财政局|6月底前',
    '3|补栽护岸林40亩。|县林业局|12月底前',
  ])
})

it('loses nothing that stands on a line beside the cells', async () => {
  const { document } = await (await import('../../src/pipeline.ts')).parseSource(
    await readSource(new TextEncoder().encode(`${TITLE}${TABLE.flat().join('\n')}\n`), 'paper.txt'),
  )
  expect(document.metadata.title).toBe(TITLE)
})

it('reads rows that a merged cell leaves nearly empty, under a title that a bracket goes on with', async () => {
  const text = `沅溪县2024年渠系任务分解表\n序号\n片区\n工作任务\n完成时限\n责任领导\n责任股室\n（单位）\n备注\n${[
    ['1', '东片', '清淤山塘12口。', '6月底前', '吴敏', '水政股', '水保站', '水文站'],
    ['2', '修补渠道9处。'],
    ['3', '更换闸门4座。'],
    ['4', '西片', '补栽护岸林40亩。'],
    ['5', '加固堤坝3处。', '9月底前', '周涛', '工程股'],
    ['6', '疏浚河段2公里。'],
  ]
    .flat()
    .join('\n')}\n`
  const { grids } = await captured(text)
  expect(grids[0]).toEqual([
    '序号|片区|工作任务|完成时限|责任领导|责任股室（单位）|备注',
    '1|东片|清淤山塘12口。|6月底前|吴敏|水政股/水保站/水文站|',
    '2||修补渠道9处。||||',
    '3||更换闸门4座。||||',
    '4|西片|补栽护岸林40亩。||||',
    '5||加固堤坝3处。|9月底前|周涛|工程股|',
    '6||疏浚河段2公里。||||',
  ])
  const { document } = await (await import('../../src/pipeline.ts')).parseSource(
    await readSource(new TextEncoder().encode(text), 'paper.txt'),
  )
  expect(
    document.measures.map(({ responsible, deadline, leaders, extra }) =>
      [...responsible, ...leaders]
        .map(({ name }) => name)
        .concat(deadline?.date ?? '', extra.片区 ?? '')
        .join(' '),
    ),
  ).toEqual([
    '水政股 水保站 水文站 吴敏 2024-06 东片',
    '水政股 水保站 水文站 吴敏 2024-06 东片',
    '水政股 水保站 水文站 吴敏 2024-06 东片',
    '水政股 水保站 水文站 吴敏 2024-06 西片',
    '工程股 周涛 2024-09 西片',
    '工程股 周涛 2024-09 西片',
  ])
})

it('leaves out the column that no row prints, and the cells that a second sign says are empty', async () => {
  const { grids } = await captured(
    `沅溪县2024年渠系任务推进表\n${['序号', '主要任务', '全年目标任务', '分管 领导', '牵头 单位', '推进情况', '说明'].join(' |\n')} |\n${[
      ['7 |', '清淤山塘12口。 |', '吴敏 |', '水利局 |', '已进场施工。 |', '||'],
      ['8 |', '修补渠道9处。 |', '吴敏 |', '水利局 |', '已完成招标。 |', '设计变更，工期顺延。 |', '|'],
      ['9 |', '补栽护岸林40亩。 |', '周涛 |', '林业局 |', '已栽植过半。 |', '||'],
    ]
      .flat()
      .join('\n')}\n`,
  )
  expect(grids[0]?.slice(1)).toEqual([
    '7|清淤山塘12口。||吴敏|水利局|已进场施工。|',
    '8|修补渠道9处。||吴敏|水利局|已完成招标。|设计变更，工期顺延。',
    '9|补栽护岸林40亩。||周涛|林业局|已栽植过半。|',
  ])
})

it('reads a table drawn with the characters of boxes, its cells over lines', async () => {
  const { grids, hypotheses } = await captured(
    '沅溪县山塘清淤任务表\n┌──┬────────┬─────┐\n│序号│管护任务        │责任单位  │\n├──┼────────┼─────┤\n│ 1│清淤山塘12口，  │县水利局  │\n│  │加固堤坝3处。   │县财政局  │\n├──┼────────┼─────┤\n│ 2│补栽护岸林40亩。│县林业局  │\n└──┴────────┴─────┘\n',
  )
  expect(grids).toEqual([
    ['序号|管护任务|责任单位', '1|清淤山塘12口，加固堤坝3处。|县水利局/县财政局', '2|补栽护岸林40亩。|县林业局'],
  ])
  expect(hypotheses).toEqual(['table drawn with 4 rules, 3 columns'])
})

it('takes several blanks for typesetting where single ones part the cells, and numbers that rise for rows', async () => {
  const { grids } = await captured(
    '沅溪县重点工作推进表\n序号 2024年重点任务 牵头  领导 牵头    单位 配合    单位 进展情况\n31 清淤山塘12口。 吴  敏 县水利局 有关乡镇 已完成\n35 补栽护岸林40亩。 周大海 县林业局 有关乡镇 推进中\n38 修补渠道9处。 吴  敏 县水利局 县财政局 已完成\n',
  )
  expect(grids[0]?.slice(1).map((row) => row.replaceAll(' ', ''))).toEqual([
    '31|清淤山塘12口。|吴敏|县水利局|有关乡镇|已完成',
    '35|补栽护岸林40亩。|周大海|县林业局|有关乡镇|推进中',
    '38|修补渠道9处。|吴敏|县水利局|县财政局|已完成',
  ])
})

it('keeps rows that order others though they have no number', async () => {
  const { grids } = await captured(
    `${TITLE}\n${HEAD.join('\n')}\n东片治理\n${ROWS.slice(0, 2).flat().join('\n')}\n西片治理\n${(ROWS[2] as string[]).join('\n')}\n`,
  )
  expect(grids[0]?.map((row) => row.split('|')[0])).toEqual(['序号', '东片治理', '1', '2', '西片治理', '3'])
})

it('learns what columns hold from many rows, not from the first one alone', async () => {
  const rows = [
    [
      '1',
      '提高市场主',
      '体质量',
      '推动个转企增量提质，允许保留统一的信用',
      '代码和成立日期，各类证件在有效期内可延',
      '续使用。',
      '东川省',
    ],
    [
      '2',
      '简化联合验',
      '收手续',
      '简化竣工验收备案手续，出具联合验收意见',
      '书即视为完成备案，企业无需再单独提交材',
      '料。',
      '西陵省',
    ],
    [
      '3',
      '改善用地服',
      '务流程',
      '建立重点项目用地清单，提前开展现场踏勘',
      '和论证，落实专人跟踪服务到项目开工为止',
      '。',
      '西陵省',
    ],
    [
      '4',
      '推动占路掘',
      '路审批',
      '在低风险区域深化快速审批机制，把并联审',
      '批时间压缩至五个工作日，纳入一件事办理',
      '。',
      '东川省',
    ],
  ]
  const { grids } = await captured(
    `沅溪市第一批推广措施清单\n序\n号\n改革事项\n具体措施\n来源\n${rows.flat().join('\n')}\n`,
  )
  expect(grids[0]).toEqual([
    '序号|改革事项|具体措施|来源',
    ...rows.map(([number, a, b, c, d, e, from]) => `${number}|${a}${b}|${c}${d}${e}|${from}`),
  ])
})

it('parts a whole paper on one line: addressee, items, closing, signature and date', async () => {
  const { document, stages } = await (await import('../../src/pipeline.ts')).inspectSource(
    await readSource(
      new TextEncoder().encode(
        '县直各单位:为进一步做好山塘管护,根据全县水利工作会议精神,现制定如下三条意见.一、支持山塘清淤,全年完成清淤12口,每口补助3万元,二、支持渠道修补,对验收合格的每处补助2万元.三、县政府每年预算安排100万元用于闸门更换,本意见自下发之日起执行,由县水利局负责解释,沅溪县人民政府办公室2024年2月3日。',
      ),
      'paper.txt',
    ),
  )
  expect(document.measures.map(({ number, text }) => `${number?.text}${text}`)).toEqual([
    '一、支持山塘清淤,全年完成清淤12口,每口补助3万元',
    '二、支持渠道修补,对验收合格的每处补助2万元.',
    '三、县政府每年预算安排100万元用于闸门更换',
  ])
  expect(document.metadata).toMatchObject({
    addressees: ['县直各单位'],
    issuers: ['沅溪县人民政府办公室'],
    issuedOn: '2024-02-03',
  })
  expect(stages.capture.repairs.map(({ kind }) => kind)).toEqual(['flat-text'])
})

it('keeps the empty cells that a sign of their own says, in rows of tasks and in rows that order them', async () => {
  const cells = [
    ...[...HEAD, '（一）', '东片治理', '', ''],
    ...['1', '清淤山塘12口。', '', '4月底前'],
    ...['2', '加固堤坝3处，', '县水利局', ''],
    ...['（二）', '西片治理', '', ''],
    ...['1', '补栽护岸林40亩。', '县林业局', '12月底前'],
  ]
  const text = cells.map((cell) => (cell === '' ? '|' : `${cell} |`)).join('\n')
  const { grids, hypotheses } = await captured(`${TITLE}\n${text.replace('3处，', '3处，\n整修闸门。')}\n`)
  expect(grids[0]?.slice(1)).toEqual([
    '（一）|东片治理||',
    '1|清淤山塘12口。||4月底前',
    '2|加固堤坝3处，/整修闸门。|县水利局|',
    '（二）|西片治理||',
    '1|补栽护岸林40亩。|县林业局|12月底前',
  ])
  expect(hypotheses).toEqual(['rows of 4 cells parted by signs, 4 words for columns'])
})
