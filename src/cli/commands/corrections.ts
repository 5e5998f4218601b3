import { Argument } from 'commander'
import type { InputFlags, LocalCommand } from '../command.ts'
import type { WordFlags } from '../words.ts'

const ACTIONS = ['check', 'merge', 'stats'] as const

export interface CorrectionsFlags extends InputFlags, WordFlags {
  against?: string[]
  output?: string
  format?: 'pretty' | 'json'
  force?: true
  quiet?: true
  color: boolean
}

export function addCorrections(program: LocalCommand): void {
  const command = program.createCommand('corrections')
  command
    .description(
      command.say({
        zh: '核对后的更正：检查（check）、合并（merge）、统计解析的正确率（stats）',
        en: 'what people corrected: check it, merge it, or tell how often the parser was right (stats)',
      }),
    )
    .addArgument(
      new Argument('<action>', command.say({ zh: 'check、merge 或 stats', en: 'check, merge or stats' })).choices(
        ACTIONS,
      ),
    )
    .argument('<files...>', command.say({ zh: '更正文件', en: 'corrections files' }))
    .choice('--against <inputs...>', {
      zh: 'check：在这些公文或 JSON 上试用，列出不能采用的',
      en: 'check: try them on these documents or JSON and list what cannot be applied',
    })
    .choice('-o, --output <file>', {
      zh: 'merge：写入文件（默认标准输出）',
      en: 'merge: write to a file (default: standard output)',
    })
    .choice('--force', { zh: '覆盖内容不同的已有文件', en: 'overwrite a file that differs' })
    .choice('--format <format>', { zh: 'stats 的格式', en: 'format of stats' }, ['pretty', 'json'])
    .input()
    .words()
    .common()
    .examples(
      ['gongwen corrections check wang.json --against plan.docx', { zh: '逐条检查', en: 'see what still fits' }],
      ['gongwen corrections merge wang.json li.json -o all.json', { zh: '两人的合为一份', en: "two people's as one" }],
      ['gongwen corrections stats all.json', { zh: '各字段解析正确的比例', en: 'how often each field was right' }],
    )
    .action(async (action: (typeof ACTIONS)[number], files: string[], flags: CorrectionsFlags) => {
      const { corrections } = await import('../corrections.ts')
      await corrections(action, files, flags, command.language)
    })
  program.addCommand(command)
}
