import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx'

export const PLAN = `云溪县2024年优化营商环境工作要点

一、提升政务服务
1.推行一窗受理。2024年6月底前完成窗口改造30个。（牵头单位：县行政审批局；责任单位：县财政局、县商务局）
2.压减办理时限。办理时间压缩至3个工作日以内，2024年9月底前完成。（责任单位：县商务局）
3.公开收费清单。2024年3月底前公开。（责任单位：县发改委）
二、改善市场环境
1.清理隐性壁垒。长期坚持。（牵头单位：县发改委；责任单位：县住建局）
2.开展政银企对接。全年举办对接活动不少于12场，2024年12月底前完成。（责任单位：县金融办、县工信局）
3.建设信用平台。2024年10月底前建成。（责任单位：县发改委）
4.加强宣传。（责任单位：县融媒体中心）
`

/** A file in a folder, and its path. */
export function putIn(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

export type Rows = CellValue[][]
export type Sheets = { name: string; rows: Rows }[]

/** A ledger that somebody changed, as another program writes it. */
export async function changed(
  ledger: string,
  to: { folder: string; name: string },
  change: (rows: Rows, sheets: Sheets) => void,
): Promise<string> {
  const { sheets } = await readXlsx(readFileSync(ledger))
  const copies = sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.map((row) => [...row]) }))
  change((copies[0] as Sheets[number]).rows, copies)
  return putIn(to.folder, to.name, await writeXlsx({ sheets: copies }))
}

export const column = (rows: Rows, title: string): number => (rows[0] as CellValue[]).indexOf(title)

export function fill(rows: Rows, y: number, values: Record<string, CellValue>): void {
  for (const [title, value] of Object.entries(values)) (rows[y] as CellValue[])[column(rows, title)] = value
}
