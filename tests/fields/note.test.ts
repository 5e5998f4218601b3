import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/fields/entry.ts'
import {
  findNotes,
  findTrailingNote,
  firstLeads,
  leadFirst,
  matchLabel,
  readLabelValue,
  readNote,
  roleOfOthers,
  ruleOfHeader,
} from '../../src/fields/note.ts'
import { findConventions } from '../../src/fields/note-convention.ts'
import { splitUnits } from '../../src/fields/units.ts'
import { squeeze } from '../../src/text/space.ts'
import { Span } from '../../src/text/span.ts'
import { expectLinear } from '../growth.ts'

const whole = (text: string): Span => Span.of(text, 0, text.length)
const file = readFileSync(new URL('../../fixtures/fields/notes.txt', import.meta.url), 'utf8')
const LISTS = ['lead', 'partner', 'responsible']

const print = (entry: Entry): string =>
  `${entry.role} ${
    LISTS.includes(entry.role)
      ? splitUnits(entry.value)
          .map((unit) => squeeze(unit.value))
          .join('、')
      : squeeze(entry.value.value)
  }`

const cases = file
  .split('\n')
  .filter((line) => line.includes(' => ') && !line.startsWith('#'))
  .map((line) => line.split(' => ') as [string, string])

function read(text: string): string {
  const note = readNote(whole(text))
  if (note === null) return '-'
  const parts = [...note.entries.map(print), ...note.conventions.map((rule) => `convention ${rule.value}`)]
  return parts.length === 0 ? 'empty' : parts.join(' | ')
}

describe('notes', () => {
  it('has the cases it should', () => {
    expect(cases.filter(([, output]) => output !== '-').length).toBeGreaterThanOrEqual(60)
    expect(cases.filter(([, output]) => output === '-').length).toBeGreaterThanOrEqual(40)
  })
  it.each(cases)('%s', (input, output) => expect(read(input)).toBe(output))
})

describe('labels that no list knows', () => {
  const labels = (text: string): string[] =>
    (readNote(whole(text))?.entries ?? []).map(
      ({ role, label, value, strange }) => `${role}${strange ? '?' : ''} ${label} ${squeeze(value.value)}`,
    )

  it.each([
    ['（巡护站点：县林业局；牵头单位：县水利局）', ['other? 巡护站点 县林业局', 'lead 牵头单位 县水利局']],
    [
      '（牵单位：县税务局、县财政局，完成时限：6月底前）',
      ['other? 牵单位 县税务局、县财政局', 'deadline 完成时限 6月底前'],
    ],
    ['（牵头单位：县水利局；巡护站点：县林业局）', ['lead 牵头单位 县水利局', 'other? 巡护站点 县林业局']],
    [
      '（甲片：河东站；乙片：河西站；责任单位：县水利局）',
      ['other? 甲片 河东站', 'other? 乙片 河西站', 'responsible 责任单位 县水利局'],
    ],
    [
      '（县水利局；巡护站点：县林业局；完成时限：6月底前）',
      ['responsible  县水利局', 'other? 巡护站点 县林业局', 'deadline 完成时限 6月底前'],
    ],
  ])('%s', (text, read) => expect(labels(text)).toEqual(read))

  it('make no note by themselves', () => expect(labels('（其中：河东站、河西站）')).toEqual([]))
})

describe('labels', () => {
  it.each([
    ['责任单位：县发改委', 'responsible', 5],
    ['责任 县领导: 罗晶', 'leader', 7],
    ['牵 头 单 位 ： A', 'lead', 9],
    ['牵头（责任）单位：A', 'lead', 9],
    ['【责任单位】县住建局', 'responsible', 6],
    ['〔完成时限〕：2023年6月', 'deadline', 7],
    ['“新官不理旧账”、招标投标领域专项治理牵头单位：区营商环境服务中心', 'lead', 24],
    ['对标城市：九江共青城。', 'benchmark', 5],
    ['指标长：胡海', 'leader', 4],
    ['整改时限：2023年8月底前。', 'deadline', 5],
  ] as const)('%s', (text, role, end) => expect(matchLabel(text)).toMatchObject({ role, end }))
  it.each([
    '联系电话',
    '明确责任单位：一是…',
    '工作任务分三步，责任单位：A',
    '上午9:30',
    '责任单位',
    '（一）加强领导：',
    '县发改委：',
    '（一）开办企业指标（责任单位：行政审批局）',
    '（责任单位：县发改委）',
  ])('none in %s', (text) => expect(matchLabel(text)).toBeNull())
})

describe('where notes stand', () => {
  const trailing = (text: string): string | null => {
    const found = findTrailingNote(whole(text))
    return found === null ? null : `${text.slice(0, found.start)}|${text.slice(found.end)}`
  }
  it.each([
    ['提高效率。（责任单位：县发改委）', '提高效率。|'],
    ['提高效率（责任单位：县发改委）。', '提高效率|。'],
    ['提高效率。（责任单位：县发改委）。', '提高效率。|'],
    ['提高效率。(责任单位：县发改委）', '提高效率。|'],
    ['提高效率。（责任单位：县政府办（政务办），县发改委', '提高效率。|'],
    ['提高效率。（责任单位：县政府办（政务办）', '提高效率。|'],
    ['提高效率。责任单位：县发改委）', '提高效率。|'],
    ['提高效率。责任单位：县发改委。完成时限：2023年6月。', '提高效率。|'],
    ['提高效率。【牵头单位：县发改委】 【完成时限：2023年6月】', '提高效率。|'],
    ['提高效率。——县发改委、县财政局', '提高效率。|'],
    ['提高效率——责任单位：县发改委', '提高效率|'],
    ['开办企业指标（县市场监管局牵头）', '开办企业指标|'],
    ['获得电力指标（国网铜鼓供电公司）', '获得电力指标|'],
    ['提高效率。（长期坚持）', '提高效率。|'],
    ['提高效率（2023年6月底前完成）', '提高效率|'],
    ['落实《三年行动计划（2023年6月）》', null],
    ['报送县发改委（县营商办）。', null],
    ['在街道设立服务点，方便群众办事（区党群服务中心）。', null],
    ['优化招标投标（经济发展局、规划建设局）', '优化招标投标|'],
    ['加强知识产权保护（市场监督管理局）', '加强知识产权保护|'],
    ['完成清理整治。（综合行政执法局）', '完成清理整治。|'],
    ['构建协调发展机制（区域发展新格局）', null],
    ['深化机构改革（组建数据管理局）', null],
    ['设立两个窗口（便民服务中心、党群服务中心）', null],
    ['先向主管部门备案，再办理登记（市场监督管理局）', null],
    ['推进17个乡镇（街道）', null],
    ['一般工程（免审）', null],
    ['责任单位：县发改委', null],
    ['制定减免政策（发改委牵头制定市政管廊相关减免政策）。', null],
    // sections of a house, behind the last full stop alone
    ['提高效率。（人事科，各派出机构）', '提高效率。|'],
    ['提高效率。（党建办、法规股）', '提高效率。|'],
    ['提高效率。（办公室）', '提高效率。|'],
    ['提高效率。（信息中心，6月底前）', '提高效率。|'],
    ['提高效率。（县生态环境监测站）', '提高效率。|'],
    ['配齐功能用房（调解室、警务室）。', null],
    ['配齐功能用房（调解室、警务室）', null],
    ['提高效率。（全体党员干部）', null],
    ['提高效率。（新建12个服务站）', null],
    ['提高效率。（学校、医院）', null],
    ['提高效率。（详见附件）', null],
    ['提高效率。（内部）', null],
    ['提高效率。（领导小组办公室设在县教育局）', null],
  ])('%s', (text, parts) => expect(trailing(text)).toBe(parts))
  it('takes no list of sections out of the middle', () => {
    expect(findNotes(whole('提高效率。（人事科、财务科）加强监管。'))).toEqual([])
  })
  it('finds several in one item', () => {
    const text =
      '一是建立机制（县发改委牵头）；二是整治乱象。（责任单位：县公安局（治安大队）、县司法局）三是加强宣传。（县委宣传部负责）'
    expect(findNotes(whole(text)).map((note) => [text.slice(note.start, note.end), note.entries.map(print)])).toEqual([
      ['（县发改委牵头）', ['lead 县发改委']],
      ['（责任单位：县公安局（治安大队）、县司法局）', ['responsible 县公安局（治安大队）、县司法局']],
      ['（县委宣传部负责）', ['responsible 县委宣传部']],
    ])
  })
  it('leaves another name of a body alone', () => {
    expect(findNotes(whole('由县发改委（县营商办）会同各单位推进。'))).toEqual([])
  })
})

describe('values behind a label', () => {
  it.each([
    ['县工信局牵头，县科技局配合', ['lead 县工信局', 'partner 县科技局']],
    ['县工信局（牵头）、县科技局', ['lead 县工信局', 'responsible 县科技局']],
    ['县工信局、县科技局，2023年6月底前', ['responsible 县工信局、县科技局', 'deadline 2023年6月底前']],
    ['县第一中学、县教育局', ['responsible 县第一中学、县教育局']],
    ['', []],
  ])('%s', (value, entries) =>
    expect(readLabelValue('responsible', '责任单位', whole(value)).entries.map(print)).toEqual(entries),
  )
})

describe('rules said once', () => {
  it('makes the first of a list the lead', () => {
    const note = readNote(whole('（责任单位：县发改委、县财政局、县住建局，列第一位者为牵头单位，下同）'))
    expect(note?.conventions.map((rule) => firstLeads(rule.value))).toEqual([true])
    expect(leadFirst(note?.entries ?? []).map(print)).toEqual(['lead 县发改委', 'responsible 县财政局、县住建局'])
  })
  it('leaves a note with a lead as it is', () => {
    const entries = readNote(whole('（县发改委牵头，县财政局、县住建局负责）'))?.entries ?? []
    expect(leadFirst(entries)).toEqual(entries)
  })

  it('makes an only body the lead: it is the first', () => {
    const entries = readNote(whole('（责任单位：县发改委）'))?.entries ?? []
    expect(leadFirst(entries).map(({ role, value }) => [role, value.value])).toEqual([['lead', '县发改委']])
  })
})

describe('a rule in a column’s head', () => {
  it.each([
    ['责任单位（列首位的为牵头单位）', '列首位的为牵头单位'],
    ['责任部门(排名第一的牵头，其余配合)', '排名第一的牵头，其余配合'],
    ['落实单位（第一责任单位为牵头单位）', '第一责任单位为牵头单位'],
    ['责任单位（加粗的为牵头单位）', undefined],
    ['责任单位（含牵头单位）', undefined],
    ['责任单位', undefined],
  ])('%s', (header, rule) => expect(ruleOfHeader(whole(header))?.value).toBe(rule))
  it('says what the others are', () => {
    expect(roleOfOthers(['排名第一的牵头，其余配合'])).toBe('partner')
    expect(roleOfOthers(['列首位的为牵头单位，其他为责任单位'])).toBe('responsible')
  })
  it('goes on behind a semicolon in running text', () => {
    const [rule] = findConventions(whole('任务分工如下（排在首位的为牵头单位；其他为配合单位）。'))
    expect(rule?.value).toBe('排在首位的为牵头单位；其他为配合单位')
  })
})

describe('a last sentence that says who does it', () => {
  it.each([
    ['新建公厕12座。由县住建局牵头，县财政局、各乡镇配合，2024年6月底前完成。', '由县住建局牵头'],
    ['新建公厕12座。此项工作由县住建局负责。', '此项工作由县住建局负责'],
    ['新建公厕12座。县住建局牵头，县财政局、各乡镇配合。', '县住建局牵头'],
    ['新建公厕12座。县住建局负责，2024年6月底前完成。', '县住建局负责'],
    ['新建公厕12座。由县住建局、城管局按职责分工负责，持续推进。', '由县住建局、城管局'],
  ])('%s', (text, opening) => {
    const note = findTrailingNote(whole(text))
    expect(text.slice(note?.start).startsWith(opening)).toBe(true)
    expect(note?.end).toBe(text.length)
  })
  it('its labels joined by 为 and 是', () => {
    const note = findTrailingNote(
      whole('新建公厕12座。牵头单位为县住建局，配合单位是县财政局、各乡镇，完成时限为2024年6月底前。'),
    )
    expect(note?.entries.map(print)).toEqual(['lead 县住建局', 'partner 县财政局、各乡镇', 'deadline 2024年6月底前'])
  })
  it.each([
    '新建公厕12座。责任单位为第一责任人。',
    '新建公厕12座。牵头单位为县住建局，定期通报进展。',
    '新建公厕12座。完成时限为2024年6月底前。',
    '由县住建局牵头，县财政局配合，2024年6月底前完成。',
    '新建公厕12座。由县住建局负责，对验收合格的给予补助。',
    '新建公厕12座。由县长任组长。',
    '新建公厕12座。县住建局负责公厕选址。',
    '新建公厕12座。县住建局要牵头抓好落实。',
    '新建公厕12座。办公室设在县住建局，负责日常工作。',
    '新建公厕12座。各乡镇积极配合。',
    '新建公厕12座。由各乡镇组织群众投工投劳。',
    '对未建成的公厕，由县住建局负责。',
    '新建公厕12座。由第三方机构负责。',
  ])('none: %s', (text) => expect(findTrailingNote(whole(text))).toBeNull())
})

describe('size', () => {
  it.each([
    ['（'],
    ['）'],
    ['（）'],
    ['（责任单位：'],
    ['责任单位：'],
    ['、'],
    ['县发改委、'],
    ['牵头'],
    ['会同'],
    ['——'],
    ['责任单位：县发改委。'],
    ['（县发改委牵头）'],
    ['由县发改委牵头，'],
    ['。由县发改委牵头'],
  ])('takes linear time on %j repeated', (piece) => {
    expectLinear((size) => {
      const text = piece.repeat(size)
      readNote(whole(text))
      findTrailingNote(whole(text))
      findNotes(whole(text))
      matchLabel(text)
    }, 1500)
  })
})
