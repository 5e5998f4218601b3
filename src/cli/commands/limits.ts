import { limitList } from '../../read/limits.ts'
import type { LocalCommand } from '../command.ts'

/** A page of the help: `gongwen help limits`, and the same as a command. */
export function addLimits(program: LocalCommand): void {
  const command = program.createCommand('limits')
  command.description(command.say({ zh: '读取的上限', en: 'the limits on inputs' })).action(() => command.outputHelp())
  command.helpInformation = () => page(command)
  program.addCommand(command, { hidden: true })
}

function page(command: LocalCommand): string {
  const list = limitList()
  const width = Math.max(...list.map(({ name, usual }) => name.length + usual.length + 1))
  return [
    command.say({
      zh: '读取一个文件时的上限，防止特意造出的文件占满内存或时间。可放宽：--limit pdf-pages=3000，或写入 gongwen.config.json 的 limits。',
      en: 'What one input may take, so that a file built for it fills neither memory nor time. Raise a limit for files that you trust: --limit pdf-pages=3000, or "limits" in gongwen.config.json.',
    }),
    '',
    ...list.map(({ name, usual, what }) => `  ${`${name}=${usual}`.padEnd(width)}  ${command.say(what)}`),
    '',
  ].join('\n')
}
