import { readFileSync } from 'node:fs'
import { defaultLexicon, extendLexicon, LexiconError } from '../lexicon/lexicon.ts'
import type { ParseOptions } from '../pipeline.ts'
import { InputError } from '../read/input-error.ts'
import { COLUMN_ROLES, type ColumnRole } from '../tables/task-table.ts'
import { repeatedKey } from './json-keys.ts'

/** What a reader says of words: `--lexicon FILE`, `--map 列名=role`. */
export interface WordFlags {
  lexicon?: string | undefined
  map?: string[] | undefined
}

const MOST_KNOWN = 64
const known = new Map<string, ParseOptions>()

/** The flags as options of the parser; the lexicon's file is read once. Throws InputError. */
export function wordsOf({ lexicon, map }: WordFlags): ParseOptions {
  const key = JSON.stringify([lexicon, map])
  const before = known.get(key)
  if (before !== undefined) return before
  const options: ParseOptions = {}
  if (lexicon !== undefined) options.lexicon = readLexicon(lexicon)
  if (map !== undefined) options.columns = Object.fromEntries(map.map(readColumn))
  // each line of a worker may bring words of its own
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, options)
  return options
}

function readLexicon(path: string): NonNullable<ParseOptions['lexicon']> {
  try {
    const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '')
    const lexicon = extendLexicon(defaultLexicon, text)
    const twice = repeatedKey(text)
    if (twice !== null) throw new LexiconError(twice, 'this key stands twice')
    return lexicon
  } catch (error) {
    const problem = error instanceof LexiconError ? error.message : (error as Error).message
    throw new InputError(
      { zh: `词表 ${path} 读不了：${problem}`, en: `the lexicon ${path} cannot be read: ${problem}` },
      {
        zh: '词表形如 {"labels": {"包联单位": "responsible"}, "departments": {"营商局": ["营商环境发展局"]}}',
        en: 'a lexicon looks like {"labels": {"包联单位": "responsible"}, "departments": {"营商局": ["营商环境发展局"]}}',
      },
    )
  }
}

function readColumn(text: string): [string, ColumnRole] {
  const at = text.lastIndexOf('=')
  const role = COLUMN_ROLES.find((one) => one === text.slice(at + 1))
  if (at > 0 && role !== undefined) return [text.slice(0, at), role]
  throw new InputError(
    { zh: `--map “${text}”不是“列名=含义”`, en: `--map '${text}' is not 'column=role'` },
    { zh: `含义可用：${COLUMN_ROLES.join('、')}`, en: `roles: ${COLUMN_ROLES.join(', ')}` },
  )
}
