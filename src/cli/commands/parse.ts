import type { InputFlags, LocalCommand } from '../command.ts'
import type { WordFlags } from '../words.ts'

export interface ParseFlags extends InputFlags, WordFlags {
  output?: string
  format?: 'json' | 'ndjson'
  force?: true
  places?: true
  verbose?: true
  strict?: true
  failFast?: true
  quiet?: true
  color: boolean
}

export function addParse(program: LocalCommand): void {
  const command = program.createCommand('parse')
  command
    .description(command.say({ zh: '公文 → 结构化数据（JSON）', en: 'documents → structured data (JSON)' }))
    .argument(
      '<inputs...>',
      command.say({ zh: '文件、文件夹、通配符，- 为标准输入', en: 'files, folders, patterns; - is standard input' }),
    )
    .choice('-o, --output <folder>', { zh: '每个输入写成一个 <id>.json', en: 'write one <id>.json per input' })
    .choice(
      '--format <format>',
      { zh: '标准输出的格式', en: 'format of standard output' },
      ['json', 'ndjson'],
      ['output'],
    )
    .choice('--force', { zh: '覆盖内容不同的已有文件', en: 'overwrite files that differ' })
    .choice('--places', {
      zh: '另写出各值在原文中的位置（places）',
      en: 'tell where each value stands in the source too (places)',
    })
    .input()
    .choice('--strict', {
      zh: '有文件没有举措或有错误时，退出码为 1',
      en: 'exit 1 where a document has no measures or an error',
    })
    .choice('--fail-fast', { zh: '遇到第一个失败的输入即停止', en: 'stop at the first input that fails' })
    .choice('-v, --verbose', { zh: '在标准错误上列出诊断', en: 'list the diagnostics on standard error' })
    .words()
    .common()
    .examples(
      ['gongwen parse plan.docx > plan.json', { zh: '一份公文', en: 'one document' }],
      ['gongwen parse 2023/ -o parsed', { zh: '整个文件夹，每份一个 JSON', en: 'a folder, one JSON file each' }],
      ['cat plan.html | gongwen parse - --stdin-name plan.html', { zh: '标准输入', en: 'standard input' }],
    )
    .action(async (inputs: string[], flags: ParseFlags) => {
      const { parse } = await import('../parse.ts')
      await parse(inputs, flags, command.language)
    })
  program.addCommand(command)
}
