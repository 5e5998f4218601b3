import { Argument } from 'commander'
import type { InputFlags, LocalCommand } from '../command.ts'
import type { CorrectionFlags } from '../reviewing.ts'
import type { WordFlags } from '../words.ts'

export interface LedgerFlags extends InputFlags, WordFlags, CorrectionFlags {
  against?: string[]
  output?: string
  force?: true
  quiet?: true
  color: boolean
}

export function addLedger(program: LocalCommand): void {
  const command = program.createCommand('ledger')
  command
    .description(
      command.say({
        zh: '读回各单位填写的台账（read）',
        en: 'take back the ledgers that offices filled in (read)',
      }),
    )
    .addArgument(new Argument('<action>', 'read').choices(['read']))
    .argument(
      '<files...>',
      command.say({
        zh: '填写后的台账（xlsx、xls），或其所在的文件夹',
        en: 'ledgers as they came back (xlsx, xls), or their folder',
      }),
    )
    .choice('--against <inputs...>', {
      zh: '台账所出自的公文或 JSON',
      en: 'documents or JSON that the ledger was made of',
    })
    .choice('-o, --output <file>', { zh: '写入文件（默认标准输出）', en: 'write to a file (default: standard output)' })
    .choice('--force', { zh: '覆盖内容不同的已有文件', en: 'overwrite a file that differs' })
    .corrections()
    .choice('--strict', { zh: '有内容未采用时，退出码为 1', en: 'exit 1 where something was not taken' })
    .input()
    .words()
    .common()
    .examples([
      'gongwen ledger read returns/*.xlsx --against out/*.json -o ledger.json',
      { zh: '读回各单位的台账', en: 'what the offices sent back' },
    ])
    .action(async (_: string, files: string[], flags: LedgerFlags) => {
      if (flags.against === undefined)
        command.error("error: required option '--against <inputs...>' not specified", {
          code: 'commander.missingMandatoryOptionValue',
        })
      const { ledger } = await import('../ledger.ts')
      await ledger(files, flags, command.language)
    })
  program.addCommand(command)
}
