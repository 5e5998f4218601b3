import type { LocalCommand } from '../command.ts'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

export function addCompletion(program: LocalCommand): void {
  const command = program.createCommand('completion')
  command
    .description(command.say({ zh: '输出命令行补全脚本', en: 'print a script that completes commands and options' }))
    .addArgument(command.createArgument('<shell>', command.say({ zh: '命令行', en: 'the shell' })).choices(SHELLS))
    .common()
    .examples(
      ['source <(gongwen completion bash)', { zh: '写入 ~/.bashrc', en: 'in ~/.bashrc' }],
      ['source <(gongwen completion zsh)', { zh: '写入 ~/.zshrc', en: 'in ~/.zshrc' }],
      ['gongwen completion fish | source', { zh: '写入 config.fish', en: 'in config.fish' }],
    )
    .action(async (shell: Shell) => {
      const { completion } = await import('../completion.ts')
      program.printed.push(completion(shell, program))
    })
  program.addCommand(command)
}
