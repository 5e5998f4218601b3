import { resolveColumns, UnknownName } from '../export/columns.ts'
import { measures } from '../export/tables/index.ts'
import { type Condition, parseCondition, WrongCondition } from '../export/where.ts'
import { InputError } from '../read/input-error.ts'
import type { Message } from '../schema/finding.ts'
import type { Report } from './report.ts'

/** Conditions of `--where`; wrong ones end the run with what there is. */
export const readConditions = (sources: readonly string[] = []): Condition[] =>
  sources.map((source) => explained(() => parseCondition(source)))

/** Names with commas between, Chinese ones too. */
const list = (text: string): string[] => [...new Set(text.split(/[,，]/).map((name) => name.trim()))]

export const readColumns = (source: string): string[] => explained(() => resolveColumns(measures, list(source)))

/** Names out of those that there are. */
export const readNames = (source: string, known: readonly string[], what: Message): string[] =>
  explained(() =>
    list(source).map((name) => {
      if (known.includes(name)) return name
      throw new UnknownName(what, name, known)
    }),
  )

/** What an option says, or null where it is wrong, which has been told then and ends the run. */
export function readOption<T>(report: Report, option: string, read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    report.failure(option, error)
    process.exitCode = 2
    return null
  }
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
