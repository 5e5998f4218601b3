import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { ruleCards } from '../checks/registry.ts'
import { InputError } from '../read/input-error.ts'
import { Limits, type LimitValues } from '../read/limits.ts'
import type { Severity } from '../schema/diagnostic.ts'
import type { Message } from '../schema/finding.ts'
import { asFailure } from './failure.ts'
import { matchesGlob } from './glob.ts'
import { repeatedKey } from './json-keys.ts'

export const CONFIG_NAME = 'gongwen.config.json'

export type RuleSeverities = ReadonlyMap<string, Severity | 'off'>

/** A finding at one place that stays, and why. */
export interface Suppression {
  rule: string
  file: string
  line?: number
  message?: string
  reason: string
}

/** What gongwen.config.json can say; its paths are from its own folder. */
export interface Config {
  /** Its folder; null where there is none. */
  folder: string | null
  /** Severity of a rule, or of a whole group (text/*); off switches it off. */
  rules: RuleSeverities
  /** The same for files that a pattern names, a later entry going before an earlier one. */
  overrides: { files: string[]; rules: RuleSeverities }[]
  suppress: Suppression[]
  failOn: Severity | null
  maxWarnings: number | null
  baseline: string | null
  limits: LimitValues
  lexicon: string | undefined
  map: string[] | undefined
  encoding: string | undefined
  exclude: string[]
}

const SEVERITIES = ['error', 'warning', 'info']
const KEYS = [
  'rules',
  'failOn',
  'maxWarnings',
  'baseline',
  'limits',
  'overrides',
  'suppress',
  'lexicon',
  'map',
  'encoding',
  'exclude',
  '$schema',
]
const NOTHING: Config = {
  folder: null,
  rules: new Map(),
  overrides: [],
  suppress: [],
  failOn: null,
  maxWarnings: null,
  baseline: null,
  limits: {},
  lexicon: undefined,
  map: undefined,
  encoding: undefined,
  exclude: [],
}

/** The configuration: the file that is named, else the nearest one above the first input, else none. */
export async function readConfig(path: string | undefined, inputs: readonly string[] = []): Promise<Config> {
  const file = path ?? nearest(inputs.find((input) => input !== '-') ?? '.')
  if (file === null) return NOTHING
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw within(file, asFailure(error))
  }
  const value = readValue(file, text)
  const config = checked(file, value)
  // zod is loaded by those who have a configuration
  const { configProblem } = await import('./config-check.ts')
  const problem = configProblem(value)
  if (problem !== null) throw wrong(file, { zh: problem, en: problem }, ONCE)
  return config
}

/** gongwen.config.json beside a path or in a folder above it. */
function nearest(path: string): string | null {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const file = join(folder, CONFIG_NAME)
    if (existsSync(file)) return file
    if (dirname(folder) === folder) return null
  }
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
  const folder = dirname(resolve(file))
  return {
    ...NOTHING,
    folder,
    rules: rulesOf(file, rules),
    failOn,
    maxWarnings: maxWarnings as number | null,
    baseline: baseline === null ? null : resolve(folder, baseline),
    limits: limitsOf(file, limits),
    ...placesOf(file, value),
    ...wordsIn(folder, value),
  }
}

function placesOf(
  file: string,
  { overrides, suppress }: Record<string, unknown>,
): Pick<Config, 'overrides' | 'suppress'> {
  const entries = (Array.isArray(overrides) ? overrides : []).filter(isObject)
  return {
    overrides: entries.map(({ files, rules }) => ({
      files: Array.isArray(files) ? files.map(String) : [],
      rules: rulesOf(file, isObject(rules) ? rules : {}),
    })),
    suppress: (Array.isArray(suppress) ? suppress : []).filter(isObject) as unknown as Suppression[],
  }
}

function wordsIn(folder: string, value: Record<string, unknown>): Partial<Config> {
  const { lexicon, map, encoding, exclude } = value
  return {
    lexicon: typeof lexicon === 'string' ? resolve(folder, lexicon) : undefined,
    map: isObject(map) ? Object.entries(map).map(([column, role]) => `${column}=${String(role)}`) : undefined,
    encoding: typeof encoding === 'string' ? encoding : undefined,
    exclude: Array.isArray(exclude) ? exclude.map(String) : [],
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

/** The severity that a list gives a rule: its own entry goes before that of its group. */
const given = (rules: RuleSeverities, rule: string): Severity | 'off' | undefined =>
  rules.get(rule) ?? rules.get(`${rule.slice(0, rule.indexOf('/'))}/*`)

/** The severity that the configuration gives a rule in a file. */
export function severityOf(config: Config, rule: string, path: string | null): Severity | 'off' | undefined {
  for (const { files, rules } of config.overrides.toReversed()) {
    const own = isNamed(config, files, path) ? given(rules, rule) : undefined
    if (own !== undefined) return own
  }
  return given(config.rules, rule)
}

/** Whether the configuration lets a finding stay. */
export const isSuppressed = (
  config: Config,
  { rule, message, line }: { rule: string; message: string; line: number | null },
  path: string | null,
): boolean =>
  config.suppress.some(
    (one) =>
      one.rule === rule &&
      isNamed(config, [one.file], path) &&
      (one.line === undefined || one.line === line) &&
      (one.message === undefined || message.includes(one.message)),
  )

function isNamed({ folder }: Config, patterns: readonly string[], path: string | null): boolean {
  if (folder === null || path === null) return false
  const name = relative(folder, resolve(path)).split(sep).join('/')
  return patterns.some((pattern) => matchesGlob(name, pattern))
}
