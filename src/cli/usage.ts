import type { Command } from 'commander'
import type { Message } from '../schema/finding.ts'
import type { UsageError } from './command.ts'
import { nearest } from './nearest.ts'

const options = (command: Command): string[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .map((option) => option.long ?? option.short ?? '')

const commands = (command: Command): string[] =>
  command
    .createHelp()
    .visibleCommands(command)
    .map((one) => one.name())

/** `; did you mean --output?` where one of those that there are is as good as what was given. */
function meant(given: string, known: readonly string[], { zh, en }: Message): Message {
  const near = nearest(given, known)
  if (near === null) return { zh, en }
  return { zh: `是否为 ${near}？${zh}`, en: `did you mean ${near}? ${en}` }
}

type Explain = (quoted: string[], error: UsageError) => Message

/** What commander's errors say; it puts what it speaks of in single quotes, in a fixed order. */
const EXPLAIN: Record<string, Explain> = {
  'commander.unknownOption': ([option = ''], { command }) => {
    const known = options(command)
    const there = meant(option, known, { zh: `可用的选项：${known.join(', ')}`, en: `there are: ${known.join(', ')}` })
    return { zh: `未知选项 ${option}；${there.zh}`, en: `unknown option ${option}; ${there.en}` }
  },
  'commander.unknownCommand': ([name = ''], { command }) => {
    const known = commands(command)
    const there = meant(name, known, { zh: `可用的命令：${known.join(', ')}`, en: `there are: ${known.join(', ')}` })
    return { zh: `未知命令 ${name}；${there.zh}`, en: `unknown command ${name}; ${there.en}` }
  },
  'commander.missingArgument': ([name = '']) => ({ zh: `缺少参数 <${name}>`, en: `missing argument <${name}>` }),
  'commander.optionMissingArgument': ([flags = '']) => ({
    zh: `选项 ${flags} 缺少取值`,
    en: `option ${flags} needs a value`,
  }),
  'commander.missingMandatoryOptionValue': ([flags = ''], { message }) => ({
    zh: `缺少选项 ${flags}${allowed(message, '；可用的值：')}`,
    en: `option ${flags} is needed${allowed(message, '; allowed: ')}`,
  }),
  'commander.invalidArgument': ([flags = '', value = ''], { message }) => {
    const near = nearest(value, choicesIn(message))
    return {
      zh: `选项 ${flags} 的值“${value}”无效${near === null ? '' : `；是否为 ${near}？`}${allowed(message, '；可用的值：')}`,
      en: `'${value}' is no value of ${flags}${near === null ? '' : `; did you mean ${near}?`}${allowed(message, '; allowed: ')}`,
    }
  },
  'commander.conflictingOption': ([one = '', other = '']) => ({
    zh: `选项 ${one} 与 ${other} 不能同时使用`,
    en: `options ${one} and ${other} exclude each other`,
  }),
  'commander.excessArguments': (_, { message }) => ({ zh: '参数过多', en: message.replace('error: ', '') }),
}

const ALLOWED = 'Allowed choices are '

const choicesIn = (message: string): string[] => allowed(message, '').split(', ')

function allowed(message: string, before: string): string {
  const at = message.indexOf(ALLOWED)
  return at < 0 ? '' : `${before}${message.slice(at + ALLOWED.length).replace(/\.$/, '')}`
}

/** Wrong usage on one line, and where to read on. */
export function explainUsage(error: UsageError): Message {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '')
  const plain = error.message.replace('error: ', '')
  const { zh, en } = EXPLAIN[error.code]?.(quoted, error) ?? { zh: plain, en: plain }
  const help = `${pathOf(error.command)} --help`
  return { zh: `${zh}（见 ${help}）`, en: `${en} (see ${help})` }
}

const pathOf = (command: Command): string =>
  command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`
