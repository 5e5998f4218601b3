import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { exportDocuments } from '../../src/index.ts'
import { measure, plan } from './sample.ts'

const documents = [plan('a', [measure('m1'), measure('m2', { kind: 'action' })])]

describe('exportDocuments', () => {
  it('gives files by name', async () => {
    const files = await exportDocuments(documents, 'csv', { bom: false, columns: ['举措标识'], where: ['kind=action'] })
    expect(String(Buffer.from(files.get('measures.csv')!))).toBe('id\r\nm2\r\n')
    expect(parse(Buffer.from(files.get('documents.csv')!))).toHaveLength(2)
  })

  it.each(['xlsx', 'json', 'ndjson', 'markdown', 'parquet', 'sqlite', 'ics'])('knows %s', async (format) => {
    const files = await exportDocuments(documents, format)
    expect(files.size).toBeGreaterThan(0)
    for (const bytes of files.values()) expect(bytes.length).toBeGreaterThan(0)
  })

  it('refuses what it does not know', async () => {
    await expect(exportDocuments(documents, 'pdf')).rejects.toThrow('unknown format pdf')
    await expect(exportDocuments(documents, 'csv', { columns: ['foo'] })).rejects.toThrow('unknown column foo')
    await expect(exportDocuments(documents, 'csv', { where: ['foo'] })).rejects.toThrow('foo')
  })
})
