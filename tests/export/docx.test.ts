import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { taskTable } from '../../src/export/docx/task-table.ts'
import { docx } from '../../src/export/formats/docx.ts'
import { parseSource } from '../../src/pipeline.ts'
import { readSource } from '../../src/read/index.ts'
import type { PolicyDocument } from '../../src/schema/document.ts'
import { deadline, exported, measure, NASTY, nasty, plan, unit } from './sample.ts'

const bytesOf = async (documents: PolicyDocument[]): Promise<Buffer> =>
  (await exported(docx, documents)).files.get('tasks.docx')!
const xmlOf = async (documents: PolicyDocument[], part = 'word/document.xml'): Promise<string> =>
  strFromU8(unzipSync(await bytesOf(documents))[part]!)

const tasks = (): PolicyDocument =>
  plan('a', [
    measure('m1', {
      path: ['一、政务', '（一）窗口'],
      leads: [unit('甲局')],
      deadline: deadline('2023年6月底前', '2023-06', '2023-06-30'),
    }),
    measure('m2', { path: ['一、政务', '（一）窗口'] }),
    measure('m3', { path: ['一、政务', '（二）网办'], text: '网上办理。' }),
    measure('m4', { path: ['二、保障'], leads: [unit('乙局'), unit('丙局')] }),
  ])

describe('the form', () => {
  it('has the columns that something fills, and a heading over each part', () => {
    const { title, columns, rows } = taskTable(tasks())
    expect(title).toBe('工作要点任务分解表')
    expect(columns.map((column) => column.title)).toEqual(['序号', '工作任务', '具体举措', '牵头单位', '完成时限'])
    expect(rows).toEqual([
      { heading: '一、政务' },
      { cells: ['1', '（一）窗口', '推行一窗受理。', '甲局', '2023年6月底前'] },
      { cells: ['2', '（一）窗口', '推行一窗受理。', '', ''] },
      { cells: ['3', '（二）网办', '网上办理。', '', ''] },
      { cells: ['4', '二、保障', '推行一窗受理。', '乙局、丙局', ''] },
    ])
  })

  it('has a commitment that body and annex print once', () => {
    const body = measure('m1', { counterpart: 't1' })
    const row = measure('t1', { origin: 'table', leads: [unit('甲局')], counterpart: 'm1' })
    expect(taskTable(plan('a', [body, row])).rows.filter((one) => 'cells' in one)).toHaveLength(1)
  })

  it('joins the cells of one task, repeats its head and lies on its side', async () => {
    const xml = await xmlOf([tasks()])
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
    expect(xml).toMatch(/w:gridSpan w:val="5"/)
    for (const font of ['方正小标宋简体', '黑体', '仿宋_GB2312'])
      expect(xml + (await xmlOf([tasks()], 'word/styles.xml'))).toContain(font)
  })

  it('has each document on pages of its own', async () => {
    expect((await xmlOf([tasks(), tasks()])).match(/<w:sectPr/g)).toHaveLength(2)
  })

  it('is read again, task by task', async () => {
    const { document } = await parseSource(await readSource(await bytesOf([tasks()]), 'tasks.docx'))
    const rows = document.measures.map(({ text, leads, deadline: due }) => [
      text,
      leads.map(({ name }) => name).join(),
      due?.date,
    ])
    expect(rows[0]).toEqual(['推行一窗受理。', '甲局', '2023-06'])
    expect(rows.map(([text]) => text)).toEqual(tasks().measures.map(({ text }) => text))
    expect(rows[3]?.[1]).toBe('乙局,丙局')
  })

  it('holds any text as text', async () => {
    const xml = await xmlOf([nasty()])
    expect(xml).not.toContain('<script')
    const said = [...xml.matchAll(/<w:t[^<>]*>([^<]*)/g)].map(([, text]) => text).join('')
    for (const text of NASTY.filter((one) => /^[\w=+]+$/.test(one))) expect(said).toContain(text)
  })

  it('is the same bytes at every time and in every time zone', async () => {
    const one = await bytesOf([tasks()])
    const zone = process.env.TZ
    process.env.TZ = 'America/New_York'
    await new Promise((done) => setTimeout(done, 1100))
    const two = await bytesOf([tasks()])
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(two.equals(one)).toBe(true)
  })
})
