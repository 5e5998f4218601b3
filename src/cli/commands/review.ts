import type { InputFlags, LocalCommand } from '../command.ts'
import type { CorrectionFlags } from '../reviewing.ts'
import type { StandingFlags } from '../standing.ts'
import type { WordFlags } from '../words.ts'

export interface ReviewFlags extends InputFlags, WordFlags, CorrectionFlags, StandingFlags {
  output: string
  force?: true
  failFast?: true
  quiet?: true
  color: boolean
}

export function addReview(program: LocalCommand): void {
  const command = program.createCommand('review')
  command
    .description(
      command.say({
        zh: '公文 → 一个自带数据的网页：原文与举措并排，核对、更正',
        en: 'documents → one page that holds all: source beside records, to check and correct',
      }),
    )
    .argument(
      '<inputs...>',
      command.say({ zh: '文件、文件夹、通配符，- 为标准输入', en: 'files, folders, patterns; - is standard input' }),
    )
    .choice('-o, --output <file>', { zh: '写成的网页，如 review.html', en: 'page to write, such as review.html' })
    .choice('--force', { zh: '覆盖内容不同的已有文件', en: 'overwrite a file that differs' })
    .corrections()
    .standing()
    .choice('--strict', {
      zh: '有更正或台账的内容未能采用时，退出码为 1',
      en: 'exit 1 where a correction or a row of a ledger could not be applied',
    })
    .input()
    .choice('--fail-fast', { zh: '遇到第一个失败的输入即停止', en: 'stop at the first input that fails' })
    .words()
    .common()
    .examples(
      ['gongwen review plan.docx -o review.html', { zh: '一份公文', en: 'one document' }],
      ['gongwen review 2023/ -o 2023.html', { zh: '整个文件夹', en: 'a folder' }],
    )
    .action(async (inputs: string[], flags: ReviewFlags) => {
      if ((flags.output as string | undefined) === undefined)
        command.error("error: required option '-o, --output <file>' not specified", {
          code: 'commander.missingMandatoryOptionValue',
        })
      const { review } = await import('../review.ts')
      await review(inputs, flags, command.language)
    })
  program.addCommand(command)
}
