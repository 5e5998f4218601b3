import { describe, expect, it } from 'vitest'
import { readNote } from '../../src/fields/note.ts'
import { splitUnits } from '../../src/fields/units.ts'
import { Span } from '../../src/text/span.ts'

const members = (list: string): string[] => splitUnits(Span.of(list, 0, list.length)).map((one) => one.value)
const responsible = (note: string): string[] =>
  (readNote(Span.of(note, 0, note.length))?.entries ?? []).flatMap(({ value }) => members(value.value))

describe('bodies of several levels printed as one', () => {
  it.each([
    ['省粮食局、各市、县〔区〕粮食局', ['省粮食局', '各市、县〔区〕粮食局']],
    ['各区、县人民政府（管委会）', ['各区、县人民政府（管委会）']],
    ['市水利局，各市、县、区政府', ['市水利局', '各市、县、区政府']],
    ['市直各部门，中、省驻桐有关单位', ['市直各部门', '中、省驻桐有关单位']],
  ])('keeps %s whole', (list, wanted) => expect(members(list)).toEqual(wanted))

  it('begins a new name with a higher level, and with what stands directly under one', () => {
    expect(members('各区、市财政局')).toEqual(['各区', '市财政局'])
    expect(members('各县、市直有关部门')).toEqual(['各县', '市直有关部门'])
  })

  it('parts a name for many behind 等', () => {
    expect(members('州林业局、州民政局等州级相关部门及各县（市）')).toEqual([
      '州林业局',
      '州民政局',
      '州级相关部门及各县（市）',
    ])
  })
})

describe('places whose head stands with the last', () => {
  it('takes them for bodies', () => {
    expect(responsible('省商务厅和青州市、白河市、临水市政府负责')).toEqual([
      '省商务厅',
      '青州市',
      '白河市',
      '临水市政府',
    ])
    expect(responsible('县林业局牵头，桐岭、白渡两县人民政府负责落实')).toEqual([
      '县林业局',
      '桐岭',
      '白渡两县人民政府',
    ])
  })

  it('takes words before no such head for none', () => {
    expect(readNote(Span.of('水稻、小麦收割负责', 0, 9))).toBeNull()
  })
})
