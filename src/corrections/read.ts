import { InputError } from '../read/input-error.ts'
import type { Message } from '../schema/finding.ts'
import { segmentsOf } from './pointer.ts'
import { type Correction, type CorrectionsFile, correctionsFile, schemaAt } from './schema.ts'
import { CORRECTIONS_VERSION } from './version.ts'

const ONCE: Message = { zh: '请改正后重试', en: 'mend it and try again' }
const WRITTEN_ANEW: Message = {
  zh: '请用 gongwen review 重新保存更正文件',
  en: 'save the corrections again with gongwen review',
}

/** The text of a corrections file; an InputError says what of it is none. */
export function readCorrections(text: string): CorrectionsFile {
  const value = parsed(text)
  const version = typeof value === 'object' && value !== null && 'correctionsVersion' in value
  if (!version) throw new InputError({ zh: '不是更正文件', en: 'no corrections file' }, WRITTEN_ANEW)
  const { correctionsVersion } = value
  if (correctionsVersion !== CORRECTIONS_VERSION) throw otherVersion(correctionsVersion)
  const result = correctionsFile.safeParse(value)
  if (!result.success) throw wrongField(result.error.issues[0] as Issue, value)
  for (const correction of result.data.corrections) check(correction, result.data)
  return result.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new InputError({ zh: `不是有效的 JSON（${reason}）`, en: `no valid JSON (${reason})` }, ONCE)
  }
}

const otherVersion = (version: unknown): InputError =>
  new InputError(
    {
      zh: `更正文件的版本是 ${JSON.stringify(version)}，本程序使用 ${CORRECTIONS_VERSION}`,
      en: `corrections of version ${JSON.stringify(version)}, this program knows ${CORRECTIONS_VERSION}`,
    },
    WRITTEN_ANEW,
  )

interface Issue {
  code?: string
  keys?: string[]
  path: PropertyKey[]
  message: string
}

function wrongField({ code, keys, path, message }: Issue, value: object): InputError {
  const where = nameOf(path, value)
  if (code === 'unrecognized_keys') {
    const named = (keys ?? []).join(', ')
    return new InputError({ zh: `${where}有未知的键“${named}”`, en: `${where}: unknown key '${named}'` }, ONCE)
  }
  return new InputError({ zh: `${where}不合格式（${message}）`, en: `${where}: ${message}` }, ONCE)
}

/** corrections[3].set[0].at (m2.1) */
function nameOf(path: readonly PropertyKey[], value: object): string {
  const field = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  const { corrections } = value as { corrections?: { measure?: unknown }[] }
  const measure = path[0] === 'corrections' && typeof path[1] === 'number' ? corrections?.[path[1]]?.measure : null
  return `${field.slice(1) || '.'}${typeof measure === 'string' ? ` (${measure})` : ''}`
}

function check({ document, measure, set }: Correction, { documents }: CorrectionsFile): void {
  if (!Object.hasOwn(documents, document))
    throw new InputError(
      {
        zh: `${measure} 的文档“${document}”不在 documents 中`,
        en: `${measure}: document '${document}' is not in documents`,
      },
      ONCE,
    )
  for (const { at, to } of set) {
    const schema = schemaAt(segmentsOf(at))
    if (schema === null)
      throw new InputError(
        { zh: `${measure} 的“${at}”不是可更正的字段`, en: `${measure}: '${at}' is no field that can be corrected` },
        {
          zh: '可更正的字段见 docs/corrections.zh.md',
          en: 'docs/corrections.md lists the fields that can be',
        },
      )
    const result = schema.safeParse(to)
    if (!result.success) {
      const reason = result.error.issues[0]?.message ?? ''
      throw new InputError(
        {
          zh: `${measure} 的 ${at} 不能是 ${JSON.stringify(to)}（${reason}）`,
          en: `${measure}: ${at} cannot be ${JSON.stringify(to)} (${reason})`,
        },
        ONCE,
      )
    }
  }
}
