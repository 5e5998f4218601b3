import { type Relation, relations } from '../../compare/relation.ts'
import type { InputFlags, LocalCommand } from '../command.ts'
import type { CorrectionFlags } from '../reviewing.ts'
import type { WordFlags } from '../words.ts'
import { whereOption } from './export.ts'

export interface CompareFlags extends InputFlags, WordFlags, CorrectionFlags {
  against?: string
  as?: Relation
  to?: string
  output?: string
  where?: string[]
  bom: boolean
  force?: true
  failFast?: true
  quiet?: true
  color: boolean
}

export function addCompare(program: LocalCommand): void {
  const command = described(program.createCommand('compare'))
  command
    .choice('--against <file>', {
      zh: '与这份文件对照：上级文件或本地上年文件',
      en: "hold the inputs against this file: the superior plan, or last year's",
    })
    .choice(
      '--as <relation>',
      {
        zh: '该文件是上级的还是上年的（默认由地方和年份推断）',
        en: "what that file is: the superior plan or last year's (default: told by places and years)",
      },
      relations,
    )
    .choice('--to <formats>', {
      zh: '格式，以逗号分隔：csv、xlsx、markdown、json（默认 markdown）',
      en: 'formats with commas between: csv, xlsx, markdown, json (default: markdown)',
    })
    .choice('-o, --output <folder>', {
      zh: '输出文件夹（没有则把 Markdown 写到标准输出）',
      en: 'folder to write to (without it Markdown goes to standard output)',
    })
    .addOption(whereOption(command))
    .choice('--no-bom', { zh: 'CSV 不为 Excel 加标记', en: 'CSV without the marks for Excel' })
    .choice('--force', { zh: '覆盖内容不同的已有文件', en: 'overwrite files that differ' })
    .corrections()
    .choice('--strict', {
      zh: '有更正未能采用时，退出码为 1',
      en: 'exit 1 where a correction could not be applied',
    })
    .input()
    .choice('--fail-fast', { zh: '遇到第一个失败的输入即停止', en: 'stop at the first input that fails' })
    .words()
    .common()
    .examples(
      ['gongwen compare a.docx b.docx', { zh: '两地并列', en: 'two counties side by side' }],
      ['gongwen compare parsed/ --to xlsx -o out', { zh: '写成工作簿', en: 'as a workbook' }],
      ['gongwen compare county.docx --against city.docx', { zh: '对照上级文件', en: 'against the superior plan' }],
      ['gongwen compare 2024.docx --against 2023.docx', { zh: '对照上年文件', en: "against last year's plan" }],
    )
    .action(async (inputs: string[], flags: CompareFlags) => {
      if (flags.as !== undefined && flags.against === undefined)
        command.error("error: required option '--against <file>' not specified", {
          code: 'commander.missingMandatoryOptionValue',
        })
      const { compare } = await import('../compare.ts')
      await compare(inputs, flags, command.language)
    })
  program.addCommand(command)
}

const described = (command: LocalCommand): LocalCommand =>
  command
    .description(
      command.say({
        zh: '并列各地的举措与目标，或与上级、上年文件对照',
        en: "the measures of several counties side by side, or a plan against the superior or last year's one",
      }),
    )
    .argument(
      '<inputs...>',
      command.say({
        zh: '公文，或 parse 生成的 JSON、NDJSON；- 为标准输入',
        en: 'documents, or JSON and NDJSON that parse wrote; - is standard input',
      }),
    )
