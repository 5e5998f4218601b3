import type { InputFlags, LocalCommand } from '../command.ts'
import type { Stage } from '../inspect/stages.ts'
import { stages } from '../inspect/stages.ts'
import type { WordFlags } from '../words.ts'

export interface InspectFlags extends InputFlags, WordFlags {
  stage: Stage
  quiet?: true
  color: boolean
}

export function addInspect(program: LocalCommand): void {
  const command = program.createCommand('inspect')
  command
    .description(command.say({ zh: '查看各个环节对文件的理解', en: 'show what a stage made of a file' }))
    .argument('<file>', command.say({ zh: '文件，- 为标准输入', en: 'a file; - is standard input' }))
    .choice('--stage <stage>', { zh: '环节', en: 'the stage' }, stages)
    .input()
    .words()
    .common()
    .examples([
      'gongwen inspect plan.pdf --stage text',
      { zh: '位置所指的文字', en: 'the text that positions lead into' },
    ])
    .action(async (file: string, flags: Partial<InspectFlags>) => {
      if (flags.stage === undefined)
        command.error(
          `error: required option '--stage <stage>' not specified. Allowed choices are ${stages.join(', ')}.`,
          { code: 'commander.missingMandatoryOptionValue' },
        )
      const { inspect } = await import('../inspect/index.ts')
      await inspect(file, flags as InspectFlags, command.language)
    })
  program.addCommand(command)
}
