import type { InputFlags, LocalCommand } from '../command.ts'
import type { WordFlags } from '../words.ts'
import { whereOption } from './export.ts'

export interface CompareFlags extends InputFlags, WordFlags {
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
  const command = program.createCommand('compare')
  command
    .description(
      command.say({ zh: '按指标并列各地的举措、目标与时限', en: 'the measures of several counties side by side' }),
    )
    .argument(
      '<inputs...>',
      command.say({
        zh: '公文，或 parse 生成的 JSON、NDJSON；- 为标准输入',
        en: 'documents, or JSON and NDJSON that parse wrote; - is standard input',
      }),
    )
    .choice('--to <formats>', {
      zh: '格式，以逗号分隔：csv、xlsx、markdown（默认 markdown）',
      en: 'formats with commas between: csv, xlsx, markdown (default: markdown)',
    })
    .choice('-o, --output <folder>', {
      zh: '输出文件夹（没有则把 Markdown 写到标准输出）',
      en: 'folder to write to (without it Markdown goes to standard output)',
    })
    .addOption(whereOption(command))
    .choice('--no-bom', { zh: 'CSV 不为 Excel 加标记', en: 'CSV without the marks for Excel' })
    .choice('--force', { zh: '覆盖内容不同的已有文件', en: 'overwrite files that differ' })
    .input()
    .choice('--fail-fast', { zh: '遇到第一个失败的输入即停止', en: 'stop at the first input that fails' })
    .words()
    .common()
    .examples(
      ['gongwen compare a.docx b.docx', { zh: '两地并列', en: 'two counties side by side' }],
      ['gongwen compare parsed/ --to xlsx -o out', { zh: '写成工作簿', en: 'as a workbook' }],
    )
    .action(async (inputs: string[], flags: CompareFlags) => {
      const { compare } = await import('../compare.ts')
      await compare(inputs, flags, command.language)
    })
  program.addCommand(command)
}
