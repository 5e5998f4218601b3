import { CommanderError } from 'commander'
import type { Message } from '../schema/finding.ts'
import { LocalCommand, UsageError } from './command.ts'
import { addCompare } from './commands/compare.ts'
import { addCompletion } from './commands/completion.ts'
import { addCorrections } from './commands/corrections.ts'
import { addDiff } from './commands/diff.ts'
import { addExport } from './commands/export.ts'
import { addInspect } from './commands/inspect.ts'
import { addLedger } from './commands/ledger.ts'
import { addLimits } from './commands/limits.ts'
import { addParse } from './commands/parse.ts'
import { addReview } from './commands/review.ts'
import { addRules } from './commands/rules.ts'
import { addSchema } from './commands/schema.ts'
import { addValidate } from './commands/validate.ts'
import { addWorker } from './commands/worker.ts'
import { escapeControls } from './escape.ts'
import { asFailure } from './failure.ts'
import { type Language, languageOf, say } from './language.ts'
import { explainUsage } from './usage.ts'

/** The whole command line. Commands are only described here; what they run is loaded when they are called. */
export function program(language: Language, version: string): LocalCommand {
  const root = new LocalCommand('gongwen', language)
  root
    .description(
      root.say({
        zh: '把地方政府公文（工作要点、实施意见、整改方案……）变成结构化数据',
        en: 'Turns Chinese local-government policy documents into structured data',
      }),
    )
    .version(version, '-V, --version', root.say({ zh: '显示版本', en: 'show the version' }))
    .helpCommand('help [command]', root.say({ zh: '显示命令的帮助', en: 'show the help of a command' }))
  for (const add of [
    addParse,
    addValidate,
    addExport,
    addWorker,
    addCompare,
    addDiff,
    addReview,
    addCorrections,
    addLedger,
    addInspect,
    addSchema,
    addRules,
    addCompletion,
    addLimits,
  ])
    add(root)
  return root
}

export async function run(argv: string[], version: string): Promise<void> {
  const language = languageOf(argv, process.env)
  const root = program(language, version)
  try {
    await root.parseAsync(argv, { from: 'user' })
  } catch (error) {
    // help and version end in an error too; help that nobody asked for is wrong usage
    process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2
    const message = explain(error)
    if (message !== null) tell(message, language)
  }
  await print(root.printed, language)
}

/** Help and version, on a standard output that may be closed or full like any other. */
async function print(texts: readonly string[], language: Language): Promise<void> {
  if (texts.length === 0) return
  const { ClosedPipe, Output } = await import('./output.ts')
  try {
    await new Output().write(texts)
  } catch (error) {
    if (error instanceof ClosedPipe) return
    process.exitCode = 2
    tell(explain(error) as Message, language)
  }
}

/** Standard error may be closed or full: there is nobody left to tell. */
function tell(message: Message, language: Language): void {
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => undefined)
  process.stderr.write(`gongwen: ${escapeControls(say(message, language))}\n`)
}

/** One line for what ended the run; null where it has been told already. */
function explain(error: unknown): Message | null {
  if (error instanceof CommanderError) return null
  if (error instanceof UsageError) return explainUsage(error)
  const { reason, remedy } = asFailure(error)
  return { zh: `${reason.zh} — ${remedy.zh}`, en: `${reason.en} — ${remedy.en}` }
}
