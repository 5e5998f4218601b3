import { describe, expect, it } from 'vitest'
import { readLeaders } from '../../src/fields/leader.ts'
import { Span } from '../../src/text/span.ts'

const names = (text: string): string[] =>
  readLeaders(Span.of(text, 0, text.length), '责任领导').map((leader) => leader.name)

describe('leaders', () => {
  it.each([
    ['罗晶', ['罗晶']],
    ['胡海、吕东锦', ['胡海', '吕东锦']],
    ['罗晶 肖强', ['罗晶', '肖强']],
    ['罗晶\n肖强', ['罗晶', '肖强']],
    ['胡 海', ['胡海']],
    ['胡　海  吕东锦', ['胡海', '吕东锦']],
    ['肖 强、罗 晶', ['肖强', '罗晶']],
    ['欧阳 修', ['欧阳修']],
    ['副县长张三', ['张三']],
    ['张三（县委常委）', ['张三']],
    ['张三(县委常委、副县长)；李四', ['张三', '李四']],
    ['县委常委、副县长张三', ['张三']],
    ['县委副书记、县长 李建国', ['李建国']],
    ['县发改委主任王五', ['王五']],
    ['张三副县长', ['张三']],
    ['张三同志', ['张三']],
    ['李局长', ['李局长']],
    ['各指标长', ['各指标长']],
    ['县发改委主任', ['县发改委主任']],
    ['阿里木·买买提', ['阿里木·买买提']],
    ['张三 13800001111', ['张三']],
    ['张三、张三', ['张三']],
    ['胡\u202e海', ['胡海']],
    ['', []],
    ['—', []],
    ['万勇。', ['万勇']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected))
  it('prints the role without white space', () =>
    expect(readLeaders(Span.of('罗晶', 0, 2), '责任 县领导')).toEqual([{ role: '责任县领导', name: '罗晶' }]))
})
