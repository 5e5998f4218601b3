import { counted } from '../../text/counted.ts'
import type { Palette } from '../colour.ts'
import { escapeControls } from '../escape.ts'
import { type Language, say } from '../language.ts'
import { quote } from './quote.ts'
import type { Checked, Placed, Reporter, ReporterOptions, Summary } from './reporter.ts'
import { SEVERITY_WORDS } from './words.ts'

/** For people: grouped by file, each finding with the words it speaks of. */
export function pretty({ language, paint }: ReporterOptions): Reporter {
  return {
    *document({ label, findings, lineOf }) {
      if (findings.length === 0) return
      yield `${paint.bold(escapeControls(label))}\n`
      for (const finding of findings) yield* show(finding, lineOf, language, paint)
      yield '\n'
    },
    *end(summary) {
      yield `${summed(summary, language)}\n`
    },
  }
}

function* show(
  { rule, severity, message, range, related }: Placed,
  lineOf: Checked['lineOf'],
  language: Language,
  paint: Palette,
): Generator<string> {
  const place = range === null ? '-' : `${range.start.line}:${range.start.column}`
  const word = paint[severity](say(SEVERITY_WORDS[severity], language))
  yield `  ${place.padEnd(8)} ${word}  ${escapeControls(say(message, language))}  ${paint.dim(rule)}\n`
  const line = range === null ? null : lineOf(range)
  if (range !== null && line !== null && line.trim() !== '') {
    const [text, carets] = quote(line, range)
    yield `           ${paint.dim('│')} ${text}\n           ${paint.dim('│')} ${paint[severity](carets)}\n`
  }
  for (const other of related) {
    const where = other.range === null ? '' : `${other.range.start.line}:${other.range.start.column} `
    yield `           ${paint.dim(`└ ${where}${escapeControls(say(other.message, language))}`)}\n`
  }
}

function summed({ documents, counts, known, hidden }: Summary, language: Language): string {
  const { error, warning, info } = counts
  const zh = `${documents} 个文件：${error} 个错误，${warning} 个警告，${info} 个提示`
  const en = `${counted(documents, 'document')}: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(info, 'note')}`
  const more = {
    zh: `${known > 0 ? `；基线中已知 ${known} 个` : ''}${hidden > 0 ? `；未显示 ${hidden} 个（--show info 显示全部）` : ''}`,
    en: `${known > 0 ? `; ${known} known by the baseline` : ''}${hidden > 0 ? `; ${hidden} not shown (--show info shows all)` : ''}`,
  }
  return language === 'zh' ? zh + more.zh : en + more.en
}
