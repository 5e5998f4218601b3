import { DOCUMENT_KINDS, DRAFT_WORDS, KIND_ALIASES } from '../lexicon/document-kinds.ts'
import { squeeze } from '../text/space.ts'
import { includesAny } from '../text/words.ts'

const kinds = new Map<string, string>([...DOCUMENT_KINDS.map((kind) => [kind, kind] as const), ...KIND_ALIASES])
const longest = Math.max(...[...kinds.keys()].map((kind) => kind.length))

// a version at the end: （2023版）, （试行）, 〔2023年本〕, 4.0版
const CLOSERS: Readonly<Record<string, string>> = {
  '）': '（(',
  ')': '（(',
  '〕': '〔',
  '］': '［',
  ']': '[',
  '】': '【',
}
const EDITION = /(?:\d{1,3}(?:\.\d{1,2})?版|[》”"。])$/

/** The type that a title ends with: …2023年优化营商环境工作要点 → 工作要点; null where it is none of the known ones. */
export function documentKind(title: string): string | null {
  const text = withoutEdition(squeeze(title))
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    const kind = kinds.get(text.slice(-length))
    if (kind !== undefined) return kind
  }
  return null
}

/** The title up to its type: brackets and versions behind it are cut off. */
export function withoutEdition(title: string): string {
  let text = title
  for (;;) {
    const cut = cutBracket(text).replace(EDITION, '')
    if (cut === text) return text
    text = cut
  }
}

function cutBracket(text: string): string {
  const openers = CLOSERS[text.at(-1) ?? '']
  if (openers === undefined) return text
  for (let i = text.length - 2; i >= 0 && i > text.length - 40; i--) {
    if (openers.includes(text[i] ?? '')) return text.slice(0, i)
  }
  return text
}

// （征求意见稿 第二稿）, （送审稿V3.0）
const VERSION =
  '(?:[-—]?(?:第[一二三四五六七八九十0-9]{1,3}[稿版次]|[Vv]?[0-9]{1,3}(?:\\.[0-9]{1,2})?版?|[一二三四五])|修改)?'

const draft = new RegExp(
  `[（(〔【[]([^（）()〔〕【】[\\]]{0,12})(${DRAFT_WORDS.join('|')})${VERSION}[）)〕】\\]]|(?:${DRAFT_WORDS.join('|')})$`,
)

/** Whether a title or the line below it calls the paper a draft: （征求意见稿）, 送审稿. */
export function documentStatus(text: string): 'final' | 'draft' {
  const line = squeeze(text)
  return includesAny(line, DRAFT_WORDS) && draft.test(line) ? 'draft' : 'final'
}
