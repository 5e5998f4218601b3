import type { LabelRole } from '../lexicon/labels.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { append } from '../text/append.ts'
import { squeeze } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import { isDeadlineText } from './deadline.ts'
import type { Entry, EntryRole } from './entry.ts'
import { isConvention, isConventionTail } from './note-convention.ts'
import { bracketRole, INNER_ROLES, roleTail, TOGETHER } from './note-words.ts'
import { pairBrackets } from './units-bracket.ts'
import { isUnitLike, isUnitName } from './units-shape.ts'

/** A stretch of a span that names bodies (or is nothing known), between two separators. */
export interface Token {
  from: number
  to: number
  role: EntryRole | null
  words: string
}

export interface Clauses {
  tokens: Token[]
  deadlines: Span[]
  conventions: Span[]
}

interface Stretch {
  from: number
  to: number
  /** The separator behind it. */
  mark: string
}

/** Cuts at marks that stand in no brackets. */
export function cutAt(text: string, marks: string): Stretch[] {
  const { depth } = pairBrackets(text)
  const parts: Stretch[] = []
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !(depth[i] === 0 && marks.includes(text[i] as string))) continue
    if (squeeze(text.slice(from, i)) !== '') parts.push({ from, to: i, mark: text[i] ?? '' })
    from = i + 1
  }
  return parts
}

/** The clauses of a note's value: rules and deadlines set apart, the rest cut into tokens with their roles. */
export function readClauses(span: Span, lexicon: Lexicon): Clauses {
  const result: Clauses = { tokens: [], deadlines: [], conventions: [] }
  let rule: { from: number; to: number } | null = null
  const close = (): void => {
    if (rule !== null) result.conventions.push(span.slice(rule.from, rule.to).trim())
    rule = null
  }
  const lists: Stretch[] = []
  for (const clause of cutAt(span.value, '，,；;。').flatMap((one) => cutAtDate(span.value, one))) {
    const text = squeeze(span.value.slice(clause.from, clause.to))
    const more: boolean = rule !== null && !'；;'.includes(clause.mark)
    if (isConventionTail(text) && rule === null) rule = takeBack(span, lists, lexicon)
    if (isConvention(text) || more) rule = { from: (rule as Stretch | null)?.from ?? clause.from, to: clause.to }
    else if (isDeadlineText(text)) result.deadlines.push(span.slice(clause.from, clause.to).trim())
    else if (leadingDate(span.value.slice(clause.from, clause.to)) > 0) {
      const { value } = span
      result.deadlines.push(
        span.slice(clause.from, clause.from + leadingDate(value.slice(clause.from, clause.to))).trim(),
      )
    } else lists.push(clause)
    if (rule !== null && '；;。'.includes(clause.mark)) close()
  }
  close()
  result.tokens = withRoles(span.value, lists, lexicon)
  return result
}

/** `县交通运输局参与  2023年12月中旬前完成`: blanks part the date from the bodies. */
function cutAtDate(text: string, clause: Stretch): Stretch[] {
  const gap = /[\s\u3000]{2}(?=[0-9]{1,4}[年月])/.exec(text.slice(clause.from, clause.to))
  if (gap === null || gap.index === 0) return [clause]
  const at = clause.from + gap.index + gap[0].length
  if (!isDeadlineText(squeeze(text.slice(at, clause.to)))) return [clause]
  return [
    { from: clause.from, to: at, mark: '，' },
    { from: at, to: clause.to, mark: clause.mark },
  ]
}

/** Length of the date that a clause opens with: `2023年12月底前完成首批认定`; 0 where it opens with none. */
function leadingDate(clause: string): number {
  if (!clause.includes('前')) return 0
  const match =
    /^\s{0,4}(?:20[0-9]{2}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日|底|中旬|上旬|下旬)?(?:之?前|以前)(?=[\u4e00-\u9fff]{2,16}$)/.exec(
      clause,
    )
  if (match !== null && /[0-9]/.test(match[0])) return match[0].length
  // 采暖季前完成第一轮排查: an event
  const event =
    /^\s{0,4}[\u4e00-\u9fff]{2,10}?前(?=(?:全面|全部|基本)?完成[\u4e00-\u9fff]{2,16}$)/.exec(clause)?.[0] ?? ''
  return isDeadlineText(squeeze(event)) ? event.length : 0
}

/** 不再列出 belongs to the clause before it, unless that is a list. */
function takeBack(span: Span, lists: Stretch[], lexicon: Lexicon): Stretch | null {
  const last = lists.at(-1)
  if (last === undefined || /[、]/.test(span.value.slice(last.from, last.to))) return null
  const text = squeeze(span.value.slice(last.from, last.to))
  return isUnitLike(text, lexicon) && !SAYS.test(text) ? null : (lists.pop() as Stretch)
}

// 具体工作均涉及有关县（市）人民政府: a sentence that ends as a body's name does
const SAYS = /均(?=[由需须涉有为])|涉及/

function withRoles(text: string, lists: readonly Stretch[], lexicon: Lexicon): Token[] {
  const tokens: OpenToken[] = []
  for (const list of lists)
    for (const part of cutAt(text.slice(list.from, list.to), '、'))
      append(tokens, readToken(text, list.from + part.from, list.from + part.to, lexicon))
  return spread(tokens)
}

interface OpenToken extends Token {
  /** The role holds for all tokens before it that have none yet. */
  closes: boolean
  together: boolean
  /** A会同B、C负责: what A does is said at the end. */
  presumed?: boolean
  /** The role holds for the tokens after it. */
  opens?: boolean
}

/** One token: `县财政局等部门配合`, `县住建局（牵头）`, `A会同B负责`. */
function readToken(text: string, from: number, to: number, lexicon: Lexicon): OpenToken[] {
  const compact = new Compact(text, from, to)
  const tail = roleTail(compact.value)
  const body = compact.value.slice(0, tail.length)
  const start = opensWithPreposition(body, tail.role) ? 1 : 0
  const own = ownBracket(body)
  if (own !== null) {
    const first = compact.token(start, own.length, own.role, own.words, false)
    return own.end === body.length
      ? [first]
      : [first, compact.token(own.end, body.length, tail.role, tail.words, tail.role !== null)]
  }
  const label = leadingLabel(body, lexicon)
  if (label !== null)
    return [{ ...compact.token(label.length, body.length, label.role, label.label, false), opens: true }]
  const inner = parted(body, lexicon)
  if (inner === null) return [compact.token(start, body.length, tail.role, tail.words, tail.role !== null)]
  const first = compact.token(
    start,
    inner.left,
    inner.role ?? tail.role ?? 'lead',
    inner.words || tail.words || inner.word,
    true,
  )
  const second = compact.token(
    inner.right,
    body.length,
    inner.together ? 'partner' : tail.role,
    inner.together ? inner.word : tail.words,
    true,
  )
  second.together = inner.together
  first.presumed = inner.together && inner.role === null && tail.role === null
  return inner.left > start ? [first, second] : [second]
}

interface Parted {
  left: number
  right: number
  role: EntryRole | null
  words: string
  word: string
  together: boolean
}

// 县残疾人联合会, 联合执法大队: no link between two bodies
const NAMES_GO_ON = /^联合(?:[会社体党国利]|执法|检查|惩戒|总工|大学|办公)/

/** 县司法局牵头会同县直部门, 县工信局牵头县科技局配合: two halves in one token. */
function parted(body: string, lexicon: Lexicon): Parted | null {
  for (const word of TOGETHER) {
    const at = body.indexOf(word)
    if (at < 0 || at + word.length >= body.length || NAMES_GO_ON.test(body.slice(at))) continue
    const tail = roleTail(body.slice(0, at))
    // 中华联合财险某支公司: nobody stands before it
    if (word === '联合' && tail.words === '' && !isUnitLike(body.slice(0, at), lexicon)) continue
    return { left: tail.length, right: at + word.length, role: tail.role, words: tail.words, word, together: true }
  }
  for (const [word, role] of INNER_ROLES) {
    const at = body.indexOf(word)
    const right = at + word.length
    if (at < 2 || !isUnitLike(body.slice(0, at), lexicon) || !isUnitLike(body.slice(right), lexicon)) continue
    return { left: at, right, role, words: word, word, together: false }
  }
  return null
}

/** 由县住建局、县消防大队牵头: 由 opens the whole list, whose role stands behind its last body; 以…为主 shows it at once. */
const opensWithPreposition = (body: string, role: LabelRole | null): boolean =>
  (body[0] === '由' && body.length > 2) || (body[0] === '以' && role !== null)

/** 市财政局（牵头） */
function ownBracket(body: string): { role: LabelRole | null; words: string; length: number; end: number } | null {
  const { partner } = pairBrackets(body)
  for (let from = 2; from < body.length; from++) {
    const close = partner[from] as number
    if (close < from) continue
    const role = bracketRole(body.slice(from + 1, close))
    if (role !== null) return { role: role.role, words: role.words, length: from, end: close + 1 }
    from = close
  }
  return null
}

/** 配合单位县财政局: a label whose colon was lost. */
function leadingLabel(body: string, lexicon: Lexicon): { role: LabelRole; label: string; length: number } | null {
  for (let length = Math.min(8, body.length - 3); length >= 4; length--) {
    const label = body.slice(0, length)
    const role = lexicon.labels.get(label)
    if (role !== 'lead' && role !== 'partner' && role !== 'responsible') continue
    if (isUnitName(body.slice(length), lexicon)) return { role, label, length }
  }
  return null
}

/** A role word closes the list before it: A、B牵头 gives both the role. */
function spread(tokens: readonly OpenToken[]): Token[] {
  let open: OpenToken[] = []
  let together = false
  let label: OpenToken | null = null
  let head: OpenToken | null = null
  for (const token of tokens) {
    if (token.presumed === true) head = token
    if (token.opens === true) label = token
    else if (label !== null && token.role === null) Object.assign(token, { role: label.role, words: label.words })
    if (token.together) together = true
    if (token.role === null) open.push(token)
    if (!token.closes) continue
    if (together && !token.together) {
      if (head !== null) Object.assign(head, { role: token.role, words: token.words })
      head = null
      Object.assign(token, { role: 'partner', words: TOGETHER[0] })
    }
    for (const each of open) Object.assign(each, { role: token.role, words: token.words })
    together = token.together
    open = []
  }
  if (together) for (const each of open) Object.assign(each, { role: 'partner', words: TOGETHER[0] })
  return [...tokens]
}

/** A stretch without its white space, whose places lead back. */
class Compact {
  readonly value: string
  private readonly places: number[] = []

  constructor(text: string, from: number, to: number) {
    let value = ''
    for (let i = from; i < to; i++) {
      const char = text[i] as string
      if (squeeze(char) === '') continue
      value += char
      this.places.push(i)
    }
    this.value = value
  }

  token(from: number, to: number, role: EntryRole | null, words: string, closes: boolean): OpenToken {
    const start = this.places[from] ?? 0
    const end = to > from ? (this.places[to - 1] as number) + 1 : start
    return { from: start, to: end, role, words, closes, together: false }
  }
}

/** Neighbouring tokens of one role as one entry: the list is cut again where names are read. */
export function toEntries(span: Span, tokens: readonly Token[]): Entry[] {
  const entries: Entry[] = []
  let open: (Token & { role: EntryRole }) | null = null
  const close = (): void => {
    if (open !== null && open.to > open.from)
      entries.push({
        role: open.role,
        label: open.words,
        value: span.slice(open.from, open.to).trim(),
        inherited: false,
      })
    open = null
  }
  for (const token of tokens) {
    if (token.role === null || token.to <= token.from) continue
    if (open !== null && (open as Token).role === token.role && (open as Token).words === token.words)
      (open as Token).to = token.to
    else {
      close()
      open = { ...token, role: token.role }
    }
  }
  close()
  return entries
}
