import { describe, expect, it } from 'vitest'
import { readAnnexLabel } from '../../src/blocks/annex.ts'
import * as furnishings from '../../src/blocks/furnishings.ts'
import { readLabel } from '../../src/blocks/label.ts'
import * as shape from '../../src/blocks/shape.ts'
import * as title from '../../src/blocks/title.ts'

type Test = (text: string) => boolean
const cases: [string, Test, string[], string[]][] = [
  [
    'a title',
    title.isTitle,
    [
      '某县关于深化改革的实施意见',
      '某县提升举措（2023版）',
      '任务分解表',
      '某县三年行动方案（2023—2025年）',
      '关于印发《某县工作方案》的通知',
      '某县工作方案（试行）',
    ],
    ['一、工作方案', '附件1：任务清单', '制定本方案。', '方案', '（征求意见稿）', '各单位制定方案：', '加强组织领导'],
  ],
  [
    'a mark of a draft',
    title.isDraftMark,
    ['（征求意见稿）', '(送审稿)', '【讨论稿】', '（征求意见稿2）'],
    ['征求意见稿', '（试行）', '（征求意见稿）意见'],
  ],
  [
    'a letterhead',
    title.isLetterhead,
    ['某县人民政府文件', '中共某县委办公室文件'],
    ['以下文件', '有关文件', '文件', '附件文件', '印发《某县文件》'],
  ],
  [
    'a document number',
    furnishings.isDocumentNumber,
    [
      '上营商〔2023〕2号',
      '某府办发[2023]12号',
      '某政发（2023）第5号',
      '某政 〔2023〕 2 号',
      '某政发〔2023〕2号 签发人：张三',
    ],
    ['2023年2号', '〔2023〕2号', '根据某政发〔2023〕2号文件', '某政发〔23〕2号'],
  ],
  [
    'a date',
    furnishings.isDateLine,
    [
      '2023年6月2日',
      '二〇二三年六月二日',
      '二○二三年十二月三十一日',
      '（2023年6月2日）',
      '2023 年 6 月 2 日',
      '２０２３年６月２日',
    ],
    ['2023年6月', '2023年6月2日印发', '2023-06-02', '6月2日'],
  ],
  [
    'an imprint',
    furnishings.isImprint,
    ['某县人民政府办公室 2023年6月2日印发', '2023年6月2日印发'],
    ['2023年6月2日', '现将方案于2023年6月2日印发给你们'],
  ],
  ['copies', furnishings.isCopies, ['抄送：县委办', '抄报: 市政府', '主送：各乡镇'], ['抄送县委办', '报送县政府']],
  [
    'a contact',
    furnishings.isContact,
    ['联系人：高某，联系电话：0797-0000000', '（联系人：高某）', '邮箱：a@b.cn', '电子邮箱:a@b.cn'],
    ['建立联系人制度', '联系群众：'],
  ],
  [
    'an addressee',
    furnishings.isAddressee,
    [
      '各乡镇人民政府，县直各单位：',
      '县直有关单位:',
      '各有关企业：',
      '县直各部门，驻区部队：',
      '各中小学校：',
      '局属各单位，机关各股室：',
    ],
    ['责任单位：县局', '各单位要加强领导。：', '具体措施：', '各单位'],
  ],
  [
    'a body',
    furnishings.isBodyName,
    [
      '某县人民政府',
      '中共某县委员会',
      '某县优化营商环境工作领导小组',
      '某县“厕所革命”领导小组',
      '某县人民政府办公室（公章）',
    ],
    ['县局', '某县人民政府，县委', '2023年某县人民政府', '加强组织领导'],
  ],
  [
    'the end of a sentence',
    shape.endsSentence,
    ['完成。', '完成！', '完成。”', '完成。）', '验收.'],
    ['完成', '完成；', '1.5', ''],
  ],
  ['the end of a clause', shape.endsClause, ['完成；', '以下：', '完成。'], ['完成，', '完成、', '']],
  ['a break', shape.breaksOff, ['县发改委、', '完成，', '“', '（', '2023—'], ['完成', '完成。', '——']],
  ['a beginning inside', shape.beginsInside, ['，进一步', '”平台', '）负责', '%以上'], ['进一步', '“平台', '（一）']],
  [
    'the end of a note',
    shape.endsNote,
    ['完成。（责任单位：县公安局）', '完成(县公安局牵头)', '完成【完成时限：6月】'],
    ['完成（试点）', '完成', '（责任单位：县公安局', '完成（含开发区）'],
  ],
]

describe.each(cases)('%s', (_, test, yes, no) => {
  it.each(yes)('%s', (text) => expect(test(text)).toBe(true))
  it.each(no)('none: %j', (text) => expect(test(text)).toBe(false))
})

it('brackets behind 领导 are no note', () =>
  expect(shape.endsNote('县领导挂点联系企业，贯通乡镇—村（社区）')).toBe(false))

describe('the label of an annex', () => {
  it.each([
    ['附件', null, false, ''],
    ['附件1', 1, false, ''],
    ['附件 2', 2, false, ''],
    ['附件：1.任务清单', null, true, '1.任务清单'],
    ['附件1：任务清单', 1, true, '任务清单'],
    ['附表三', 3, false, ''],
    ['附件之二', 2, false, ''],
    ['附 件', null, false, ''],
    ['附件2023年任务清单', null, false, '2023年任务清单'],
  ])('%s', (text, number, colon, rest) => {
    const label = readAnnexLabel(text)
    expect([label?.number, label?.colon, text.slice(label?.end)]).toEqual([number, colon, rest])
  })
  it.each([
    '附件所列任务',
    '附件中的任务',
    '附属单位',
    '见附件',
    '附件1的任务由县局负责。',
    '附件下载：某办〔2022〕9号.pdf',
  ])('none: %s', (text) => expect(readAnnexLabel(text)).toBeNull())
})

describe('a label at the head of a line', () => {
  it.each([
    ['责任单位：县局', 'responsible', '县局'],
    ['牵头单位:县局', 'lead', '县局'],
    ['配合单位 ： 县局', 'partner', ' 县局'],
    ['协办单位：县局', 'partner', '县局'],
    ['完成时限：2023年6月', 'deadline', '2023年6月'],
    ['指标长：胡某', 'leader', '胡某'],
    ['——责任单位：县局', 'responsible', '县局'],
    ['整改措施：加强', 'text', '加强'],
    ['问题：不到位', 'problem', '不到位'],
  ])('%s', (text, role, rest) => {
    const label = readLabel(text)
    expect([label?.role, text.slice(label?.end)]).toEqual([role, rest])
  })
  it.each([
    '加强监管：开展检查',
    '（责任单位：县局）',
    '责任单位要加强',
    '：县局',
    '',
    'toString：一',
    '__proto__：一',
    'constructor：一',
  ])('none: %j', (text) => expect(readLabel(text)).toBeNull())
})

describe('brackets', () => {
  it.each([
    ['（责任单位：县局', '（', 0],
    ['完成（试点）（县局', '（', 6],
    ['（县局（一科）', '（', 0],
    ['（县局)', null, 0],
    ['“一网（通办', '（', 3],
    ['“一网', '“', 0],
    ['县局）', null, 0],
  ])('open at the end of %s', (text, char, index) => {
    const open = shape.openBracket(text)
    expect(open === null ? [null, 0] : [open.char, open.index]).toEqual([char, index])
  })
  it('looks no further back than its reach', () => expect(shape.openBracket(`（${'县'.repeat(500)}`)).toBeNull())
})

it('widths are those of full-width characters', () =>
  expect(['县局', 'ab', '县a', '1.5%', ''].map(shape.width)).toEqual([2, 1, 1.5, 2, 0]))
