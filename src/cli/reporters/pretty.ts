import wrapAnsi from 'wrap-ansi'
import { counted } from '../../text/counted.ts'
import type { Palette } from '../colour.ts'
import { escapeControls } from '../escape.ts'
import { type Language, say } from '../language.ts'
import { quote } from './quote.ts'
import type { Checked, Placed, Reporter, ReporterOptions, Summary } from './reporter.ts'
import { type Screen, screenOf } from './width.ts'
import { SEVERITY_WORDS } from './words.ts'

/** Further places that are shown. */
const RELATED = 4

/** For people: grouped by file, each finding with the words it speaks of. */
export function pretty({ language, paint }: ReporterOptions): Reporter {
  const screen = screenOf(process.stdout)
  return {
    *document({ label, findings, lineOf }) {
      if (findings.length === 0) return
      yield `${paint.bold(escapeControls(label))}\n`
      for (const finding of findings) yield* show(finding, lineOf, { language, paint, screen })
      yield '\n'
    },
    *end(summary) {
      yield `${summed(summary, language)}\n`
    },
  }
}

/** Where what belongs to a finding stands: under its message. */
const INDENT = '           '

interface Show {
  language: Language
  paint: Palette
  screen: Screen
}

function* show(
  { rule, severity, message, range, related }: Placed,
  lineOf: Checked['lineOf'],
  { language, paint, screen }: Show,
): Generator<string> {
  const place = range === null ? '-' : `${range.start.line}:${range.start.column}`
  const word = paint[severity](say(SEVERITY_WORDS[severity], language))
  const told = `${escapeControls(say(message, language))}  ${paint.dim(rule)}`
  yield `  ${hanging(`${place.padEnd(8)} ${word}  ${told}`, screen)}\n`
  const line = range === null ? null : lineOf(range)
  if (range !== null && line !== null && line.trim() !== '') {
    const [text, carets] = quote(line, range, screen.columns - INDENT.length - 2, screen)
    yield `${INDENT}${paint.dim('│')} ${text}\n${INDENT}${paint.dim('│')} ${paint[severity](carets)}\n`
  }
  for (const other of related.slice(0, RELATED)) {
    const where = other.range === null ? '' : `${other.range.start.line}:${other.range.start.column} `
    yield `${INDENT}${paint.dim(hanging(`└ ${where}${escapeControls(say(other.message, language))}`, screen))}\n`
  }
  if (related.length > RELATED) yield `${INDENT}${paint.dim(`└ ${more(related.length - RELATED, language)}`)}\n`
}

/** Broken where the terminal ends, further lines under the first. */
const hanging = (text: string, { columns, ambiguousIsNarrow }: Screen): string =>
  ambiguousIsNarrow ? wrapAnsi(text, columns - INDENT.length - 2, { hard: true }).replaceAll('\n', `\n${INDENT}`) : text

function more(count: number, language: Language): string {
  return language === 'zh' ? `另有 ${count} 处` : `and ${count} more`
}

function summed({ documents, counts, known, hidden, suppressed, gone }: Summary, language: Language): string {
  const { error, warning, info } = counts
  const zh = `${documents} 个文件：${error} 个错误，${warning} 个警告，${info} 个提示`
  const en = `${counted(documents, 'document')}: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(info, 'note')}`
  const more = {
    zh: `${known > 0 ? `；基线中已知 ${known} 个` : ''}${suppressed > 0 ? `；配置中说明不改 ${suppressed} 个` : ''}${gone > 0 ? `；基线中有 ${gone} 个不再出现（--update-baseline 清除）` : ''}${hidden > 0 ? `；未显示 ${hidden} 个（--show info 显示全部）` : ''}`,
    en: `${known > 0 ? `; ${known} known by the baseline` : ''}${suppressed > 0 ? `; ${suppressed} suppressed by the configuration` : ''}${gone > 0 ? `; ${gone} of the baseline no longer occur (--update-baseline drops them)` : ''}${hidden > 0 ? `; ${hidden} not shown (--show info shows all)` : ''}`,
  }
  return language === 'zh' ? zh + more.zh : en + more.en
}
