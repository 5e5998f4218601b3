import type { InputFlags, LocalCommand } from '../command.ts'
import type { WordFlags } from '../words.ts'

export interface DiffFlags extends InputFlags, WordFlags {
  to?: string
  output?: string
  exitCode?: true
  force?: true
  quiet?: true
  color: boolean
}

export function addDiff(program: LocalCommand): void {
  const command = program.createCommand('diff')
  command
    .description(
      command.say({
        zh: '比较一份文件的两个版本：保留、改写、删除、新增、移动',
        en: 'two versions of one plan: kept, reworded, dropped, new, moved',
      }),
    )
    .argument(
      '<old>',
      command.say({ zh: '旧版：公文或 parse 生成的 JSON', en: 'the old version: a document, or JSON' }),
    )
    .argument('<new>', command.say({ zh: '新版', en: 'the new version' }))
    .choice('--to <formats>', {
      zh: '格式，以逗号分隔：markdown、json、xlsx（默认为终端阅读的文本）',
      en: 'formats with commas between: markdown, json, xlsx (default: text for a terminal)',
    })
    .choice('-o, --output <folder>', { zh: '输出文件夹', en: 'folder to write to' })
    .choice('--exit-code', { zh: '有差异时退出码为 1', en: 'exit 1 where there are differences' })
    .choice('--force', { zh: '覆盖内容不同的已有文件', en: 'overwrite files that differ' })
    .input()
    .words()
    .common()
    .examples(
      ['gongwen diff draft.docx final.docx', { zh: '征求意见稿与正式稿', en: 'the draft and the final paper' }],
      [
        'gongwen diff 2023.json 2024.json --to xlsx -o out',
        { zh: '上年与今年，写成工作簿', en: "last year's and this year's, as a workbook" },
      ],
    )
    .action(async (old: string, next: string, flags: DiffFlags) => {
      const { diff } = await import('../diff.ts')
      await diff(old, next, flags, command.language)
    })
  program.addCommand(command)
}
