import type { LocalCommand } from '../command.ts'

export interface RulesFlags {
  format?: 'pretty' | 'json'
  quiet?: true
  color: boolean
}

export function addRules(program: LocalCommand): void {
  const command = program.createCommand('rules')
  command
    .description(command.say({ zh: '列出校验规则，或说明其中一条', en: 'list the validation rules, or explain one' }))
    .argument('[id]', command.say({ zh: '规则，如 numbering/gap', en: 'a rule, such as numbering/gap' }))
    .choice('--format <format>', { zh: '格式', en: 'format' }, ['pretty', 'json'])
    .common()
    .examples(['gongwen rules numbering/gap', { zh: '说明一条规则', en: 'explain one rule' }])
    .action(async (id: string | undefined, flags: RulesFlags) => {
      const { listRules } = await import('../rules.ts')
      await listRules(id, flags, command.language)
    })
  program.addCommand(command)
}
