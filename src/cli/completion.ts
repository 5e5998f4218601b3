import type { Command, Option } from 'commander'
import type { Shell } from './commands/completion.ts'

interface Described {
  name: string
  what: string
  options: { names: string[]; what: string; choices: readonly string[]; takesValue: boolean }[]
}

/** A script that completes the commands and options that there are; made from their description, never by hand. */
export const completion = (shell: Shell, program: Command): string => SCRIPTS[shell](described(program))

function described(program: Command): Described[] {
  const help = program.createHelp()
  return help.visibleCommands(program).map((command) => ({
    name: command.name(),
    what: plain(help.subcommandDescription(command)),
    options: help.visibleOptions(command).map(option),
  }))
}

const option = ({
  short,
  long,
  description,
  argChoices,
  required,
  optional,
}: Option): Described['options'][number] => ({
  names: [short, long].filter((name) => name !== undefined),
  what: plain(description),
  choices: argChoices ?? [],
  takesValue: required || optional,
})

/** The first clause, without what a shell would read. */
const plain = (text: string): string => (text.split(/[，；：,;:(（]/)[0] ?? '').replace(/['"`$\\[\]]/g, '')

const SCRIPTS: Record<Shell, (commands: Described[]) => string> = { bash, zsh, fish }

function bash(commands: Described[]): string {
  const cases = commands.map(
    ({ name, options }) => `    ${name}) words='${options.flatMap(({ names }) => names).join(' ')}' ;;`,
  )
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .map(({ names, choices }) => {
        const flags = names.map((each) => `'${name} ${each}'`).join('|')
        return `    ${flags}) values='${choices.join(' ')}' ;;`
      }),
  )
  return `# completion for gongwen: source <(gongwen completion bash)
_gongwen() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words='' values=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} --help --version' -- "$current"))
    return
  fi
  case "$command $before" in
${values.join('\n')}
  esac
  if [ -n "$values" ]; then
    COMPREPLY=($(compgen -W "$values" -- "$current"))
    return
  fi
  case "$command" in
${cases.join('\n')}
    help) words='${commands.map(({ name }) => name).join(' ')} limits' ;;
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) [ "$command" = help ] && COMPREPLY=($(compgen -W "$words" -- "$current")) || COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _gongwen gongwen
`
}

function zsh(commands: Described[]): string {
  const list = commands.map(({ name, what }) => `    '${name}:${what}'`).join('\n')
  const cases = commands.map(({ name, options }) => {
    const specs = options.flatMap(({ names, what, choices, takesValue }) => {
      const value = takesValue ? `:value:${choices.length > 0 ? `(${choices.join(' ')})` : '_files'}` : ''
      return names.map((each) => `'*${each}[${what}]${value}'`)
    })
    return `    ${name}) _arguments -s ${[...specs, "'*:file:_files'"].join(' ')} ;;`
  })
  return `#compdef gongwen
# completion for gongwen: source <(gongwen completion zsh)
_gongwen() {
  local -a commands
  commands=(
${list}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
    help) _describe command commands ;;
  esac
}
compdef _gongwen gongwen
`
}

function fish(commands: Described[]): string {
  const lines = commands.flatMap(({ name, what, options }) => [
    `complete -c gongwen -n __fish_use_subcommand -a ${name} -d '${what}'`,
    ...options.map(({ names, what: does, choices, takesValue }) => {
      const flags = names.map((each) => (each.startsWith('--') ? `-l ${each.slice(2)}` : `-s ${each.slice(1)}`))
      const value = choices.length > 0 ? ` -x -a '${choices.join(' ')}'` : takesValue ? ' -r' : ''
      return `complete -c gongwen -n '__fish_seen_subcommand_from ${name}' ${flags.join(' ')}${value} -d '${does}'`
    }),
  ])
  return `# completion for gongwen: gongwen completion fish | source\n${lines.join('\n')}\n`
}
