import { fold } from '../text/numeral.ts'

/** Letters, Chinese characters and the sign that stands for any number: the rest says nothing of what is meant. */
const KEPT = /[a-z\u00c0-\u024f\u3005-\u3007\u3400-\u9fff#]/
const NUMBER = /\d{1,20}(?:\.\d{1,20})?/g
/** 全县, 我市, 本区: whose paper it is, not what is to be done. */
const SCOPE = /[全我本各](?=[省市县区州旗镇乡])/g
const LEVEL = /\u0001[省市县区州旗镇乡]/g

/** Longer texts are compared by their beginning. */
const READ = 6000

/**
 * The characters that likeness is measured by: without marks, blanks, the names of the place, any figure being one
 * sign. Two texts that are equal in it say the same in the same words, with other figures perhaps.
 */
export function essence(text: string, place: string | null = null): string {
  const own = place === null || place === '' ? text : text.replaceAll(place, '')
  const plain = fold(own.slice(0, READ)).value.toLowerCase().replace(NUMBER, '#')
  const scoped = plain.replace(SCOPE, '\u0001').replace(LEVEL, '')
  let kept = ''
  for (const char of scoped) if (KEPT.test(char)) kept += char
  return kept
}

/** Neighbouring characters, each pair once; of one character that one. */
export function gramsOf(plain: string): Set<string> {
  const grams = new Set<string>()
  for (let i = 0; i + 2 <= plain.length; i++) grams.add(plain.slice(i, i + 2))
  if (grams.size === 0 && plain !== '') grams.add(plain)
  return grams
}
