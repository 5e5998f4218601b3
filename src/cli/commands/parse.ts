import type { InputFlags, LocalCommand } from '../command.ts'
import type { CorrectionFlags } from '../reviewing.ts'
import type { WordFlags } from '../words.ts'
import { addScale, SCALE, type ScaleFlags } from './scale-options.ts'

export interface ParseFlags extends InputFlags, WordFlags, ScaleFlags, CorrectionFlags {
  resume?: true
  retryFailed?: true
  output?: string
  format?: 'json' | 'ndjson'
  force?: true
  places?: true
  verbose?: true
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
    .corrections()
    .input()
    .choice('--strict', {
      zh: '有文件没有举措、有错误或有更正未能采用时，退出码为 1',
      en: 'exit 1 where a document has no measures or an error, or a correction could not be applied',
    })
    .choice('--fail-fast', { zh: '遇到第一个失败的输入即停止', en: 'stop at the first input that fails' })
    .choice('-v, --verbose', { zh: '在标准错误上列出诊断', en: 'list the diagnostics on standard error' })
    .words()
  addScale(command)
    .under(SCALE)
    .choice('--resume', {
      zh: '接着上次做：-o 文件夹中的 manifest.ndjson 记着做完的文件，变了的重做',
      en: 'go on where a run stopped: manifest.ndjson in the folder of -o says what is done; what changed is done again',
    })
    .choice('--retry-failed', {
      zh: '与 --resume 同用：上次失败的也重做',
      en: 'with --resume: files that failed are tried again',
    })
    .optionsGroup('')
  command
    .common()
    .examples(
      ['gongwen parse plan.docx > plan.json', { zh: '一份公文', en: 'one document' }],
      ['gongwen parse 2023/ -o parsed', { zh: '整个文件夹，每份一个 JSON', en: 'a folder, one JSON file each' }],
      ['cat plan.html | gongwen parse - --stdin-name plan.html', { zh: '标准输入', en: 'standard input' }],
    )
    .action(async (inputs: string[], flags: ParseFlags) => {
      needs(command, flags.resume === true && flags.output === undefined, '-o, --output <folder>')
      needs(command, flags.retryFailed === true && flags.resume !== true, '--resume')
      const { parse } = await import('../parse.ts')
      await parse(inputs, flags, command.language)
    })
  program.addCommand(command)
}

/** An option that another one makes necessary. */
function needs(command: LocalCommand, missing: boolean, flag: string): void {
  if (missing)
    command.error(`error: required option '${flag}' not specified`, { code: 'commander.missingMandatoryOptionValue' })
}
