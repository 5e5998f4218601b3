import { Option } from 'commander'
import type { LocalCommand } from '../command.ts'
import type { JobCount } from '../scale/jobs.ts'
import type { Shard } from '../scale/path-name.ts'
import { readCount, refuse } from './amounts.ts'

/** What the commands over many files can be told of how they go about it. */
export interface ScaleFlags {
  jobs: JobCount
  shard?: Shard
  ids?: 'name' | 'path'
}

const MOST_JOBS = 256

const readJobs = (text: string): JobCount => {
  if (text === 'auto') return text
  const jobs = /^[0-9]+$/.test(text) ? readCount(text) : MOST_JOBS + 1
  return jobs <= MOST_JOBS ? jobs : refuse(`auto, 1, 2 … ${MOST_JOBS}`)
}

function readShard(text: string): Shard {
  const [, index, of] = /^([1-9][0-9]{0,5})\/([1-9][0-9]{0,5})$/.exec(text) ?? []
  const shard = { index: Number(index), of: Number(of) }
  return shard.index <= shard.of ? shard : refuse('1/4, 2/4 … 4/4')
}

export const jobsOption = (command: LocalCommand): Option =>
  new Option(
    '--jobs <number>',
    command.say({
      zh: '同时读多少份（默认 1；auto 为处理器的数目）；结果的字节不变',
      en: 'documents read at once (default 1; auto: one a processor); the bytes that come out are the same',
    }),
  )
    .argParser(readJobs)
    .default(1, '1')

export const SCALE = { zh: '规模：', en: 'Scale:' }

/** --jobs, --shard and --ids. */
export const addScale = (command: LocalCommand): LocalCommand =>
  command
    .under(SCALE)
    .addOption(jobsOption(command))
    .addOption(
      new Option(
        '--shard <i/n>',
        command.say({
          zh: '只做 n 份中的第 i 份；归哪份只看文件名，新增文件不影响其他',
          en: 'the i-th of n parts of the inputs; a file belongs to one by its name, so a new one moves no other',
        }),
      ).argParser(readShard),
    )
    .choice(
      '--ids <what>',
      {
        zh: '文档标识取自文件名（默认）或路径；取自路径的与同时读什么无关，--shard、--resume 时为默认',
        en: 'ids of documents from the name of the file (default) or from its path; those of the path do not depend on what else is read, and are the default of --shard and --resume',
      },
      ['name', 'path'],
    )
    .optionsGroup('') as LocalCommand
