import { describe, expect, it } from 'vitest'
import type { Measure } from '../../src/schema/measure.ts'
import { parseText } from '../forms/corpus.ts'

const measures = async (text: string, name?: string): Promise<Measure[]> =>
  (await parseText(text, name)).document.measures
const first = async (items: string): Promise<Measure> => (await measures(`一、主要任务\n${items}\n`))[0] as Measure
const names = (units: readonly { name: string }[]): string[] => units.map(({ name }) => name)
const steps = ({ steps }: Measure): [string | null, string][] => steps.map(({ marker, text }) => [marker, text])

describe('run-in heads', () => {
  it.each([
    ['1.深化改革。加快落实。', '深化改革', '深化改革。加快落实。'],
    ['1.深化“放管服”改革（试点）。加快落实。', '深化“放管服”改革（试点）', '深化“放管服”改革（试点）。加快落实。'],
    ['1.加快落实，优化流程。开展检查。', null, '加快落实，优化流程。开展检查。'],
    ['1.加快落实各项改革任务。', null, '加快落实各项改革任务。'],
    ['1.深化改革\n加快落实，优化流程。', '深化改革', '加快落实，优化流程。'],
  ])('%j', async (item, title, text) => expect(await first(item)).toMatchObject({ title, text }))

  it('the number is no part of title or text', async () => {
    for (const number of ['1.', '（一）', '（1）', '1、', '第一条 '])
      expect(await first(`${number}深化改革。加快落实。`)).toMatchObject({
        title: '深化改革',
        text: '深化改革。加快落实。',
      })
  })
})

describe('steps', () => {
  it.each([
    ['一是推进一网通办；二是优化流程；三是加强监管。', ['一是', '二是', '三是']],
    ['（1）推进一网通办；（2）优化流程。', ['（1）', '（2）']],
    ['①推进一网通办；②优化流程。', ['①', '②']],
    ['第一，推进一网通办。第二，优化流程。', ['第一', '第二']],
    ['一要推进一网通办，二要优化流程。', ['一要', '二要']],
  ])('inside the text: %s', async (text, markers) => {
    const measure = await first(`1.深化改革。${text}`)
    expect(steps(measure).map(([marker]) => marker)).toEqual(markers)
    expect(measure.text).toBe(`深化改革。${text}`)
    for (const [, step] of steps(measure)) expect(measure.text).toContain(step)
  })
  it.each(['推进一网通办，统一是关键。', '参加2023年（1）批次。', '建设第一批站点。'])('none in: %s', async (text) =>
    expect((await first(`1.深化改革。${text}`)).steps).toEqual([]),
  )
  it('a 二是 whose 一是 is missing', async () => {
    expect(steps(await first('1.深化改革。推进一网通办；二是优化流程。'))).toEqual([['二是', '优化流程。']])
  })
  it('on lines of their own, with a note behind the last', async () => {
    const measure = await first('1.加强监管。\n（1）开展检查。\n（2）依法查处。\n（责任单位：县公安局）')
    expect(measure.text).toBe('加强监管。（1）开展检查。（2）依法查处。')
    expect(measure.steps).toHaveLength(2)
    expect(names(measure.responsible)).toEqual(['县公安局'])
  })
  it('each with the note that stands behind it', async () => {
    const measure = await first('1.加强监管。一是开展检查（县公安局牵头）；二是依法查处（县市场监管局负责）。')
    expect(measure.text).toBe('加强监管。一是开展检查；二是依法查处。')
    expect(measure.steps.map(({ leads, responsible }) => [names(leads), names(responsible)])).toEqual([
      [['县公安局'], []],
      [[], ['县市场监管局']],
    ])
    expect([names(measure.leads), names(measure.responsible)]).toEqual([['县公安局'], ['县市场监管局']])
  })
})

describe('notes', () => {
  const notes: [string, Partial<Record<'leads' | 'partners' | 'responsible', string[]>>][] = [
    ['（责任单位：县公安局、县司法局）', { responsible: ['县公安局', '县司法局'] }],
    ['(责任单位:县公安局)', { responsible: ['县公安局'] }],
    ['（牵头单位：县公安局；配合单位：县司法局）', { leads: ['县公安局'], partners: ['县司法局'] }],
    ['（县公安局牵头，县司法局配合）', { leads: ['县公安局'], partners: ['县司法局'] }],
    ['（县公安局、县司法局按职责分工负责）', { responsible: ['县公安局', '县司法局'] }],
    ['〔责任单位：县公安局〕', { responsible: ['县公安局'] }],
    ['【牵头单位：县公安局】', { leads: ['县公安局'] }],
    ['\n责任单位：县公安局', { responsible: ['县公安局'] }],
    ['\n牵头单位：县公安局\n配合单位：县司法局', { leads: ['县公安局'], partners: ['县司法局'] }],
  ]
  it.each(notes)('%j is no part of the text', async (note, units) => {
    const measure = await first(`1.加强监管。开展检查。${note}`)
    expect(measure.text).toBe('加强监管。开展检查。')
    for (const role of ['leads', 'partners', 'responsible'] as const)
      expect(names(measure[role])).toEqual(units[role] ?? [])
    expect(measure.responsible.every(({ inherited }) => !inherited)).toBe(true)
  })
  it('in the middle are cut out and the text goes on', async () => {
    const measure = await first(
      '1.深化改革。推进一网通办（县发改委牵头），优化审批流程（县行政审批局负责）；加强监管。（责任单位：县公安局）',
    )
    expect(measure.text).toBe('深化改革。推进一网通办，优化审批流程；加强监管。')
    expect([names(measure.leads), names(measure.responsible)]).toEqual([['县发改委'], ['县行政审批局', '县公安局']])
  })
  it('a part behind an inner note does not begin with the mark before it', async () => {
    const measure = await first(
      '1.深化改革。推进一网通办（县发改委牵头），优化审批流程（县行政审批局负责）；加强监管。（责任单位：县公安局）',
    )
    expect(measure.steps.at(-1)?.text).toBe('加强监管。')
  })
  it('on a chapter hold for the items below that have none', async () => {
    const [one, two] = await measures(
      '一、任务（县发改委牵头）\n1.加强监管。开展检查。\n2.深化改革。加快落实。（责任单位：县公安局）\n',
    )
    expect(one?.leads).toEqual([{ text: '县发改委', name: '县发改委', inherited: true }])
    expect(two?.leads).toEqual([])
    expect(two?.responsible).toEqual([{ text: '县公安局', name: '县公安局', inherited: false }])
    expect(one?.path).toEqual(['一、任务'])
  })
  it('on a chapter hold for no other chapter', async () => {
    const all = await measures('一、任务（县发改委牵头）\n1.加强监管。开展检查。\n二、服务\n1.深化改革。加快落实。\n')
    expect(all.map(({ leads }) => names(leads))).toEqual([['县发改委'], []])
  })
})

describe('a note of all items above it', () => {
  const tasks = '1.疏通沟渠。清淤3公里。\n2.加固堤坝。加固2处。（责任单位：县交通运输局）\n3.备足物资。备齐沙袋。'
  const leads = async (note: string, more = ''): Promise<string[][]> =>
    (await measures(`一、夯实基础\n${tasks}${note}\n${more}`)).map((measure) => names(measure.leads))
  it.each([
    ['\n（以上任务由县水利局牵头，县财政局配合）'],
    ['\n以上工作由县水利局牵头，县财政局配合。'],
    ['\n上述各项任务牵头单位：县水利局；配合单位：县财政局'],
    ['\n本节任务牵头单位：县水利局'],
    ['（以上三项牵头单位：县水利局）'],
    ['\n以上任务牵头单位：县水利局\n完成时限：6月底前'],
  ])('%j', async (note) => {
    const all = await measures(
      `一、夯实基础\n${tasks}${note}\n二、加强监测\n4.值班值守。全天值守。\n5.巡查。每日巡查。\n`,
    )
    expect(all.map((measure) => names(measure.leads))).toEqual([['县水利局'], [], ['县水利局'], [], []])
    expect(all.map((measure) => names(measure.responsible))).toEqual([[], ['县交通运输局'], [], [], []])
    expect(all[0]?.leads[0]?.inherited).toBe(true)
    expect(all[2]?.text).toBe('备足物资。备齐沙袋。')
  })
  it('as many as it counts', async () =>
    expect(await leads('\n（以上两项由县水利局牵头）')).toEqual([[], [], ['县水利局']]))
  it('its date too', async () => {
    const all = await measures(`一、夯实基础\n${tasks}\n以上任务牵头单位：县水利局\n完成时限：2024年6月底前\n`)
    expect(all.map(({ deadline }) => deadline?.date)).toEqual(['2024-06', '2024-06', '2024-06'])
  })
  it('本章 is the chapter, 以上任务 the nearest section', async () => {
    const chapter = async (note: string): Promise<string[][]> =>
      (
        await measures(
          `一、河湖管理\n（一）清理\n1.清理四乱。整治20处。\n（二）划界\n2.划定红线。完成划界。\n${note}\n二、节水\n3.节约用水。创建3个。\n`,
        )
      ).map((measure) => names(measure.leads))
    expect(await chapter('（本章任务由县水利局牵头）')).toEqual([['县水利局'], ['县水利局'], []])
    expect(await chapter('（以上任务由县水利局牵头）')).toEqual([[], ['县水利局'], []])
  })
  it('makes the items tasks, and no steps', async () =>
    expect((await measures(`一、任务\n（一）水利工程\n${tasks}\n（以上任务由县水利局牵头）\n`)).length).toBe(3))
  it.each([
    ['\n以上任务要求高、时间紧，各单位要高度重视。'],
    ['\n（责任单位：县水利局）'],
    ['\n（本项任务由县应急局负责）'],
  ])('%j is none', async (note) => expect((await leads(note))[0]).toEqual([]))
})

describe('a rule in a column’s head', () => {
  const table = (head: string, cells: string) =>
    `附件\n治水任务清单\n序号\t工作任务\t${head}\n1\t清理河道淤泥。\t${cells}\n2\t整治排污口。\t县水利局\n`
  it('makes the first of each cell the lead', async () => {
    const { document } = await parseText(table('责任单位（列首位的牵头，其他配合）', '县水利局、县住建局'))
    const [one, two] = document.measures
    expect([names(one?.leads ?? []), names(one?.partners ?? [])]).toEqual([['县水利局'], ['县住建局']])
    expect(names(two?.leads ?? [])).toEqual(['县水利局'])
    expect(document.metadata.conventions).toEqual(['列首位的牵头，其他配合'])
  })
  it('holds for no other table', async () => {
    const other = '附件2\n护林任务清单\n序号\t工作任务\t责任单位\n1\t落实护林员。\t县林业局、县财政局\n'
    const all = await measures(`${table('责任单位（列首位的为牵头单位）', '县水利局、县住建局')}\n${other}`)
    expect(all.map(({ leads }) => names(leads))).toEqual([['县水利局'], ['县水利局'], []])
  })
})

describe('what a row yields', () => {
  it('is its own: an empty cell is not that of the row above', async () => {
    const rows = [
      '1\t普法\t宣讲20场。\t讲稿\t县司法局',
      '2\t\t编印读本。\t读本\t县司法局',
      '3\t\t接待群众。\t\t县信访局',
    ]
    const more = ['4\t调解\t培训调解员。\t名册\t县司法局', '5\t\t化解纠纷。\t\t县信访局']
    const all = await measures(
      `附件\n法治任务清单\n序号\t类别\t工作任务\t成果形式\t责任单位\n${[...rows, ...more].join('\n')}\n`,
    )
    expect(all.map(({ extra }) => [extra.类别, extra.成果形式])).toEqual([
      ['普法', '讲稿'],
      ['普法', '读本'],
      ['普法', undefined],
      ['调解', '名册'],
      ['调解', undefined],
    ])
  })
})

describe('rectification', () => {
  it('answers a problem', async () => {
    const [one, two] = await measures(
      '一、存在问题\n问题一：窗口服务不到位。办事慢。\n整改措施：加强培训，提高效率。\n责任单位：县公安局\n完成时限：2023年6月\n问题二：监管不到位。\n整改措施：开展检查。\n',
    )
    expect(one).toMatchObject({
      kind: 'rectification',
      title: '窗口服务不到位',
      problem: '窗口服务不到位。办事慢。',
      text: '加强培训，提高效率。',
    })
    expect(one?.deadline).toMatchObject({ date: '2023-06', due: '2023-06-30' })
    expect(two).toMatchObject({ kind: 'rectification', number: { value: 2 }, deadline: null, responsible: [] })
  })
  it.each([
    ['【', '】'],
    ['〔', '〕'],
    ['', '：'],
  ])('in brackets or with a colon: %s%s', async (open, close) => {
    const label = (word: string): string => `${open}${word}${close}`
    const [one, two] = await measures(
      `一、作风方面\n${label('问题1')}服务不到位。办事慢。\n${label('整改措施')}①加强培训；②公开流程。\n${label('责任单位')}镇政府\n${label('问题2')}账目不清。\n${label('整改举措')}逐笔核查。\n`,
    )
    expect(one).toMatchObject({ number: { value: 1 }, problem: '服务不到位。办事慢。', text: '①加强培训；②公开流程。' })
    expect(two).toMatchObject({ number: { value: 2 }, title: '账目不清', text: '逐笔核查。', responsible: [] })
  })
  it.each([
    ['1.', '2.'],
    ['（一）', '（二）'],
  ])('a numbered item tells its problem behind a label: %s', async (first, second) => {
    const [one, two, ...more] = await measures(
      `一、整改事项\n${first}服务不到位\n问题：群众办事慢。\n整改措施：加强培训。\n${second}管理粗放\n问题：账目不清。\n整改措施：逐笔核查。\n`,
    )
    expect(one).toMatchObject({
      number: { value: 1 },
      title: '服务不到位',
      problem: '群众办事慢。',
      text: '加强培训。',
    })
    expect(two).toMatchObject({ number: { value: 2 }, title: '管理粗放', problem: '账目不清。', text: '逐笔核查。' })
    expect(more).toEqual([])
  })
  it('a heading with several problems is none', async () => {
    const all = await measures(
      '一、整改事项\n（一）服务\n问题：办事慢。\n整改措施：加强培训。\n问题：态度差。\n整改措施：开展评议。\n（二）管理\n问题：账目不清。\n整改措施：逐笔核查。\n',
    )
    expect(all.map(({ path }) => path.at(-1))).toEqual(['（一）服务', '（一）服务', '（二）管理'])
  })
  it('问题： without a number has none', async () => {
    const [one] = await measures(
      '一、存在问题\n问题：窗口服务不到位。\n整改措施：加强培训。\n问题：监管不到位。\n整改措施：开展检查。\n',
    )
    expect(one).toMatchObject({ number: null, problem: '窗口服务不到位。', text: '加强培训。' })
  })
})

describe('numbered labels below a problem', () => {
  it('are its answer, and nothing of them is lost', async () => {
    const { document } = await parseText(
      '一、资金方面\n（一）账目不清。现金未及时入账。\n1.整改措施：（1）逐笔核查；（2）完善台账。\n2.责任科室：财务科\n3.责任人：张三丰\n4.整改时限：2023年6月底前\n（二）票据不全。\n1.整改措施：补齐票据。\n2.责任科室：办公室\n3.责任人：李四光\n4.整改时限：长期坚持\n',
    )
    expect(document.measures.map(({ kind, number, problem, text }) => [kind, number?.value, problem, text])).toEqual([
      ['rectification', 1, '账目不清。现金未及时入账。', '（1）逐笔核查；（2）完善台账。'],
      ['rectification', 2, '票据不全。', '补齐票据。'],
    ])
    const [one] = document.measures
    expect([names(one?.responsible ?? []), one?.leaders[0]?.name, one?.deadline?.date]).toEqual([
      ['财务科'],
      '张三丰',
      '2023-06',
    ])
    expect(document.coverage.unclaimed).toEqual([])
  })
})

describe('what a label opens is no closing prose', () => {
  it.each([
    ['1.底数不清。', '2.责任不实。\n整改措施：\n逐户走访核实，建立台账。\n责任单位：县民政局\n'],
    ['1.底数不清。', '2.责任不实。\n整改措施：\n逐户走访核实，建立台账。\n'],
  ])('%j %j', async (one, two) => {
    const all = await measures(`一、方面\n${one}\n整改措施：开展摸排。\n${two}`)
    expect(all.map(({ text }) => text)).toEqual(['开展摸排。', '逐户走访核实，建立台账。'])
  })
  it('numbered labels keep their steps, and a label nobody knows its value', async () => {
    const all = await measures(
      '一、方面\n1.底数不清。\n（1）整改措施：开展摸排。\n（2）责任单位：县民政局\n（3）完成时限：6月底前\n2.责任不实。\n（1）整改措施：\n①逐户走访。\n②建立台账。\n（2）责任单位：县民政局\n（3）完成时限：7月底前\n（4）整改实效：台账已建。\n',
    )
    expect(all[1]?.text).toBe('①逐户走访。②建立台账。')
    expect(all[1]?.extra).toEqual({ 整改实效: '台账已建。' })
  })
})

describe('a chapter by indicator', () => {
  const chapter = (state: string, aim: string): string =>
    `一、办理破产\n（一）${state}。平均审理用时180天。\n（二）${aim}。审理用时压缩至120天以内。\n（三）提升举措\n1.简化流程。推行简案快审。\n2.强化联动。建立府院机制。\n`
  it('tells how things are, and what the indicator is to reach', async () => {
    const { document } = await parseText(chapter('短板不足', '提升目标'))
    expect(document.measures.map(({ title }) => title)).toEqual(['简化流程', '强化联动'])
    expect(document.indicators[0]?.goal).toBe('审理用时压缩至120天以内。')
  })
  it('what fills the gap is a commitment', async () => {
    const titles = (await measures(chapter('补齐短板不足', '锚定提升要求'))).map(({ title }) => title)
    expect(titles).toEqual(['补齐短板不足', '锚定提升要求', '简化流程', '强化联动'])
  })
})

describe('a remark behind the last item', () => {
  const item = (n: number, more = ''): string =>
    `${n}.清理积案。全面排查。\n责任单位：县信访局\n完成时限：6月底前\n${more}`
  const remark = '备注：销号资料由责任单位报专班办公室备案。\n'
  it('is about all of them', async () => {
    const all = await measures(`一、任务\n${item(1)}${item(2)}${item(3, remark)}`)
    expect(all.map(({ extra }) => extra)).toEqual([{}, {}, {}])
  })
  it('is the item’s own where others have one', async () => {
    const all = await measures(`一、任务\n${item(1)}${item(2, remark)}${item(3, remark)}`)
    expect(all.map(({ extra }) => Object.keys(extra))).toEqual([[], ['备注'], ['备注']])
  })
})

describe('a head over items of its own among items with run-in heads', () => {
  const plan = (items: string): string =>
    `一、主要任务\n（一）优化服务。推行网上办理。\n（二）加强监管。开展抽查。\n二、保障措施\n（一）加强领导。成立专班。\n（二）强化要素供给\n${items}\n（三）加强宣传。办好专栏。\n`
  const read = async (items: string): Promise<unknown[]> =>
    (await measures(plan(items))).slice(3, -1).map(({ number, text, kind }) => [number?.value, text, kind])

  it('is a heading where they are sentences', async () =>
    expect(await read('1.县财政每年安排经费200万元。\n2.新增编制30名。')).toEqual([
      [1, '县财政每年安排经费200万元。', 'safeguard'],
      [2, '新增编制30名。', 'safeguard'],
    ]))
  it('is the measure where they are parts of one', async () =>
    expect(await read('1.安排经费；\n2.新增编制。')).toEqual([[2, '1.安排经费；2.新增编制。', 'safeguard']]))
})

describe('what others do', () => {
  it('stands beside the measure', async () => {
    const measure = await first(
      '1.推行联合验收。办理时限压缩30%以上。（责任单位：县住建局）\n对标做法：邻县压缩60%以上，惠及企业500家。\n2.优化流程。减少材料。',
    )
    expect(measure.text).toBe('推行联合验收。办理时限压缩30%以上。')
    expect(measure.extra).toEqual({ 对标做法: '邻县压缩60%以上，惠及企业500家。' })
    expect(measure.targets).toHaveLength(1)
  })
})

describe('commitments without numbers', () => {
  it('each with its note', async () => {
    const all = await measures(
      '一、重点任务\n交通秩序提升。加强路口管理，完善设施。（责任单位：县公安局）\n市场秩序规范。完成市场改造。（责任单位：县市场监管局）\n',
    )
    expect(all.map(({ number, title }) => [number, title])).toEqual([
      [null, '交通秩序提升'],
      [null, '市场秩序规范'],
    ])
    expect(new Set(all.map(({ id }) => id)).size).toBe(2)
  })
  it('prose is none', async () =>
    expect(await measures('一、总体要求\n坚持以人民为中心。统筹发展和安全。\n二、基本原则\n坚持依法治理。\n')).toEqual(
      [],
    ))
})

describe('a line that says no more than who does it', () => {
  it('holds for the item above and all its parts', async () => {
    const all = await measures(
      '一、主要任务\n1.抓好管护。\n（1）落实巡查员300名。\n（2）每月巡查2次。\n由县水利局牵头，县财政局配合，长期坚持。\n2.抓好清淤。清淤50公里。由县水利局负责。\n',
    )
    expect(all.map(({ leads, partners, responsible }) => [leads, partners, responsible].map(names))).toEqual([
      [['县水利局'], ['县财政局'], []],
      [[], [], ['县水利局']],
    ])
    expect(all.map(({ text }) => text)).toEqual([
      '抓好管护。（1）落实巡查员300名。（2）每月巡查2次。',
      '抓好清淤。清淤50公里。',
    ])
  })
  it('is prose where it says more', async () => {
    const [measure] = await measures(
      '一、主要任务\n1.抓好管护。落实巡查员300名。\n由县水利局牵头，对管护不力的约谈。\n2.抓好清淤。清淤50公里。\n',
    )
    expect(measure?.text).toContain('对管护不力的约谈')
    expect(measure?.leads).toEqual([])
  })
})

describe('a heading that names a problem', () => {
  it.each(['关于“巡查不严”的问题', '针对“巡查不严”的问题', '针对巡查不严问题'])('%s', async (heading) => {
    const all = await measures(
      `一、整改措施\n（一）${heading}\n1.严格巡查，每月2次。（责任单位：县水利局）\n2.严格考核。（责任单位：县水利局）\n（二）${heading}\n配齐巡查员。（责任单位：县水利局）\n`,
    )
    expect(all.map(({ kind, problem }) => [kind, problem])).toEqual(Array(3).fill(['rectification', heading]))
  })
  it('run in before what answers it', async () =>
    expect(await first('（一）关于巡查不严的问题。每月巡查2次。（责任单位：县水利局）')).toMatchObject({
      kind: 'rectification',
      title: '关于巡查不严的问题',
      problem: '关于巡查不严的问题',
      text: '每月巡查2次。',
    }))
  it.each(['针对问题抓整改', '关于强化巡查'])('none: %s', async (heading) => {
    const all = await measures(
      `一、主要任务\n（一）${heading}\n1.严格巡查，每月2次。（责任单位：县水利局）\n2.严格考核。（责任单位：县水利局）\n`,
    )
    expect(all.map(({ kind }) => kind)).toEqual(['measure', 'measure'])
  })
})

describe('kinds', () => {
  it('of their chapters', async () => {
    const all = await measures(
      '一、工作目标\n1.到2025年基本建成。\n二、主要任务\n1.加强监管。开展检查。\n三、专项行动\n1.开展降成本升级行动。落实减税降费。\n2.开展服务提升行动。优化服务。\n四、保障措施\n1.加强组织领导。成立专班。\n',
    )
    expect(all.map(({ kind, title }) => [kind, title])).toEqual([
      ['measure', '加强监管'],
      ['action', '开展降成本升级行动'],
      ['action', '开展服务提升行动'],
      ['safeguard', '加强组织领导'],
    ])
  })
  it('the points of a covering letter are requirements', async () => {
    const all = await measures(
      '某县人民政府办公室关于印发《某县工作方案》的通知\n各乡镇人民政府：\n现将《某县工作方案》印发给你们。\n一、提高认识。各单位要高度重视。\n二、抓好落实。各单位要抓好落实。\n某县人民政府办公室\n2023年6月2日\n某县工作方案\n一、任务\n1.加强监管。开展检查。\n2.深化改革。加快落实。\n',
    )
    expect(all.map(({ kind }) => kind)).toEqual(['safeguard', 'safeguard', 'measure', 'measure'])
  })
})

it('ids are the same wherever the text stands on its lines', async () => {
  const text = '一、任务\n1.加强监管。开展检查。\n2.深化改革。加快落实。\n'
  const ids = async (plan: string): Promise<string[]> => (await measures(plan)).map(({ id }) => id)
  expect(await ids(`\n\n${text.replaceAll('\n', '\n\n')}`)).toEqual(await ids(text))
  expect(await ids(text)).toHaveLength(2)
})
