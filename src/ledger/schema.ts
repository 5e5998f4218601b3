import { z } from 'zod'
import { FILLED_IN, LEDGER_STATES } from '../export/ledger/columns.ts'
import { LEDGER_VERSION, type LedgerFile } from './row.ts'

const said = z.string().min(1).nullable()

const row = z.strictObject({
  document: z.string().min(1).meta({ title: '文档标识' }),
  measure: z.string().min(1).meta({ title: '举措标识' }),
  print: z
    .string()
    .regex(/^[0-9a-z]{4,16}$/)
    .meta({ title: '文字的指纹' }),
  status: z.enum(LEDGER_STATES).nullable().meta({ title: FILLED_IN.status }),
  progress: said.meta({ title: FILLED_IN.progress }),
  evidence: said.meta({ title: FILLED_IN.evidence }),
  remark: said.meta({ title: FILLED_IN.remark }),
  file: z.string().meta({ title: '文件名' }),
  row: z.int().min(1).meta({ title: '行' }),
})

/** What the offices filled into the ledgers that were sent to them. */
export const ledgerFile: z.ZodType<LedgerFile> = z
  .strictObject({
    ledgerVersion: z.literal(LEDGER_VERSION).meta({ title: '台账文件的版本' }),
    rows: z.array(row).meta({ title: '办理情况' }),
  })
  .meta({ title: '台账' })
