import { resolveColumns, UnknownName } from '../export/columns.ts'
import type { Format } from '../export/format.ts'
import { measures } from '../export/tables/index.ts'
import { type Condition, parseCondition, WrongCondition } from '../export/where.ts'
import { InputError } from '../read/input-error.ts'

/** Conditions of `--where`; wrong ones end the run with what there is. */
export const readConditions = (sources: readonly string[] = []): Condition[] =>
  sources.map((source) => explained(() => parseCondition(source)))

/** Names with commas between, Chinese ones too. */
const list = (text: string): string[] => [...new Set(text.split(/[,，]/).map((name) => name.trim()))]

export const readColumns = (source: string | undefined): string[] | null =>
  source === undefined ? null : explained(() => resolveColumns(measures, list(source)))

export function readFormats(source: string, formats: readonly Format[]): Format[] {
  return list(source).map((name) => {
    const format = formats.find((one) => one.name === name)
    if (format !== undefined) return format
    const known = formats.map((one) => one.name)
    return explained(() => {
      throw new UnknownName({ zh: '格式', en: 'format' }, name, known)
    })
  })
}

function explained<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnknownName) throw unknown(error)
    if (error instanceof WrongCondition) throw wrong(error.message)
    throw error
  }
}

const unknown = ({ what, given, known }: UnknownName): InputError =>
  new InputError(
    { zh: `未知的${what.zh} ${given}`, en: `unknown ${what.en} ${given}` },
    { zh: `可用的有：${known.join('、')}`, en: `there are: ${known.join(', ')}` },
  )

const wrong = (source: string): InputError =>
  new InputError(
    { zh: `无法理解筛选条件“${source}”`, en: `cannot read the condition '${source}'` },
    { zh: '例如 kind=measure、unit~发改、deadline<=2023-06-30', en: 'for example kind=measure, deadline<=2023-06-30' },
  )
