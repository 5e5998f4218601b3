import type { Message } from '../schema/finding.ts'

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/**
 * The language of all messages: `--lang` where it is given (looked up by hand: help and errors of the command line
 * itself are in it too), else Chinese where the locale says so.
 */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const end = argv.indexOf('--')
  const options = end < 0 ? argv : argv.slice(0, end)
  const asked = options.findLast((arg, i) => options[i - 1] === '--lang' || arg.startsWith('--lang='))
  const known = languages.find((language) => language === asked?.replace('--lang=', ''))
  if (known !== undefined) return known
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^zh/i.test(locale) ? 'zh' : 'en'
}

export const say = (message: Message, language: Language): string => message[language]
