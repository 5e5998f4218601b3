import type { EntryRole } from '../fields/entry.ts'
import { matchLabel } from '../fields/note-label.ts'
import { CONTENT_LABELS, type ContentRole } from '../lexicon/content-labels.ts'
import { remembered } from '../text/remembered.ts'
import { squeeze } from '../text/space.ts'

export type Label = Readonly<
  | { kind: 'entry'; role: EntryRole; label: string; end: number }
  | { kind: 'content'; role: ContentRole; label: string; end: number }
>

/**
 * The label at the start of a line: `完成时限：` (a value beside the text) or `整改措施：` (a part of the text).
 * `end` is the index behind the colon. Null where the line has none.
 */
export const readLabel = remembered(labelAt)

function labelAt(text: string): Label | null {
  // ——责任单位：…
  const dash = /^[—–-]{1,3}/.exec(text)?.[0].length ?? 0
  const label = readContentLabel(text.slice(dash)) ?? readEntryLabel(text.slice(dash))
  return label === null ? null : { ...label, end: label.end + dash }
}

function readEntryLabel(text: string): Label | null {
  // （指标长：吴涛；…）, 【牵头单位：A】: a note, not a label with a bracket before it
  if (/^[（(【〔［[][^）)】〕］\]：:]*[：:]/.test(text.slice(0, 40))) return null
  const match = matchLabel(text)
  return match === null ? null : { kind: 'entry', ...match }
}

/** 政策内容, 办理措施, 攻坚目标: words that no list need hold, by how they end. */
const BY_END: readonly (readonly [RegExp, ContentRole])[] = [
  [/^[\u4e00-\u9fff]{2,4}(?:内容|措施|举措)$/, 'text'],
  [/^[\u4e00-\u9fff]{2,4}目标$/, 'goal'],
]

const contentRole = (label: string): ContentRole | undefined =>
  Object.hasOwn(CONTENT_LABELS, label) ? CONTENT_LABELS[label] : BY_END.find(([end]) => end.test(label))?.[1]

/** 【整改目标】…: the brackets do what a colon does. */
const OPENED = /^[【〔［[]([\u4e00-\u9fff\s]{2,10})[】〕］\]]\s{0,2}[：:]?/

function readContentLabel(text: string): Label | null {
  const opened = '【〔［['.includes(text[0] ?? ' ') ? OPENED.exec(text) : null
  if (opened !== null) {
    const label = squeeze(opened[1] ?? '')
    const role = contentRole(label)
    return role === undefined ? null : { kind: 'content', role, label, end: opened[0].length }
  }
  const colon = text.slice(0, 16).search(/[：:]/)
  if (colon < 2) return null
  const label = text
    .slice(0, colon)
    .replace(/[\s\u3000]/g, '')
    .replace(/^[【[〔（(]|[】\]〕）)]$/g, '')
  const role = contentRole(label)
  return role === undefined ? null : { kind: 'content', role, label, end: colon + 1 }
}
