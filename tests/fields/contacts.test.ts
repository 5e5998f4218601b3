import { describe, expect, it } from 'vitest'
import { findContacts } from '../../src/fields/contacts.ts'
import { expectLinear } from '../growth.ts'

const read = (text: string) => findContacts(text).map(({ kind, text: value }) => `${kind} ${value}`)

describe('findContacts', () => {
  it.each([
    ['联系人：高志平，联系电话：0797-8508809', ['person 高志平', 'phone 0797-8508809']],
    ['邮箱：syysb2022@163.com', ['email syysb2022@163.com']],
    ['（联系人：张三；联系电话：13812345678）', ['person 张三', 'phone 13812345678']],
    ['联系人：张 三  0797－8508809', ['person 张三', 'phone 0797－8508809']],
    ['联系人：张三、李四，电话：８５０８８０９', ['person 张三', 'person 李四', 'phone ８５０８８０９']],
    [
      '联系人：张三（0797-8508809）、李四（13912345678）',
      ['person 张三', 'phone 0797-8508809', 'person 李四', 'phone 13912345678'],
    ],
    ['联系人及电话：欧阳小红 13512345678', ['person 欧阳小红', 'phone 13512345678']],
    ['联系方式：(0797)8508809', ['phone (0797)8508809']],
    ['联系方式：王五 021-12345678-801', ['person 王五', 'phone 021-12345678-801']],
    ['联系电话0797-8508809，传真：0797-8508810', ['phone 0797-8508809']],
    ['咨询电话：400-123-4567；监督电话：12345', ['phone 400-123-4567', 'phone 12345']],
    ['电话：8508809/8508810', ['phone 8508809', 'phone 8508810']],
    ['电子邮箱：a.b_c@jx.gov.cn。', ['email a.b_c@jx.gov.cn']],
    ['联系人：张三，请于每月25日前报送', ['person 张三']],
    ['联系人：县发改委办公室，联系电话：8508809', ['phone 8508809']],
    ['联系人：李科长 手机：138 1234 5678', ['person 李科长', 'phone 13812345678']],
    ['联系人：张三\n电话：0797-8508809\nE-mail：zs@qq.com', ['person 张三', 'phone 0797-8508809', 'email zs@qq.com']],
    ['（联系人：县发改委张三，电话0797-8508809）', ['person 张三', 'phone 0797-8508809']],
    ['联系人：王二小  联系电话：(0797)850-8809', ['person 王二小', 'phone (0797)850-8809']],
    ['联 系 人：张三  电  话：0797-8508809', ['person 张三', 'phone 0797-8508809']],
    ['联系人：', []],
    ['建立联系人制度，明确1名联系人，通过短信、电话通知企业', []],
    ['拨打电话12345或网上申请', []],
    ['设立投诉举报电话（5812345）、合同承诺兑现制度', []],
    ['县营商办联系电话：5812345', ['phone 5812345']],
    ['95598网站、12345热线', []],
    ['发文字号0797-8508809', []],
    ['', []],
  ])('%s', (text, contacts) => expect(read(text)).toEqual(contacts))

  it('keeps the places', () => {
    const text = '此页无正文\n　联系人：高 志 平，电话：0797 - 8508809'
    const found = findContacts(text)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['高 志 平', '0797 - 8508809'])
  })

  it.each(['联系人：', '电话：1', '0', 'a.', '联系人：张三、', '（'])('takes linear time on %s repeated', (unit) => {
    expectLinear((size) => findContacts(unit.repeat(size)), 5000)
  })
})
