import { readAnnexLabel } from '../../blocks/annex.ts'
import {
  bodiesOf,
  isAddressee,
  isBodyName,
  isContact,
  isCopies,
  isDateLine,
  isDocumentNumber,
  isImprint,
  isSigner,
} from '../../blocks/furnishings.ts'
import { readLabel } from '../../blocks/label.ts'
import { endsClause, endsSentence, hasSentence } from '../../blocks/shape.ts'
import { isDraftMark, isLetterhead } from '../../blocks/title.ts'
import { readIssuedOn } from '../../fields/issued-on.ts'
import { indexFields } from '../../tree/index.ts'
import { isFurnishing, isMostlySigns, isTorn } from './furnishing.ts'
import type { Piece } from './pieces.ts'
import type { Role } from './role.ts'
import { TitleScores } from './title-score.ts'
import type { Votes } from './votes.ts'
import { WEIGHTS } from './weights.ts'

const NEVER = Number.NEGATIVE_INFINITY

/** Roles that can run over several lines, and how many. */
export const LONGEST: Partial<Record<Role, number>> = { title: 5, repeat: 5, addressee: 3 }
/** More than any. */
const MOST_COUNT = 8

/** A title that stands twice, and so many lines at most between. */
const LEAST_FRAME = 10
const MOST_FRAMED = 12

/** How well lines fit a role, by their shape and by words that are likely in it. */
export class Evidence {
  readonly pieces: readonly Piece[]
  private readonly votes: Votes
  /** Lines that came before, each by its words. */
  private readonly first = new Map<string, number>()
  /** Between the title on the page and the title of the paper. */
  private readonly framed = new Set<Piece>()
  /** A role may stand in several phases of a head, and a head is labelled twice: each question is answered once. */
  private readonly known: Partial<Record<Role, number[]>> = {}
  private readonly titles: TitleScores

  constructor(pieces: readonly Piece[], votes: Votes) {
    this.pieces = pieces
    this.votes = votes
    this.titles = new TitleScores(pieces, votes)
    pieces.forEach(({ text }, index) => {
      const first = this.first.get(text)
      if (first === undefined) this.first.set(text, index)
      else if (text.length >= LEAST_FRAME && index - first <= MOST_FRAMED)
        for (let at = first + 1; at < index; at++) this.framed.add(pieces[at] as Piece)
    })
  }

  of(role: Role, at: number, count: number): number {
    this.known[role] ??= []
    const known = this.known[role]
    const index = at * MOST_COUNT + count
    const score = known[index] ?? this.score(role, at, count)
    known[index] = score
    return score
  }

  private score(role: Role, at: number, count: number): number {
    const piece = this.pieces[at] as Piece
    switch (role) {
      case 'title':
        return this.titles.of(at, count)
      case 'repeat':
        return this.repeat(at, count)
      case 'addressee':
        return addressee(this.pieces, at, count)
      case 'furniture':
        return this.furniture(piece)
      case 'content':
        return bodyScore(piece)
      case 'index':
      case 'news':
      case 'letterhead':
      case 'number':
      case 'signer':
      case 'date':
      case 'draft':
      case 'signature':
        return SINGLE[role](piece, this.pieces[at + 1])
    }
  }

  private repeat(at: number, count: number): number {
    const joined = joinedText(this.pieces, at, count)
    const before = this.first.get(joined)
    return before !== undefined && before < at && joined.length >= 5 ? WEIGHTS.repeat.same : NEVER
  }

  private furniture(piece: Piece): number {
    const { raw, text, enumerator, furniture: known } = piece
    const { furniture } = WEIGHTS
    if (known || isFurnishing(raw, text)) return furniture.control
    if (/^[_|｜]/.test(text)) return furniture.control
    if (CLOCK.test(text) && text.length <= 80) return furniture.clock
    let score: number = text.length <= 10 ? furniture.short : furniture.plain
    if (text.length <= 30 && isMostlySigns(text)) score += furniture.signs
    if (hasSentence(text)) score += furniture.sentence
    if (enumerator !== null) score += furniture.numbered
    if (text.length > 30) score += furniture.long
    if (this.votes.has(text)) score += furniture.voted
    if (this.framed.has(piece)) score += furniture.framed
    return score
  }
}

export const joinedText = (pieces: readonly Piece[], at: number, count: number): string => {
  let text = ''
  for (let i = at; i < at + count; i++) text += pieces[i]?.text ?? ''
  return text
}

// 2024-03-22 14:35, 2021-05-17: dates as machines write them
const CLOCK = /^.{0,16}(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?:$|[^0-9])/

const ADDRESSED =
  /(?:各|人民政府|委员会|办事处|管委会|单位|部门|机构|公司|[局办委院校站所园镇组厅库]|中心|企业|同志|集团|街道|乡镇|园区|团体|代表|先生|女士|部队|[总支大中]队|学校|医院|社区|村|[支银分]行|[学协商联总工]会|联社|[处科股]室|办公室|职工|人员|群众|居民|用户|业主|农户|市民|人)[）)]?[:：]?$/
// what introduces a text instead of naming a body
const SPEECH = /如下|现将|现就|印发|通知|根据|按照|为了|为贯彻|要求|说明|附件|包括|分别是|以下|来源|时间/

/** 各乡人民政府(街道办事处),县直各部门、派驻各单位: — whoever it is, it ends with a colon and says nothing. */
function addressee(pieces: readonly Piece[], at: number, count: number): number {
  const lines = pieces.slice(at, at + count)
  if (lines.some(({ text, enumerator }, i) => enumerator !== null || !isAddresseeLine(text, i === count - 1)))
    return NEVER
  return (count - 1) * WEIGHTS.addressee.line + addressed(joinedText(pieces, at, count))
}

const isAddresseeLine = (text: string, last: boolean): boolean =>
  (last || (text.length >= 8 && !endsClause(text))) && !isDateLine(text) && !isDocumentNumber(text)

function addressed(text: string): number {
  const { addressee: worth } = WEIGHTS
  if (text.length < 3 || text.length > 260 || /[。；！？《]/.test(text) || /[:：]./.test(text)) return worth.odd
  const closed = /[:：]$/.test(text)
  const each = text.startsWith('各')
  if (!closed && (!each || text.length > 60)) return NEVER
  let score: number = closed ? worth.colon : worth.open
  if (each || /[，、,；]各|[市县区省州镇乡][直级属各]/.test(text)) score += worth.each
  if (ADDRESSED.test(text)) score += worth.body
  if (/[、，,]/.test(text)) score += worth.list
  if (SPEECH.test(text)) score += worth.speech
  // 责任单位：, 联系人：
  if (!each && readLabel(text) !== null) score += worth.odd
  return score
}

const isAdopted = (text: string): boolean =>
  /^[（(]/.test(text) &&
  /[）)]$/.test(text) &&
  /[0-9]{4}年/.test(text) &&
  /通过|公布|发布|修订|修正|施行|印发/.test(text)

const OTHER_NUMBER =
  /^(?:[（(])?(?:[\u4e00-\u9fff]{2,24}令)?第[0-9一二三四五六七八九十百〇零]{1,6}号[）)]?$|^[A-Z]{2,8}[-0-9]{4,14}号?$/

type Single = Exclude<Role, 'title' | 'repeat' | 'addressee' | 'furniture' | 'content'>

/** Elements of one line. */
const SINGLE: Record<Single, (piece: Piece, next: Piece | undefined) => number> = {
  number: ({ text }) =>
    isDocumentNumber(text)
      ? WEIGHTS.number.printed
      : text.length <= 32 && (OTHER_NUMBER.test(text) || isTorn(text))
        ? WEIGHTS.number.other
        : NEVER,
  date: ({ raw, text }) => {
    if (isDateLine(text)) return WEIGHTS.date.printed
    if (text.length <= 300 && isAdopted(text)) return WEIGHTS.date.adopted
    return text.endsWith('日') && readIssuedOn(raw)?.date != null ? WEIGHTS.date.signed : NEVER
  },
  signer: ({ text }) => (isSigner(text) ? WEIGHTS.signer.printed : NEVER),
  draft: ({ text }) => (isDraftMark(text) ? WEIGHTS.draft.printed : NEVER),
  letterhead: ({ text }, next) => {
    const { letterhead } = WEIGHTS
    if (isLetterhead(text)) return letterhead.printed
    // 某某部令, over 第12号
    if (/^[\u4e00-\u9fff]{4,28}令$/.test(text)) return letterhead.printed
    // 第7期（总第112期）
    if (text.length <= 20 && /^第[0-9一二三四五六七八九十百〇零]{1,4}期/.test(text)) return letterhead.printed
    if (!isBodyName(text)) return NEVER
    if (next === undefined || isDocumentNumber(next.text) || isSigner(next.text) || isBodyName(next.text))
      return letterhead.body
    return /^(?:关于|[12][0-9]{3}年)/.test(next.text) ? letterhead.overSubject : letterhead.alone
  },
  signature: ({ raw }) => (bodiesOf(raw).length > 0 ? WEIGHTS.signature.body : NEVER),
  news: ({ text }) => {
    if (!/[。：:]$/.test(text) || text.length > 260 || text.length < 10) return NEVER
    const named = /《[^《》]{4,}》/.test(text) && /印发|出台|发布|公布|制定|全文/.test(text)
    return named &&
      /^(?:日前|近日|今天|昨日|昨天|[0-9]{1,2}月|据|[^，。]{0,20}(?:网|报|讯))|(?:全文|内容|原文)如下[：:。]$/.test(
        text,
      ) &&
      !/印发给你们|遵照|现将/.test(text)
      ? WEIGHTS.news.named
      : WEIGHTS.news.bare
  },
  index: ({ text, enumerator }) => {
    if (enumerator !== null || text.length > 120 || text.includes('。')) return NEVER
    if (indexFields(text)) return WEIGHTS.index.known
    return /^[•·●]?[\u4e00-\u9fff]{2,8}[：:].{0,40}$/.test(text) && readLabel(text) === null && !/[：:]$/.test(text)
      ? WEIGHTS.index.other
      : NEVER
  },
}

const OPENING = /^(?:为|根据|按照|依据|近|今年|去年|经|现将|《.{4,60}》|当前|目前|在)/

function bodyScore({ text, enumerator }: Piece): number {
  const { body } = WEIGHTS
  const numbered = enumerator === null || enumerator.weak === true ? 0 : body.numbered
  let score = numbered + spoken(text)
  if (readAnnexLabel(text) !== null || isCopies(text) || isContact(text) || isImprint(text)) score += body.annex
  else if (readLabel(text)?.kind === 'entry') score += body.label
  const opens = OPENING.test(text)
  if (score > 0 && opens) score += body.opening
  // the first line of a wrapped paragraph ends anywhere
  if (score === 0 && text.length >= 16 && (opens || /[，,]/.test(text))) score += body.wrapped
  if (text.length > 45) score += body.long
  return score > 0 ? score : body.bare
}

function spoken(text: string): number {
  if (hasSentence(text) || endsSentence(text)) return WEIGHTS.body.sentence
  return /[：:]$/.test(text) && !isAddressee(text) ? WEIGHTS.body.colon : 0
}
