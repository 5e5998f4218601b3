import type { Command } from 'commander'
import type { Message } from '../schema/finding.ts'
import type { UsageError } from './command.ts'

const options = (command: Command): string =>
  command
    .createHelp()
    .visibleOptions(command)
    .map((option) => option.long ?? option.short)
    .join(', ')

const commands = (command: Command): string => command.commands.map((one) => one.name()).join(', ')

type Explain = (quoted: string[], error: UsageError) => Message

/** What commander's errors say; it puts what it speaks of in single quotes, in a fixed order. */
const EXPLAIN: Record<string, Explain> = {
  'commander.unknownOption': ([option = ''], { command }) => ({
    zh: `未知选项 ${option}；可用的选项：${options(command)}`,
    en: `unknown option ${option}; there are: ${options(command)}`,
  }),
  'commander.unknownCommand': ([name = ''], { command }) => ({
    zh: `未知命令 ${name}；可用的命令：${commands(command)}`,
    en: `unknown command ${name}; there are: ${commands(command)}`,
  }),
  'commander.missingArgument': ([name = '']) => ({ zh: `缺少参数 <${name}>`, en: `missing argument <${name}>` }),
  'commander.optionMissingArgument': ([flags = '']) => ({
    zh: `选项 ${flags} 缺少取值`,
    en: `option ${flags} needs a value`,
  }),
  'commander.missingMandatoryOptionValue': ([flags = ''], { message }) => ({
    zh: `缺少选项 ${flags}${allowed(message, '；可用的值：')}`,
    en: `option ${flags} is needed${allowed(message, '; allowed: ')}`,
  }),
  'commander.invalidArgument': ([flags = '', value = ''], { message }) => ({
    zh: `选项 ${flags} 的值“${value}”无效${allowed(message, '；可用的值：')}`,
    en: `'${value}' is no value of ${flags}${allowed(message, '; allowed: ')}`,
  }),
  'commander.conflictingOption': ([one = '', other = '']) => ({
    zh: `选项 ${one} 与 ${other} 不能同时使用`,
    en: `options ${one} and ${other} exclude each other`,
  }),
  'commander.excessArguments': (_, { message }) => ({ zh: '参数过多', en: message.replace('error: ', '') }),
}

const ALLOWED = 'Allowed choices are '

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
