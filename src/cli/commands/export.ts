import { InvalidArgumentError, Option } from 'commander'
import type { InputFlags, LocalCommand } from '../command.ts'
import type { CorrectionFlags } from '../reviewing.ts'
import type { StandingFlags } from '../standing.ts'
import type { WordFlags } from '../words.ts'
import { addScale, type ScaleFlags } from './scale-options.ts'

export interface ExportFlags extends InputFlags, WordFlags, ScaleFlags, CorrectionFlags, StandingFlags {
  to: string
  output: string
  where?: string[]
  groupBy?: 'lead' | 'indicator' | 'deadline' | 'county' | 'document'
  columns?: string
  headers?: 'zh' | 'en'
  bom: boolean
  excel: boolean
  alarm?: number[]
  redact?: true
  force?: true
  failFast?: true
  quiet?: true
  color: boolean
}

export const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value]

export function addExport(program: LocalCommand): void {
  const command = described(program.createCommand('export'))
  command
    .choice('-o, --output <folder>', { zh: '输出文件夹', en: 'folder to write to' })
    .choice('--to <formats>', {
      zh: '格式，以逗号分隔：csv、xlsx、json、ndjson、markdown、html、docx、parquet、sqlite、ics',
      en: 'formats with commas between: csv, xlsx, json, ndjson, markdown, html, docx, parquet, sqlite, ics',
    })
    .addOption(whereOption(command))
    .choice('--group-by <what>', { zh: '另按组各写一个文件或工作表', en: 'one more file or sheet for each group' }, [
      'lead',
      'indicator',
      'deadline',
      'county',
      'document',
    ])
    .choice('--columns <names>', {
      zh: '举措表的栏目及次序，以逗号分隔',
      en: 'columns of the measures table in their order, with commas between',
    })
  forReaders(command)
    .addOption(alarmOption(command))
    .choice('--redact', {
      zh: '隐去电话、邮箱、身份证号、个人住址和联系人姓名，每个字符换成 ■',
      en: 'leave out telephone numbers, e-mail, identity numbers, addresses and names of contacts: each character becomes ■',
    })
    .choice('--force', { zh: '覆盖内容不同的已有文件', en: 'overwrite files that differ' })
    .corrections()
    .standing()
    .choice('--strict', {
      zh: '有更正或台账的内容未能采用时，退出码为 1',
      en: 'exit 1 where a correction or a row of a ledger could not be applied',
    })
    .input()
    .choice('--fail-fast', { zh: '遇到第一个失败的输入即停止', en: 'stop at the first input that fails' })
    .words()
  addScale(command)
    .common()
    .examples(
      ['gongwen export 2023/ --to csv,xlsx -o tables', { zh: '台账与表格', en: 'the ledger and the tables' }],
      ['gongwen export parsed/ --to xlsx --where unit~发改 -o out', { zh: '只要一个单位的', en: "one office's only" }],
    )
    .action(async (inputs: string[], flags: ExportFlags) => {
      for (const [name, flag] of [
        ['to', '--to <formats>'],
        ['output', '-o, --output <folder>'],
      ] as const) {
        if ((flags[name] as string | undefined) === undefined)
          command.error(`error: required option '${flag}' not specified`, {
            code: 'commander.missingMandatoryOptionValue',
          })
      }
      const { exportAll } = await import('../export.ts')
      await exportAll(inputs, flags, command.language)
    })
  program.addCommand(command)
}

/** For whom the tables are. */
const forReaders = (command: LocalCommand): LocalCommand =>
  command
    .choice(
      '--headers <language>',
      {
        zh: '表头与取值（类别、职责、是否）的语言，默认随 --lang',
        en: 'language of headers and of values such as kinds, roles, yes and no (default: that of --lang)',
      },
      ['zh', 'en'],
    )
    .choice('--no-bom', {
      zh: 'CSV 不加 BOM，不为 Excel 会误读的文本加单引号',
      en: 'CSV without a BOM and without apostrophes before what Excel would misread',
    })
    .choice('--no-excel', {
      zh: 'CSV 供程序读取：不加 BOM 和任何单引号',
      en: 'CSV for programs: no BOM and no apostrophe at all',
    })

const alarmOption = (command: LocalCommand): Option =>
  new Option(
    '--alarm <days>',
    command.say({
      zh: 'ics 在时限前几日上午九时提醒，如 7 或 7,1,0',
      en: 'ics reminds at nine in the morning so many days before: 7 or 7,1,0',
    }),
  ).argParser((value: string) => {
    const days = value.split(/[,，]/)
    if (days.length > 5 || !days.every((one) => /^\d{1,3}$/.test(one)))
      throw new InvalidArgumentError('Allowed are up to five numbers of days from 0 to 999 with commas between: 7,1,0.')
    return [...new Set(days.map(Number))]
  })

export const whereOption = (command: LocalCommand): Option =>
  new Option(
    '--where <condition>',
    command.say({
      zh: '只要符合条件的举措，可重复：county、indicator、unit、lead、partner、responsible、kind、origin、document、title、text 用 = != ~，deadline 用 = >= <= > <（如 kind=measure,action、unit~发改、deadline<=2023-06、deadline=none）',
      en: 'only measures that meet it, repeatable: county, indicator, unit, lead, partner, responsible, kind, origin, document, title, text with = != ~; deadline with = >= <= > < (kind=measure,action, unit~发改, deadline<=2023-06, deadline=none)',
    }),
  ).argParser(collect)

const described = (command: LocalCommand): LocalCommand =>
  command
    .description(
      command.say({ zh: '公文或已解析的 JSON → 表格与文件', en: 'documents or parsed JSON → tables and files' }),
    )
    .argument(
      '<inputs...>',
      command.say({
        zh: '公文，或 parse 生成的 JSON、NDJSON；- 为标准输入',
        en: 'documents, or JSON and NDJSON that parse wrote; - is standard input',
      }),
    )
