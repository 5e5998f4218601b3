import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { bin, gongwen, namesIn, scratch } from './gongwen.ts'

const folder = scratch()
const at = (...names: string[]): string => join(folder, ...names)

const DRAFT = `某县2024年乡村物流工作要点（征求意见稿）

一、完善网络

（一）建设分拨中心。建成县级物流分拨中心1个，6月底前投用。（牵头单位：县交通运输局；配合单位：县供销社）
（二）开通公交带货。新增公交带货线路8条，覆盖行政村比例达到80%以上。（责任单位：县交通运输局）
（三）整治占道堆货。开展集中整治2次，规范早市夜市堆放。（责任单位：县城管局）

二、壮大主体

（四）培育物流企业。新增规模以上物流企业2家，落实用地保障。（责任单位：县发改委；完成时限：2024年10月底前）
（五）培训配送人员。培训配送员300人次，组织技能竞赛。（责任单位：县人社局）
`
const FINAL = `某县2024年乡村物流工作要点

一、完善网络

（一）建设分拨中心。建成县级物流分拨中心1个，6月底前投用。（牵头单位：县供销社；配合单位：县交通运输局）
（二）建设乡镇驿站。建设乡镇综合驿站12个，统一门头标识。（责任单位：县邮政公司）
（三）开通公交带货。新增公交带货线路10条，覆盖建制村比例达到80%以上。（责任单位：县交通运输局）

二、壮大主体

（四）培训配送人员。培训配送员300人次，组织技能竞赛。（责任单位：县人社局）
（五）培育物流企业。新增规模以上物流企业2家，落实用地保障。（责任单位：县发改委；完成时限：2024年12月底前）
`
writeFileSync(at('draft.txt'), DRAFT)
writeFileSync(at('final.txt'), FINAL)
writeFileSync(at('draft.json'), gongwen(['parse', at('draft.txt')]).stdout)
writeFileSync(at('final.json'), gongwen(['parse', at('final.txt')]).stdout)

describe('diff', () => {
  it('tells every change for reading', () => {
    const { status, stdout, stderr } = gongwen(['diff', at('draft.txt'), at('final.txt')])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe(`--- draft.txt《某县2024年乡村物流工作要点（征求意见稿）》
+++ final.txt《某县2024年乡村物流工作要点》
title  [-某县2024年乡村物流工作要点（征求意见稿）-] {+某县2024年乡村物流工作要点+}
status  [-draft-] {+final+}

一、完善网络
= kept  （一）, L5
    建设分拨中心。建成县级物流分拨中心1个，6月底前投用。
    leads  [-县交通运输局-] {+县供销社+}
    partners  [-县供销社-] {+县交通运输局+}
+ new  （二）, L6
    建设乡镇驿站。建设乡镇综合驿站12个，统一门头标识。
    responsible: 县邮政公司
~ reworded  （二） → （三）, L6 → L7
    开通公交带货。新增公交带货线路[-8-]{+10+}条，覆盖[-行政-]{+建制+}村比例达到80%以上。
    target (公交带货线路)  [-新增公交带货线路8条-] {+新增公交带货线路10条+}
    target (覆盖行政村比例)  [-达到80%以上-]
    target (覆盖建制村比例)  {+达到80%以上+}
- dropped  （三）, L7
    整治占道堆货。开展集中整治2次，规范早市夜市堆放。
    responsible: 县城管局

二、壮大主体
> kept, moved  （五） → （四）, L12 → L11
    培训配送人员。培训配送员300人次，组织技能竞赛。
    from 二、壮大主体
= kept  （四） → （五）, L11 → L12
    培育物流企业。新增规模以上物流企业2家，落实用地保障。
    deadline  [-2024年10月底前-] {+2024年12月底前+}

3 kept (2 with other units, deadlines or targets, 0 renumbered only), 1 reworded, 1 dropped, 1 new; 1 moved
`)
  })

  it('is the same for documents and for their JSON', () => {
    const text = gongwen(['diff', at('draft.txt'), at('final.txt')]).stdout
    expect(gongwen(['diff', at('draft.json'), at('final.json')]).stdout).toBe(text)
    expect(gongwen(['diff', at('draft.txt'), at('final.json')]).stdout).toBe(text)
  })

  it('speaks Chinese, and colours at a terminal only', () => {
    const plain = gongwen(['diff', at('draft.txt'), at('final.txt'), '--lang', 'zh']).stdout
    expect(plain).toContain('> 保留、移动  （五） → （四）, L12 → L11')
    expect(plain).toContain('目标（公交带货线路）  [-新增公交带货线路8条-] {+新增公交带货线路10条+}')
    expect(plain).not.toContain('\u001b')
    const coloured = gongwen(['diff', at('draft.txt'), at('final.txt')], { env: { FORCE_COLOR: '1' } }).stdout
    expect(coloured).toContain('\u001b[31m[-8-]\u001b[39m\u001b[32m{+10+}\u001b[39m')
  })

  it('exits as it is told to', () => {
    const status = (...args: string[]): number | null => gongwen(['diff', ...args]).status
    expect(status(at('draft.txt'), at('final.txt'), '--exit-code')).toBe(1)
    expect(status(at('draft.txt'), at('draft.json'), '--exit-code', '--quiet')).toBe(0)
    expect(status(at('draft.txt'), at('missing.txt'), '--exit-code')).toBe(2)
  })

  it('writes Markdown, JSON and a workbook with marked words', async () => {
    const args = ['diff', at('draft.txt'), at('final.txt'), '--to', 'markdown,json,xlsx', '-o', at('out')]
    expect(gongwen(args)).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(namesIn(at('out'))).toEqual(['diff.json', 'diff.md', 'diff.xlsx'])
    const markdown = readFileSync(at('out', 'diff.md'), 'utf8')
    expect(markdown).toContain('线路<del>8</del><ins>10</ins>条，覆盖<del>行政</del><ins>建制</ins>村')
    expect(gongwen([...args.slice(0, 3), '--to', 'markdown']).stdout).toBe(markdown)
    const json = JSON.parse(readFileSync(at('out', 'diff.json'), 'utf8'))
    expect(json.counts).toEqual({ kept: 3, reworded: 1, dropped: 1, new: 1, moved: 1, changed: 2, renumbered: 0 })
    expect(json.measures.map(({ status }: { status: string }) => status).join(' ')).toBe(
      'kept new reworded dropped kept kept',
    )
    const bytes = readFileSync(at('out', 'diff.xlsx'))
    const book = (await readWorkbook(bytes)) as unknown as { sheet: string; data: unknown[][] }[]
    expect(book.map(({ sheet }) => sheet)).toEqual(['Overview', 'Measures', 'All measures'])
    expect(book[1]?.data.map(([status]) => status)).toEqual([
      'Change',
      'kept',
      'new',
      'reworded',
      'dropped',
      'kept, moved',
      'kept',
    ])
    const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet2.xml'])
    expect(sheet).toContain('<strike/><color rgb="FFC00000"/><sz val="11"/></rPr><t xml:space="preserve">8</t>')
    // the same input gives the same bytes
    expect(gongwen([...args, '--force']).status).toBe(0)
    expect(readFileSync(at('out', 'diff.xlsx')).equals(bytes)).toBe(true)
  })

  it('says where there is nothing to compare', () => {
    writeFileSync(at('none.txt'), '通知\n\n今天下午停水。\n')
    writeFileSync(at('two.ndjson'), `${JSON.stringify(JSON.parse(readFileSync(at('draft.json'), 'utf8')))}\n`.repeat(2))
    writeFileSync(
      at('old.json'),
      readFileSync(at('draft.json'), 'utf8').replace(/"schemaVersion": *"[^"]+"/, '"schemaVersion":"0.1.0"'),
    )
    for (const [name, line] of [
      ['none.txt', /none\.txt: has no measures: nothing to compare — /],
      ['two.ndjson', /two\.ndjson: holds 2 documents where one is wanted — /],
      ['old.json', /old\.json:\d+: schema version 0\.1\.0, this program knows /],
    ] as const) {
      const { status, stdout, lines } = gongwen(['diff', at(name), at('final.txt')])
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(lines.filter((text) => line.test(text))).toHaveLength(1)
    }
    const { status, stdout, lines } = gongwen(['diff', at('draft.txt'), at('draft.txt')])
    expect({ status, lines }).toEqual({
      status: 0,
      lines: [`warning ${at('draft.txt')}: is the same file as ${at('draft.txt')}`],
    })
    expect(stdout).toContain('5 kept (0 with other')
  })

  it('is told by help, completion and errors', () => {
    expect(gongwen(['diff', '--help']).stdout).toContain('gongwen diff draft.docx final.docx')
    expect(gongwen(['completion', 'bash']).stdout).toContain("diff) words='--to -o --output --exit-code")
    expect(gongwen(['diff', at('draft.txt')]).lines).toEqual([expect.stringContaining('missing argument <new>')])
    expect(gongwen(['diff', at('draft.txt'), at('final.txt'), '--to', 'docx']).status).toBe(2)
    expect(bin).toContain('gongwen')
  })
})
