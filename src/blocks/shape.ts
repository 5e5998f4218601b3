/** Facts about a stretch of text that need nothing but its characters. */

const CLOSERS = '”’"』」）)】〕］]》'
const SENTENCE_ENDS = '。！？!?…'
const CLAUSE_ENDS = '；;：:'

/** The last character that is no closing bracket or quote. */
function lastMark(text: string): string {
  let i = text.length - 1
  while (i > 0 && CLOSERS.includes(text[i] as string)) i--
  return text[i] ?? ''
}

/** `…确保通过省级验收.`: a half-width full stop behind a Chinese character. */
const endsInDot = (text: string): boolean => /[\u4e00-\u9fff”’"）)]\.$/.test(text)

/** Ends a sentence: `…一件事。”` */
export const endsSentence = (text: string): boolean =>
  text !== '' && (SENTENCE_ENDS.includes(lastMark(text)) || endsInDot(text))

/** Ends a clause or a sentence: nothing of the same sentence need follow. */
export const endsClause = (text: string): boolean =>
  text !== '' && ((SENTENCE_ENDS + CLAUSE_ENDS).includes(lastMark(text)) || endsInDot(text))

/** Ends with a responsibility note: `…（责任单位：县住建局；2024年9月底前完成)`, or a bracket behind a full stop. */
export function endsNote(text: string): boolean {
  const from = lastBracket(text)
  if (from > 0 && '。！；】'.includes(text[from - 1] as string)) return true
  return from >= 0 && /单位|部门|牵头|配合|负责|时限|领导|指标长|完成/.test(text.slice(from))
}

/** Where the bracket opens that the text ends with; -1 where it ends with none. */
function lastBracket(text: string): number {
  if (!/[）)】〕］\]]$/.test(text.slice(-1))) return -1
  let depth = 0
  for (let i = text.length - 1; i >= Math.max(0, text.length - 600); i--) {
    const char = text[i] as string
    if ('）)】〕］]'.includes(char)) depth++
    else if ('（(【〔［['.includes(char) && --depth === 0) return i
  }
  return -1
}

/** Breaks off: `…评标专家、` */
export const breaksOff = (text: string): boolean => /[、，,“‘（(《〔—/～~+·]$/.test(text) && !text.endsWith('——')

/** Begins in the middle of a sentence: `，进一步…`, `”平台` */
export const beginsInside = (text: string): boolean => /^[，。、；：！？,;”’）》】〕)%％]/.test(text)

/** Holds a sentence's end before its own end. */
export const hasSentence = (text: string): boolean => /[。！？；]|[\u4e00-\u9fff]\.(?=[\u4e00-\u9fff])/.test(text)

const NARROW = /[\x00-\u1fff]/g

/** Width in full-width characters: a Chinese character is 1, a Latin letter a half. */
export function width(text: string): number {
  return text.length - (text.match(NARROW)?.length ?? 0) / 2
}

const OPENERS = '（(【〔［[《“'
const PAIRED = /[（(【〔［[《“”’"』」）)】〕］\]》]/g
const MATES: Record<string, string> = {
  '）': '（',
  ')': '（',
  '(': '（',
  '】': '【',
  '〕': '〔',
  '］': '〔',
  ']': '〔',
  '［': '〔',
  '[': '〔',
  '》': '《',
  '”': '“',
}

/**
 * The bracket that is still open at the text's end, with its index; only the last `reach` characters are looked at.
 * Widths are not told apart: `（…)` is closed.
 */
export function openBracket(text: string, reach = 400): { char: string; index: number } | null {
  const open: { char: string; index: number }[] = []
  const from = Math.max(0, text.length - reach)
  for (const { 0: char, index } of text.slice(from).matchAll(PAIRED)) {
    const kind = MATES[char] ?? char
    if (OPENERS.includes(char)) open.push({ char: kind, index: from + index })
    else {
      const at = open.findLastIndex((bracket) => bracket.char === kind)
      if (at >= 0) open.length = at
    }
  }
  return open.findLast((bracket) => bracket.char !== '“') ?? open.at(-1) ?? null
}
