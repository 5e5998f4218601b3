import type { LocalCommand } from '../command.ts'

export function addSchema(program: LocalCommand): void {
  const command = program.createCommand('schema')
  command
    .description(
      command.say({ zh: '输出文档结构的 JSON Schema（2020-12）', en: 'print the JSON Schema (2020-12) of a document' }),
    )
    .common()
    .action(async () => {
      const { printSchema } = await import('../schema.ts')
      await printSchema()
    })
  program.addCommand(command)
}
