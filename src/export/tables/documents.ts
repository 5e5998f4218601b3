import type { Severity } from '../../schema/diagnostic.ts'
import type { PolicyDocument } from '../../schema/document.ts'
import { oneOf, STATUSES } from '../labels.ts'
import { type Cell, type Column, joined, LIST, PARTIAL, type Table } from '../table.ts'

const count = (name: string, title: string): Column => ({ name, title, type: 'integer', required: true })

const columns: Column[] = [
  { name: 'id', title: '文件标识', type: 'string', required: true },
  { name: 'title', title: '标题', type: 'string' },
  { name: 'kind', title: '文种', type: 'string' },
  { name: 'status', title: '状态', type: 'string', required: true, ...oneOf(STATUSES) },
  { name: 'number', title: '发文字号', type: 'string' },
  { name: 'issuers', title: '发文机关', type: 'string', note: LIST },
  { name: 'addressees', title: '主送机关', type: 'string', note: LIST },
  { name: 'issuedOn', title: '成文日期', ...PARTIAL },
  { name: 'printedOn', title: '印发日期', ...PARTIAL },
  { name: 'jurisdiction', title: '行政区划', type: 'string' },
  { name: 'code', title: '区划代码', type: 'string', pattern: '\\d{6}', note: { zh: 'GB/T 2260', en: 'GB/T 2260' } },
  { name: 'parents', title: '上级区划', type: 'string', note: LIST },
  count('measures', '举措数'),
  count('errors', '错误数'),
  count('warnings', '警告数'),
  count('infos', '提示数'),
  count('characters', '非空白字符'),
  count('claimed', '已归入字段'),
  count('ignored', '版面附件'),
  count('unclaimed', '未归入'),
  { name: 'source', title: '文件名', type: 'string', required: true },
  { name: 'format', title: '格式', type: 'string', required: true },
  { name: 'encoding', title: '编码', type: 'string', required: true },
  { name: 'sha256', title: 'SHA-256', type: 'string', required: true, pattern: '[0-9a-f]{64}' },
  { name: 'conventions', title: '通用约定', type: 'string', note: LIST },
]

export const documents: Table = {
  name: 'documents',
  title: '文件',
  columns,
  primaryKey: ['id'],
  foreignKeys: [],
  *rows(document) {
    yield [...elements(document), ...counts(document), ...origin(document)]
  },
}

function elements({ id, metadata }: PolicyDocument): Cell[] {
  const { jurisdiction } = metadata
  return [
    id,
    metadata.title,
    metadata.kind,
    metadata.status,
    metadata.documentNumber?.text ?? null,
    joined(metadata.issuers),
    joined(metadata.addressees),
    metadata.issuedOn,
    metadata.printedOn,
    jurisdiction?.name ?? null,
    jurisdiction?.code ?? null,
    joined(jurisdiction?.parents ?? []),
  ]
}

function counts({ measures, diagnostics, coverage }: PolicyDocument): Cell[] {
  const found = (wanted: Severity): number => diagnostics.filter(({ severity }) => severity === wanted).length
  const { characters, claimed, ignored } = coverage
  const unclaimed = characters - claimed - ignored
  return [measures.length, found('error'), found('warning'), found('info'), characters, claimed, ignored, unclaimed]
}

const origin = ({ source, metadata }: PolicyDocument): Cell[] => [
  source.name,
  source.format,
  source.encoding,
  source.sha256,
  joined(metadata.conventions),
]
