import { InputError } from '../read/input-error.ts'
import { LEDGER_VERSION, type LedgerFile } from './row.ts'
import { ledgerFile } from './schema.ts'

const AGAIN = { zh: '请用 gongwen ledger read 重新生成', en: 'write it again with gongwen ledger read' }

/** The text of a ledger file, as `ledger read` writes it; an InputError says what of it is none. */
export function readLedger(text: string): LedgerFile {
  const value = parsed(text)
  const version = typeof value === 'object' && value !== null && 'ledgerVersion' in value ? value.ledgerVersion : null
  if (version === null) throw new InputError({ zh: '不是台账文件', en: 'no ledger file' }, AGAIN)
  if (version !== LEDGER_VERSION) throw otherVersion(version)
  const result = ledgerFile.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.path.map(String).join('.') ?? ''
  const reason = issue?.message ?? ''
  throw new InputError({ zh: `${field} 不合格式（${reason}）`, en: `${field}: ${reason}` }, AGAIN)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new InputError({ zh: `不是有效的 JSON（${reason}）`, en: `no valid JSON (${reason})` }, AGAIN)
  }
}

const otherVersion = (version: unknown): InputError =>
  new InputError(
    {
      zh: `台账文件的版本是 ${JSON.stringify(version)}，本程序使用 ${LEDGER_VERSION}`,
      en: `a ledger of version ${JSON.stringify(version)}, this program knows ${LEDGER_VERSION}`,
    },
    AGAIN,
  )
