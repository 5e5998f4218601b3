import { readFileSync } from 'node:fs'
import { ruleCards } from '../checks/registry.ts'
import { InputError } from '../read/input-error.ts'
import { Limits, type LimitValues } from '../read/limits.ts'
import type { Severity } from '../schema/diagnostic.ts'
import type { Message } from '../schema/finding.ts'
import { asFailure } from './failure.ts'
import { repeatedKey } from './json-keys.ts'

export const CONFIG_NAME = 'gongwen.config.json'

/** What gongwen.config.json can say. */
export interface Config {
  /** Severity of a rule, or of a whole group (text/*); off switches it off. */
  rules: ReadonlyMap<string, Severity | 'off'>
  failOn: Severity | null
  maxWarnings: number | null
  baseline: string | null
  limits: LimitValues
}

const SEVERITIES = ['error', 'warning', 'info']
const KEYS = ['rules', 'failOn', 'maxWarnings', 'baseline', 'limits', '$schema']
const NOTHING: Config = { rules: new Map(), failOn: null, maxWarnings: null, baseline: null, limits: {} }

/** The configuration: the file that is named, else the one of this folder, else none. */
export function readConfig(path: string | undefined): Config {
  const file = path ?? CONFIG_NAME
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (path === undefined && error instanceof Error && 'code' in error && error.code === 'ENOENT') return NOTHING
    throw within(file, asFailure(error))
  }
  return checked(file, readValue(file, text))
}

function readValue(file: string, text: string): Record<string, unknown> {
  const twice = repeatedKey(text)
  if (twice !== null) throw wrong(file, { zh: `键“${twice}”出现两次`, en: `the key '${twice}' stands twice` }, ONCE)
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw wrong(file, { zh: `不是有效的 JSON（${reason}）`, en: `no valid JSON (${reason})` }, ONCE)
  }
  if (!isObject(value)) throw wrong(file, { zh: '不是 JSON 对象', en: 'no JSON object' }, allowed(KEYS))
  return value
}

const ONCE: Message = { zh: '请改正后重试', en: 'mend it and try again' }

function checked(file: string, value: Record<string, unknown>): Config {
  for (const key of Object.keys(value))
    if (!KEYS.includes(key)) throw wrong(file, { zh: `未知的键“${key}”`, en: `unknown key '${key}'` }, allowed(KEYS))
  const { rules = {}, failOn = null, maxWarnings = null, baseline = null, limits = {} } = value
  if (failOn !== null && !isSeverity(failOn)) throw badValue(file, 'failOn', failOn, SEVERITIES)
  if (maxWarnings !== null && !(Number.isSafeInteger(maxWarnings) && (maxWarnings as number) >= 0))
    throw badValue(file, 'maxWarnings', maxWarnings, ['0', '1', '2', '…'])
  if (baseline !== null && (typeof baseline !== 'string' || baseline === ''))
    throw badValue(file, 'baseline', baseline, ['"gongwen.baseline.json"'])
  if (!isObject(rules)) throw badValue(file, 'rules', rules, ['{ "text/space": "off" }'])
  return {
    rules: rulesOf(file, rules),
    failOn,
    maxWarnings: maxWarnings as number | null,
    baseline,
    limits: limitsOf(file, limits),
  }
}

function limitsOf(file: string, limits: unknown): LimitValues {
  if (!isObject(limits)) throw badValue(file, 'limits', limits, ['{ "pdf-pages": 5000, "file-size": "300MB" }'])
  try {
    new Limits(limits as LimitValues)
  } catch (error) {
    throw within(file, asFailure(error))
  }
  return limits as LimitValues
}

function rulesOf(file: string, rules: Record<string, unknown>): Map<string, Severity | 'off'> {
  const known = new Set(ruleCards.flatMap(({ id }) => [id, `${id.slice(0, id.indexOf('/'))}/*`]))
  const found = new Map<string, Severity | 'off'>()
  for (const [id, severity] of Object.entries(rules)) {
    if (!known.has(id))
      throw wrong(
        file,
        { zh: `rules 中未知的规则“${id}”`, en: `unknown rule '${id}' in rules` },
        allowed(near(id, [...known])),
      )
    if (severity !== 'off' && !isSeverity(severity))
      throw badValue(file, `rules.${id}`, severity, ['off', ...SEVERITIES])
    found.set(id, severity)
  }
  return found
}

/** Rules of the same group; where there is no such group, the groups. */
function near(id: string, known: readonly string[]): string[] {
  const group = id.slice(0, id.indexOf('/') + 1)
  const same = group === '' ? [] : known.filter((each) => each.startsWith(group))
  return same.length > 0 ? same : known.filter((each) => each.endsWith('/*'))
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isSeverity = (value: unknown): value is Severity => typeof value === 'string' && SEVERITIES.includes(value)

const allowed = (values: readonly string[]): Message => ({
  zh: `可用：${values.join('、')}`,
  en: `allowed: ${values.join(', ')}`,
})

const badValue = (file: string, key: string, value: unknown, values: readonly string[]): InputError =>
  wrong(
    file,
    { zh: `${key} 的值 ${JSON.stringify(value)} 无效`, en: `${JSON.stringify(value)} is no value of ${key}` },
    allowed(values),
  )

const wrong = (file: string, reason: Message, remedy: Message): InputError =>
  within(file, new InputError(reason, remedy))

const within = (file: string, { reason, remedy }: InputError): InputError =>
  new InputError({ zh: `${file}：${reason.zh}`, en: `${file}: ${reason.en}` }, remedy)

/** The severity that the configuration gives a rule: its own entry goes before that of its group. */
export const severityOf = ({ rules }: Config, rule: string): Severity | 'off' | undefined =>
  rules.get(rule) ?? rules.get(`${rule.slice(0, rule.indexOf('/'))}/*`)
