import { InvalidArgumentError, Option } from 'commander'
import type { InputFlags, LocalCommand } from '../command.ts'
import type { CorrectionFlags } from '../reviewing.ts'
import type { WordFlags } from '../words.ts'
import { addScale, type ScaleFlags } from './scale-options.ts'

export const FORMATS = ['pretty', 'json', 'github', 'gitlab', 'sarif', 'junit', 'checkstyle'] as const
export const SEVERITIES = ['error', 'warning', 'info'] as const

export interface ValidateFlags extends InputFlags, WordFlags, ScaleFlags, CorrectionFlags {
  format: (typeof FORMATS)[number]
  failOn?: (typeof SEVERITIES)[number]
  show?: (typeof SEVERITIES)[number]
  maxWarnings?: number
  baseline?: string
  updateBaseline?: true
  select?: string
  ignore?: string
  statistics?: true
  profile?: true
  output?: string
  failFast?: true
  quiet?: true
  color: boolean
}

export function addValidate(program: LocalCommand): void {
  const command = described(program.createCommand('validate'))
  command
    .addOption(
      new Option('--format <format>', command.say({ zh: '格式（默认 pretty）', en: 'format (default pretty)' }))
        .choices(FORMATS)
        .default('pretty'),
    )
    .choice(
      '--fail-on <severity>',
      { zh: '达到此级别时退出码为 1（默认 error）', en: 'exit 1 from this severity on (default error)' },
      SEVERITIES,
    )
    .addOption(
      new Option(
        '--max-warnings <number>',
        command.say({ zh: '警告多于此数时退出码为 1', en: 'exit 1 where there are more warnings' }),
      ).argParser(count),
    )
    .choice(
      '--show <severity>',
      {
        zh: '最低显示的级别（pretty 默认 warning，其他 info）',
        en: 'least severity to show (pretty: warning, others: info)',
      },
      SEVERITIES,
    )
  chosen(command)
    .choice('--statistics', { zh: '只列各规则的次数', en: 'show how often each rule reports, nothing else' })
    .choice('--profile', {
      zh: '文件概况：没有单位、期限、指标的举措各占多少，各单位的任务数，期限的集中日',
      en: 'a profile: share of measures without unit, deadline or target, load per unit, days that cluster',
    })
    .choice('-o, --output <file>', { zh: '写入文件', en: 'write to a file' })
    .choice('--baseline <file>', {
      zh: '已知问题的清单，其中的不再报告',
      en: 'list of known defects, which are not reported',
    })
    .choice('--update-baseline', { zh: '把现有问题写入该清单', en: 'write the defects found to that list' })
    .corrections()
    .choice('--strict', {
      zh: '有更正未能采用时，退出码为 1',
      en: 'exit 1 where a correction could not be applied',
    })
    .input()
    .choice('--fail-fast', { zh: '遇到第一个失败的输入即停止', en: 'stop at the first input that fails' })
    .words()
  addScale(command)
    .common()
    .examples(
      ['gongwen validate plan.docx', { zh: '查看问题', en: 'see what is wrong' }],
      ['gongwen validate 2023/ --format github --fail-on warning', { zh: '用于 CI', en: 'in a CI' }],
    )
    .action(async (inputs: string[], flags: ValidateFlags) => {
      const { validate } = await import('../validate.ts')
      await validate(inputs, flags, command.language)
    })
  program.addCommand(command)
}

const chosen = (command: LocalCommand): LocalCommand =>
  command
    .choice('--select <rules>', {
      zh: '只用这些规则，如 text/*,numbering/gap',
      en: 'these rules only: text/*,numbering/gap',
    })
    .choice('--ignore <rules>', { zh: '不用这些规则', en: 'not these rules' })

function count(value: string): number {
  if (!/^[0-9]{1,9}$/.test(value)) throw new InvalidArgumentError('Allowed choices are 0, 1, 2 ….')
  return Number(value)
}

const described = (command: LocalCommand): LocalCommand =>
  command
    .description(
      command.say({
        zh: '校验公文或 parse 生成的 JSON：原文的矛盾、采集的错误、解析的疑问',
        en: 'check documents, or JSON that parse wrote: contradictions, capture errors, doubts of the parser',
      }),
    )
    .argument(
      '<inputs...>',
      command.say({
        zh: '公文，或 parse 生成的 JSON、NDJSON；- 为标准输入',
        en: 'documents, or JSON and NDJSON that parse wrote; - is standard input',
      }),
    )
