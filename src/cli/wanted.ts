import { ruleCards } from '../checks/registry.ts'
import { InputError } from '../read/input-error.ts'

/** Whether a rule runs. */
export type Wanted = (rule: string) => boolean

/** `--select` and `--ignore`: ids and groups (text/* or text) with commas between. Throws InputError. */
export function readWanted(select: string | undefined, ignore: string | undefined): Wanted {
  const chosen = select === undefined ? null : readRules('--select', select)
  const left = ignore === undefined ? new Set<string>() : readRules('--ignore', ignore)
  return (rule) => (chosen === null || chosen.has(rule)) && !left.has(rule)
}

function readRules(option: string, text: string): Set<string> {
  const names = text.split(/[,，]/).map((name) => name.trim())
  return new Set(names.flatMap((name) => rulesOf(option, name)))
}

function rulesOf(option: string, name: string): string[] {
  const group = name.replace(/\/?\*?$/, '')
  const found = ruleCards.map(({ id }) => id).filter((id) => id === name || id.startsWith(`${group}/`))
  if (found.length > 0 && group !== '') return found
  throw new InputError(
    { zh: `${option}：没有规则“${name}”`, en: `${option}: no rule '${name}'` },
    { zh: 'gongwen rules 列出全部规则', en: 'gongwen rules lists them' },
  )
}
