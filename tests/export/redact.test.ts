import { unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { validate } from '../../src/checks/validate.ts'
import { formats } from '../../src/export/formats/index.ts'
import { exportInMemory } from '../../src/export/memory.ts'
import { redact } from '../../src/export/redact/index.ts'
import { parseSource } from '../../src/pipeline.ts'
import { readSource } from '../../src/read/index.ts'
import { type PolicyDocument, policyDocument } from '../../src/schema/document.ts'
import { isBlank } from '../../src/text/space.ts'
import { exported, measure, plan, position, seedDocuments, target } from './sample.ts'

const PLAN = `某县2024年优化营商环境工作要点

一、主要任务

（一）推行一窗受理（咨询电话：0797-8508809）

1.设立综合窗口。由李小明（电话：8508123转801）统一收件，咨询１３８　１２３４　５６７８，一是公布热线；二是联系 138-1234-5678。（责任单位：县行政审批局（0797—8508809），2024年6月底前完成）

2.上门服务。为张某某（身份证号：110101 19900101 0015，家庭住址：某县某镇某路12号3栋2单元502室）等上门办理，不少于100人，材料发至 xzspj＠163.com。（责任单位：县行政审批局）

附件：任务分解表

序号\t工作任务\t联系人\t联系电话\t责任单位\t完成时限
1\t设立综合窗口，统一收件。\t李小明\t8508123\t县行政审批局\t2024年6月
2\t压减审批时限，取消不必要的材料。\t王大力\t8508124、8508125\t县大数据中心\t2024年9月
3\t推广电子证照。\t高峰\t13812345678\t县大数据中心\t2024年9月

（联系人：李小明、高峰；联系电话：8508123，服务热线12345）
`
/** What must not go out, packed: no blank, no dash, half width. */
const SECRETS = ['8508809', '13812345678', '8508123', '8508124', '8508125', '110101199001010015', 'xzspj', '163.com']
const NAMES = ['李小明', '王大力', '高峰', '某路12号']

const pack = (text: string): string => text.normalize('NFKC').replace(/[\s\u2010-\u2015-]/g, '')

async function parsed(text: string, name = 'plan.txt'): Promise<PolicyDocument> {
  const { document } = await parseSource(await readSource(new TextEncoder().encode(text), name))
  return document
}

/** All that a file says, archives and columns unpacked. */
async function contentOf(name: string, bytes: Uint8Array): Promise<string> {
  const texts = [name, Buffer.from(bytes).toString('utf8'), Buffer.from(bytes).toString('utf16le')]
  if (/\.(?:xlsx|docx)$/.test(name))
    for (const part of Object.values(unzipSync(bytes))) texts.push(Buffer.from(part).toString('utf8'))
  if (name.endsWith('.parquet')) {
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
    const rows = await parquetReadObjects({ file })
    texts.push(JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)))
  }
  return pack(texts.join('\n'))
}

describe.each(formats.map((format) => [format.name, format] as const))('%s', (name, format) => {
  it('holds no byte of what is personal, in all its files', async () => {
    const document = await parsed(PLAN)
    const open = await exportInMemory([document], name, {})
    const closed = await exportInMemory([document], name, { redact: true })
    expect([...closed.keys()]).toEqual([...open.keys()])
    let leaks = 0
    for (const [file, bytes] of open) {
      const content = await contentOf(file, bytes)
      leaks += [...SECRETS, ...NAMES].filter((secret) => content.includes(secret)).length
    }
    // the same look finds them where nothing is left out
    expect(leaks).toBeGreaterThan(0)
    for (const [file, bytes] of closed) {
      const content = await contentOf(file, bytes)
      expect([...SECRETS, ...NAMES].filter((secret) => content.includes(secret))).toEqual([])
    }
  })

  it('holds none in the files and sheets of groups', async () => {
    const { document } = redact(await parsed(PLAN))
    const { files } = await exported(format, [document], { by: 'lead' })
    for (const [file, bytes] of files) {
      const content = await contentOf(file, bytes)
      expect(SECRETS.filter((secret) => content.includes(secret))).toEqual([])
    }
  })
})

const blanks = (text: string): number => [...text].filter(isBlank).length

describe('a document with its personal data left out', () => {
  it('is still a document, of the same lengths and at the same places', async () => {
    const document = await parsed(PLAN)
    const { document: redacted, count } = redact(document)
    expect(policyDocument.safeParse(redacted).success).toBe(true)
    const shape = ({ id, text, position: place, extra }: (typeof document.measures)[number]): unknown[] => [
      id,
      text.length - blanks(text),
      place,
      Object.values(extra).map(({ length }) => length),
    ]
    expect(redacted.measures.map(shape)).toEqual(document.measures.map(shape))
    expect(redacted.measures.map(({ targets }) => targets)).toEqual(document.measures.map(({ targets }) => targets))
    expect(redacted.metadata.contacts.map(({ text }) => text)).toEqual(['■■■', '■■', '■■■■■■■', '12345'])
    expect([...count.keys()].sort()).toEqual(['address', 'email', 'identity', 'person', 'phone'])
    expect(validate(redacted).filter(({ rule }) => rule === 'privacy/phone')).toEqual([])
  })

  it('is the same document where it holds nothing personal', async () => {
    const clean = await parsed(
      `${PLAN.slice(0, PLAN.indexOf('（一）'))}1.推行一窗受理，拨打12345。（责任单位：县行政审批局）\n`,
    )
    const { document, count } = redact(clean)
    expect(document).toEqual(clean)
    expect(count.size).toBe(0)
  })

  it('loses no word of the seeds but their contacts', async () => {
    for (const document of await seedDocuments()) {
      const { document: redacted } = redact(document)
      const [before, after] = [JSON.stringify(document), JSON.stringify(redacted)]
      expect(after.length).toBe(before.length)
      const hidden = [...after].filter((char) => char === '■').length
      expect(hidden).toBeLessThan(80)
    }
  })

  it('hides a number in a file name, in what quotes it and in what was left over', () => {
    const document: PolicyDocument = {
      ...plan('联系13812345678', [measure('m1', { text: '联系电话：13812345678' })]),
      source: { ...plan('a', []).source, name: '联系13812345678.txt', sha256: `13812345678${'0'.repeat(53)}` },
      diagnostics: [
        {
          rule: 'text/torn-line',
          severity: 'info',
          origin: 'capture',
          message: '“…电话：138123…”“…45678，报送”“1381|2345678”',
          position: position(),
          related: [{ message: '138 1234 5678', position: null, measure: 'm1' }],
          measure: 'm1',
        },
      ],
      coverage: { characters: 9, claimed: 0, ignored: 0, unclaimed: [{ text: '13812345678', position: position() }] },
    }
    const { document: redacted } = redact(document)
    expect(redacted.source.sha256).toBe(document.source.sha256)
    const source = { ...redacted.source, sha256: '' }
    expect(JSON.stringify({ ...redacted, source })).not.toMatch(/138|345|678/)
    expect(redacted.coverage.unclaimed[0]?.text).toBe('■■■■■■■■■■■')
  })

  it('leaves out a figure and a number that would tell what is hidden', () => {
    const { document } = redact(
      plan('a', [
        measure('m1', {
          number: { text: '13812345678', value: 13812345678 },
          targets: [target('13812345678', 13812345678, ''), target('不少于5个', 5, '个')],
          extra: { '13812345678': 'a', '13912345678': 'b', 联系人: '张三', 手机: '13812345678' },
        }),
      ]),
    )
    const [first] = document.measures
    expect(first?.number).toBeNull()
    expect(first?.targets).toEqual([target('不少于5个', 5, '个')])
    expect(first?.extra).toEqual({ '■■■■■■■■■■■': 'a', '■■■■■■■■■■■（2）': 'b', 联系人: '■■', 手机: '■■■■■■■■■■■' })
  })

  it('looks for what the whole document tells, where only some measures go out', () => {
    const whole = plan('a', [
      measure('m1', { text: '联系电话：8508123' }),
      measure('m2', { text: '拨打8508123（高峰），错开高峰期' }),
    ])
    const contacts = [{ kind: 'person' as const, text: '高峰' }]
    const some = { ...whole, measures: whole.measures.slice(1) }
    const { document } = redact(some, { ...whole, metadata: { ...whole.metadata, contacts } })
    expect(document.measures[0]?.text).toBe('拨打■■■■■■■（■■），错开高峰期')
  })
})
