import { ruleCards } from '../checks/registry.ts'
import type { RuleCard } from '../checks/rule.ts'
import { InputError } from '../read/input-error.ts'
import { colourful, type Palette, palette } from './colour.ts'
import type { RulesFlags } from './commands/rules.ts'
import { type Language, say } from './language.ts'
import { ClosedPipe, Output } from './output.ts'
import { Report } from './report.ts'
import { SEVERITY_WORDS } from './reporters/words.ts'

/** `gongwen rules` */
export async function listRules(id: string | undefined, flags: RulesFlags, language: Language): Promise<void> {
  const output = new Output()
  const chosen = id === undefined ? ruleCards : ruleCards.filter((card) => card.id === id)
  if (chosen.length === 0) {
    const report = await Report.open({ language, quiet: flags.quiet === true, colour: flags.color })
    report.failure('gongwen rules', unknownRule(id ?? ''))
    process.exitCode = 2
    return
  }
  const paint = await palette(colourful({ wanted: flags.color, terminal: output.isTerminal, env: process.env }))
  try {
    if (flags.format === 'json') await output.write([`${JSON.stringify(chosen, null, 2)}\n`])
    else if (id === undefined) await output.write(list(chosen, language, paint))
    else await output.write(chosen.map((card) => explain(card, language, paint)))
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error
  }
}

function* list(cards: readonly RuleCard[], language: Language, paint: Palette): Generator<string> {
  const widest = Math.max(...cards.map(({ id }) => id.length))
  let group = ''
  for (const { id, severity, title } of cards) {
    const own = id.slice(0, id.indexOf('/'))
    if (own !== group && group !== '') yield '\n'
    group = own
    const word = say(SEVERITY_WORDS[severity], language).padEnd(language === 'zh' ? 2 : 7)
    yield `${id.padEnd(widest)}  ${paint[severity](word)}  ${say(title, language)}\n`
  }
}

const ORIGINS = {
  issuer: { zh: '原文', en: 'what the issuing body wrote' },
  capture: { zh: '采集', en: 'what the capture of the text did' },
  parser: { zh: '解析', en: 'what the parser is unsure of' },
  reviewer: { zh: '核对', en: 'what people corrected' },
} as const

function explain(card: RuleCard, language: Language, paint: Palette): string {
  const { id, severity, origin, title, explanation, example } = card
  const word = say(SEVERITY_WORDS[severity], language)
  const [wrong, right] = language === 'zh' ? ['有误：', '应为：'] : ['wrong: ', 'right: ']
  return [
    `${paint.bold(id)}  ${paint[severity](word)}  ${say(ORIGINS[origin], language)}`,
    say(title, language),
    '',
    say(explanation, language),
    '',
    `${paint.dim(wrong)}${example.wrong}`,
    `${paint.dim(right)}${example.right}`,
    '',
  ].join('\n')
}

function unknownRule(id: string): InputError {
  const near = ruleCards.filter((card) => card.id.split('/').some((part) => part !== '' && id.includes(part)))
  const names = (near.length === 0 ? ruleCards : near).map((card) => card.id)
  return new InputError(
    { zh: `没有规则“${id}”`, en: `no rule '${id}'` },
    { zh: `可用：${names.join('、')}`, en: `there are: ${names.join(', ')}` },
  )
}
