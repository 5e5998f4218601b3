import { readAnnexLabel } from '../../blocks/annex.ts'
import {
  isBodyName,
  isContact,
  isCopies,
  isDateLine,
  isDocumentNumber,
  isImprint,
  isSigner,
} from '../../blocks/furnishings.ts'
import { endsClause, hasSentence } from '../../blocks/shape.ts'
import { isDraftMark, isLetterhead, isTitle } from '../../blocks/title.ts'
import { completesNotice } from '../titles.ts'
import { isFurnishing, isMostlySigns, isTorn } from './furnishing.ts'
import type { Piece } from './pieces.ts'
import type { Votes } from './votes.ts'
import { WEIGHTS } from './weights.ts'

const { title: WORTH } = WEIGHTS
const NEVER = Number.NEGATIVE_INFINITY

/** How well lines of a head make one title; what is asked of a single line is asked once. */
export class TitleScores {
  private readonly pieces: readonly Piece[]
  private readonly votes: Votes
  private readonly lines = new Map<Piece, TitleLine>()

  constructor(pieces: readonly Piece[], votes: Votes) {
    this.pieces = pieces
    this.votes = votes
  }

  /** `count` lines from `at` on. */
  of(at: number, count: number): number {
    // 附件1: what stands below it is read as the annex's
    if (at > 0 && this.line(at - 1).annex) return NEVER
    let text = ''
    let score: number = WORTH.base + (count - 1) * WORTH.line
    for (let i = at; i < at + count; i++) {
      const piece = this.pieces[i] as Piece
      const line = this.line(i)
      if (!line.fits || (i > at && opensBody(piece))) return i > at ? NEVER : WORTH.odd
      if (line.signs) score += WORTH.signs
      if (i > at) {
        const joint = seam(text, piece.text, this.votes)
        if (joint === NEVER) return NEVER
        score += joint
        if (isBodyName(this.pieces[i - 1]?.text ?? '')) score += afterBody(piece.text)
      }
      text += piece.text
    }
    return (
      score + wholeScore(text, this.votes) + (count === 1 && this.pieces[at]?.enumerator != null ? WORTH.numbered : 0)
    )
  }

  private line(at: number): TitleLine {
    const piece = this.pieces[at] as Piece
    const known = this.lines.get(piece)
    if (known !== undefined) return known
    const line = {
      annex: readAnnexLabel(piece.text) !== null,
      fits: canBeLine(piece),
      signs: isMostlySigns(piece.text),
    }
    this.lines.set(piece, line)
    return line
  }
}

/** A single line, as one of a title. */
interface TitleLine {
  /** It labels an annex. */
  annex: boolean
  /** Nothing forbids it to be one. */
  fits: boolean
  signs: boolean
}

/** `某县人民政府` / `关于…`: the body is the title's; so are several, one below the other. */
const afterBody = (line: string): number =>
  /^(?:关于|[12][0-9]{3}年)/.test(line) || isBodyName(line) ? WORTH.namesIssuer : WORTH.headed

/** 2024-03-22 14:35: as only machines write it. */
const CLOCK = /[12][0-9]{3}[-/.][0-9]{1,2}[-/.][0-9]{1,2}/

/** 1 总则: the first chapter, without a dot. */
const CHAPTER = /^[0-9]{1,2}\s+[\u4e00-\u9fff]{2,8}$/

/** What no title goes on with. */
const opensBody = ({ raw, enumerator }: Piece): boolean => enumerator !== null || CHAPTER.test(raw)

/** A line that nothing forbids to be one of a title. */
function canBeLine({ raw, text, furniture }: Piece): boolean {
  return !(
    furniture ||
    isDocumentNumber(text) ||
    isDateLine(text) ||
    isSigner(text) ||
    isDraftMark(text) ||
    isCopies(text) ||
    isImprint(text) ||
    isContact(text) ||
    isFurnishing(raw, text) ||
    CLOCK.test(text) ||
    isTorn(text) ||
    /[|｜].*[|｜]/.test(text) ||
    readAnnexLabel(text) !== null
  )
}

const EDITION = /^[（(〔][^（()）]{2,24}[）)〕](?:的通知)?$/

/** Between two lines of a title: what stands above must not be a title already. */
function seam(before: string, line: string, votes: Votes): number {
  if (endsClause(before) || hasSentence(line)) return NEVER
  if (completesNotice(before, line) || /^的?通知$/.test(line)) return 0
  if (EDITION.test(line))
    // （截至2023年9月1日）: when it was so, no edition
    return !/日[）)]/.test(line) && /[0-9〇零一二三四五六七八九十]{4}年?|版|试行|暂行|修订|第.{1,3}[批期轮]/.test(line)
      ? WORTH.edition
      : NEVER
  const inQuotes = before.lastIndexOf('《') > before.lastIndexOf('》')
  if (/^[（(]/.test(line) && !(inQuotes && line.includes('》'))) return NEVER
  const complete = votes.has(before) || (isTitle(before) && !opensMore(before, line))
  if (complete) return WORTH.complete
  return isWhole(line) && !leadsOn(before, line) ? WORTH.whole : 0
}

/** 2019年某区实事项目安排, 关于开展…的通知: a title by itself. */
const isWhole = (line: string): boolean =>
  line.length >= LEAST_WHOLE &&
  /^(?:关于|(?:[\u4e00-\u9fff]{2,8}[省市县区州盟旗镇乡])?[12][0-9]{3}年)/.test(line) &&
  isTitle(line)
const LEAST_WHOLE = 12

/** 某县人民政府 / 关于…; 某县 / 2023年…; …关于印发 / 某县…的通知 */
const leadsOn = (before: string, line: string): boolean =>
  isBodyName(before) ||
  isLetterhead(before) ||
  opensMore(before, line) ||
  /[省市县区旗州乡镇]$|关于|印发|落实/.test(before)

/** `…关于印发《` / `…的` / `…和`: a line that wants another. */
const opensMore = (before: string, line: string): boolean =>
  /[的和及与、“《〈（]$/.test(before) ||
  before.lastIndexOf('“') > before.lastIndexOf('”') ||
  before.lastIndexOf('《') > before.lastIndexOf('》') ||
  /^[》”）]/.test(line)

/** 关于…的 */
function saysAbout(text: string): boolean {
  const at = text.indexOf('关于')
  return at >= 0 && text.includes('的', at + 3)
}

function wholeScore(text: string, votes: Votes): number {
  let score = 0
  const bare = /^《[^《》]*》$/.test(text) ? text.slice(1, -1) : text
  if (isTitle(bare)) score += WORTH.kind
  if (saysAbout(bare)) score += WORTH.about
  if (votes.has(bare)) score += WORTH.voted
  else if (votes.isHandedOn(bare)) score += WORTH.handsOnVoted
  if (bare.length < 5) score += WORTH.short
  if (bare.length > 90) score += WORTH.long
  if (hasSentence(bare)) return NEVER
  if (endsClause(bare)) score += WORTH.clause
  if (/[，,]/.test(bare.replace(/《[^《》]*》|“[^“”]*”/g, ''))) score += WORTH.comma
  if (/^[^：:《]{1,9}[：:]/.test(bare)) score += WORTH.label
  else if (/[：:]/.test(bare.replace(/《[^《》]*》/g, ''))) score += WORTH.inner
  if (/[省市县区州盟旗镇乡]|[12][0-9]{3}年/.test(bare)) score += WORTH.place
  if (bare.length > 18 && /^(?:为[了进贯深做切全加推落确规]|根据|按照|依据|近年来)/.test(bare)) score += WORTH.opening
  if (isBodyName(bare)) score += WORTH.bodyName
  if (isLetterhead(bare)) score += WORTH.bodyName
  if (/^[（(【[]/.test(bare)) score += WORTH.label
  if (opensMore(bare, '')) score += WORTH.open
  return score
}
