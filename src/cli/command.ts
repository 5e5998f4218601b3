import { Command, Help, InvalidArgumentError, Option } from 'commander'
import { type LimitValues, limitOf } from '../read/limits.ts'
import type { Message } from '../schema/finding.ts'
import { type Language, languages, say } from './language.ts'

/** What a reader can say of the bytes of the inputs, by the options that `input()` declares. */
export interface InputFlags {
  encoding?: string | undefined
  stdinName?: string | undefined
  limit?: LimitValues | undefined
  config?: string | undefined
  exclude?: string[] | undefined
}

/** Wrong usage: what commander found, and in which command. */
export class UsageError extends Error {
  readonly command: Command
  readonly code: string

  constructor(command: Command, message: string, code: string) {
    super(message)
    this.command = command
    this.code = code
  }
}

/** A command whose wrong usage is thrown instead of printed, and whose help is in the reader's language. */
export class LocalCommand extends Command {
  readonly language: Language
  /** Help and version: collected, for whoever prints them to see whether they can be. */
  readonly printed: string[]

  constructor(name: string | undefined, language: Language, printed: string[] = []) {
    super(name)
    this.language = language
    this.printed = printed
    this.exitOverride()
    this.configureOutput({ writeOut: (text) => void printed.push(text) })
    this.helpOption('-h, --help', this.say({ zh: '显示帮助', en: 'show this help' }))
  }

  say(message: Message): string {
    return say(message, this.language)
  }

  override createCommand(name?: string): LocalCommand {
    return new LocalCommand(name, this.language, this.printed)
  }

  override createHelp(): Help {
    return new LocalHelp(this.language)
  }

  override error(message: string, options: { code?: string } = {}): never {
    throw new UsageError(this, message, options.code ?? '')
  }

  /** An option with its description, the values that it may have, and the options that it cannot stand beside. */
  choice(flags: string, description: Message, choices?: readonly string[], excludes: string[] = []): this {
    const option = new Option(flags, this.say(description)).conflicts(excludes)
    if (choices !== undefined) option.choices(choices)
    return this.addOption(option)
  }

  /** The heading that the options after it stand under in the help. */
  under(heading: Message): this {
    return this.optionsGroup(this.say(heading))
  }

  /** Whole commands that do something, and what that is. */
  examples(...lines: [command: string, what: Message][]): this {
    const width = Math.max(...lines.map(([command]) => command.length))
    const shown = lines.map(([command, what]) => `  ${command.padEnd(width)}  # ${this.say(what)}`)
    return this.addHelpText('after', `\n${this.say({ zh: '例：', en: 'Examples:' })}\n${shown.join('\n')}`)
  }

  /** What a reader can say of the bytes of the inputs, and of the files that are to be read. */
  input({ files = true }: { files?: boolean } = {}): this {
    const limit = new Option(
      '--limit <name=value>',
      this.say({
        zh: '放宽或收紧读取的上限，可多次给出；清单见 gongwen help limits',
        en: 'raise or lower a limit on inputs, may be given again; all of them: gongwen help limits',
      }),
    ).argParser((text: string, before: LimitValues | undefined) => ({ ...before, ...limitOf(text) }))
    this.under({ zh: '读取：', en: 'Reading:' }).choice('--config <file>', {
      zh: '配置文件（默认从输入所在文件夹逐级向上找 gongwen.config.json）',
      en: 'configuration (default: the nearest gongwen.config.json above the input)',
    })
    if (files) this.addOption(excludeOption(this))
    this.choice('--encoding <label>', {
      zh: '输入的编码（默认自动识别）',
      en: 'encoding of the inputs (default: found out)',
    })
    if (files)
      this.choice('--stdin-name <name>', {
        zh: '标准输入的文件名，用于判断格式',
        en: 'file name of standard input, tells its format',
      })
    return this.addOption(limit).optionsGroup('')
  }

  /** What a reader can say of the words in the inputs. */
  words(): this {
    const map = new Option(
      '--map <column=role>',
      this.say({
        zh: '任务表某一列的含义，可多次给出，如 包联单位=responsible',
        en: "a task table's column, may be given again: 包联单位=responsible",
      }),
    ).argParser((value: string, before: string[] | undefined) => [...(before ?? []), value])
    return this.under({ zh: '读取：', en: 'Reading:' })
      .choice('--lexicon <file>', {
        zh: '补充词表（JSON：labels、departments）',
        en: 'further words (JSON: labels, departments)',
      })
      .addOption(map)
      .optionsGroup('')
  }

  /** What people decided about the measures of the inputs. */
  corrections(): this {
    const option = new Option(
      '--corrections <file>',
      this.say({
        zh: '采用核对后的更正，可多次给出',
        en: 'apply what people corrected, may be given again',
      }),
    )
      .argParser((value: string, before: string[] | undefined) => [...(before ?? []), value])
      // what was written before other corrections is not to be left as it is
      .conflicts(['resume', 'retryFailed'])
    return this.addOption(option)
  }

  /** What offices filled into the ledger of the inputs, and the day on which it is looked at. */
  standing(): this {
    const ledger = new Option(
      '--ledger <file>',
      this.say({
        zh: '显示收回的台账（ledger read 所写）的办理情况，可多次给出',
        en: 'show what came back in ledgers (written by ledger read), may be given again',
      }),
    ).argParser((value: string, before: string[] | undefined) => [...(before ?? []), value])
    const asOf = new Option(
      '--as-of <date>',
      this.say({ zh: '截至这一天列出逾期，如 2024-10-01', en: 'tell what is overdue on this day: 2024-10-01' }),
    ).argParser(dayOf)
    return this.addOption(ledger).addOption(asOf)
  }

  /** The options that every command has. */
  common(): this {
    return this.under(GENERAL)
      .choice('-q, --quiet', { zh: '只报告错误', en: 'report nothing but errors' })
      .choice('--no-color', { zh: '不用颜色', en: 'no colours' })
      .choice('--lang <language>', { zh: '信息所用语言', en: 'language of messages' }, languages)
      .addHelpOption(
        new Option('-h, --help', this.say({ zh: '显示帮助', en: 'show this help' })).helpGroup(this.say(GENERAL)),
      )
  }
}

/** A day of the calendar as YYYY-MM-DD. */
function dayOf(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('A day is wanted, such as 2024-10-01.')
  return text
}

const GENERAL: Message = { zh: '通用：', en: 'General:' }

/** --exclude, given as often as there are patterns. */
const excludeOption = (command: LocalCommand): Option =>
  new Option(
    '--exclude <pattern>',
    command.say({
      zh: '文件夹中不读的文件，可多次给出；另有 .gongwenignore',
      en: 'files of folders that are not read, may be given again; besides .gongwenignore',
    }),
  ).argParser((value: string, before: string[] | undefined) => [...(before ?? []), value])

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

class LocalHelp extends Help {
  private readonly language: Language

  constructor(language: Language) {
    super()
    this.language = language
  }

  override styleTitle(title: string): string {
    return this.language === 'zh' ? (TITLES[title] ?? title) : title
  }

  override optionDescription(option: Option): string {
    if (option.argChoices === undefined) return option.description
    return `${option.description} (${option.argChoices.join(' | ')})`
  }

  /** Chinese characters and full-width punctuation take two columns. */
  override displayWidth(text: string): number {
    return text.length + (text.match(/[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0)
  }
}
