import { Option } from 'commander'
import type { InputFlags, LocalCommand } from '../command.ts'
import type { Language } from '../language.ts'
import type { JobCount } from '../scale/jobs.ts'
import type { WordFlags } from '../words.ts'
import { readCount, readSeconds, readSize } from './amounts.ts'
import { jobsOption } from './scale-options.ts'

export interface WorkerFlags extends InputFlags, WordFlags {
  jobs: JobCount
  keyed?: true
  places?: true
  timeout?: number
  recycle?: number
  maxLine: number
  failFast?: true
  quiet?: true
  color: boolean
  lang?: Language
}

export function addWorker(program: LocalCommand): void {
  const command = program.createCommand('worker')
  const say = command.say.bind(command)
  command
    .description(
      say({
        zh: '标准输入每行一个路径或 JSON，标准输出每行一份文档（用于 parallel、Dask、Spark、队列）',
        en: 'a path or JSON a line in, a document a line out: for parallel, Dask, Spark, queues',
      }),
    )
    .choice('--keyed', {
      zh: '行首为键，以制表符隔开（Hadoop streaming）',
      en: 'lines begin with a key and a TAB (Hadoop streaming)',
    })
    .addOption(
      new Option(
        '--timeout <seconds>',
        say({ zh: '一份文件最多用多少秒', en: 'seconds that one document may take' }),
      ).argParser(readSeconds),
    )
    .addOption(
      new Option(
        '--recycle <number>',
        say({ zh: '线程读过这么多份文件后换新', en: 'documents after which a thread is replaced' }),
      ).argParser(readCount),
    )
    .addOption(
      new Option('--max-line <size>', say({ zh: '一行的上限（默认 64MB）', en: 'limit on a line (default 64MB)' }))
        .argParser(readSize)
        .default(readSize('64MB'), '64MB'),
    )
    .addOption(jobsOption(command))
    .choice('--fail-fast', {
      zh: '遇到第一个失败的行即停止，退出码 2',
      en: 'stop at the first line that fails, with status 2',
    })
    .choice('--places', {
      zh: '另写出各值在原文中的位置（places）',
      en: 'tell where each value stands in the source too (places)',
    })
    .input({ files: false })
    .words()
    .common()
    .examples(
      ['ls plans/* | gongwen worker > plans.ndjson', { zh: '每行一份', en: 'one a line' }],
      [
        `echo '{"path":"plan.docx","key":7}' | gongwen worker`,
        { zh: '结果带键：{"key":7,"document":…}', en: 'the answer has the key: {"key":7,"document":…}' },
      ],
    )
    .action(async (flags: WorkerFlags) => {
      const { worker } = await import('../scale/worker.ts')
      await worker(flags, command.language)
    })
  program.addCommand(command)
}
