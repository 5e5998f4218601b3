import { isDateLine } from '../../blocks/furnishings.ts'
import { hasSentence } from '../../blocks/shape.ts'
import type { Finding } from '../../schema/finding.ts'
import { isWatermark } from '../../text/page-marks.ts'
import { squeeze } from '../../text/space.ts'
import { type Declared, type Line, type Root, readIndexLines } from '../../tree/index.ts'
import { Evidence, joinedText } from './evidence.ts'
import { type Labelling, labelHead, type Segment } from './label.ts'
import { isSureBody, type Piece, piecesFrom } from './pieces.ts'
import type { Place, Places, Role } from './role.ts'
import { Votes } from './votes.ts'
import { WEIGHTS } from './weights.ts'

export { cutLines } from './pieces.ts'
export type { Places } from './role.ts'

export interface Head {
  places: Places
  /** What its lines of index data say. */
  declared: Declared
  findings: Finding[]
}

/**
 * The heads of a file as sequences: that of its first paper, and that of the plan which a letter hands on. Each line is
 * called what makes the best of all its head's lines together.
 */
export function readHead(root: Root, furniture: ReadonlySet<Line>): Head {
  const reader = new HeadReader(root, furniture)
  reader.first()
  reader.further()
  const index = [...reader.places].filter(([, { role }]) => role === 'index').map(([{ content }]) => content.value)
  return { places: reader.places, declared: readIndexLines(index), findings: reader.findings }
}

/** Further heads are looked for among so many nodes. */
const REACH = 160
const SECOND_LINES = 16

const LEAST_NAME = 12

/** Lines that stand twice in a head name the paper: the site's heading and the paper's own. */
function printedTwice(pieces: readonly Piece[]): string[] {
  const seen = new Set<string>()
  return pieces.flatMap(({ text, furniture }) => {
    if (furniture || text.length < LEAST_NAME || hasSentence(text) || /[：:|｜]/.test(text)) return []
    if (seen.has(text)) return [text]
    seen.add(text)
    return []
  })
}

class HeadReader {
  readonly places = new Map<Line, Place>()
  readonly findings: Finding[] = []
  private readonly votes = new Votes()
  private readonly root: Root
  private readonly furniture: ReadonlySet<Line>
  private segment = 0

  constructor(root: Root, furniture: ReadonlySet<Line>) {
    this.root = root
    this.furniture = furniture
    const { declared, page } = root
    if (declared?.title !== undefined) this.vote(declared.title)
    if (page !== undefined) for (const name of namesOfPage(page.title)) this.vote(name)
  }

  private vote(name: string): void {
    this.votes.add(name)
    this.votes.addFrom(name)
  }

  first(): void {
    const { children } = this.root
    const pieces = piecesFrom(children, 0, this.furniture)
    if (pieces.length === 0) return
    for (const { text } of pieces) this.votes.addFrom(text)
    for (const name of printedTwice(pieces)) this.vote(name)
    const evidence = new Evidence(pieces, this.votes)
    const labelling = labelHead(pieces, this.votes, evidence)
    this.take(pieces, labelling.segments)
    this.doubt(pieces, labelling, evidence)
  }

  /** Behind a letter's date, or what says that it is public, the plan's own title may stand. */
  further(): void {
    const { children } = this.root
    for (let index = 1; index < Math.min(children.length - 1, REACH); index++) {
      const node = children[index] as Root['children'][number]
      if (node.type === 'grid') continue
      const place = this.places.get(node)
      if (place !== undefined && place.role !== 'content') continue
      const text = squeeze(node.content.value)
      if (text === '') continue
      if (text.length > 20) this.votes.addFrom(text)
      if (isDateLine(text) || (isWatermark(text) && text.includes('公开'))) this.second(index + 1)
    }
  }

  private second(from: number): void {
    const pieces = piecesFrom(this.root.children, from, this.furniture, SECOND_LINES)
    if (pieces.length === 0 || this.places.has((pieces[0] as Piece).line)) return
    const { segments } = labelHead(pieces, this.votes)
    const title = segments.findIndex(({ role }) => role === 'title')
    if (title < 0 || segments.slice(0, title).some(({ role }) => role === 'addressee' || role === 'content')) return
    const body = segments.findIndex(({ role }) => role === 'content')
    const holds = body >= 0 && pieces.slice((segments[body] as Segment).at).some(isSureBody)
    if (holds || pieces.at(-1)?.grid === true) this.take(pieces, segments)
  }

  private take(pieces: readonly Piece[], segments: readonly Segment[]): void {
    let opened = -1
    for (const { role, phase, at, count } of segments) {
      this.segment++
      // of a text only its first line says that a head is over; the others, and a signature, are read by what they are
      if (role === 'repeat' && pieces[at + count - 1]?.grid === true) continue
      if (role === 'signature' || (phase === 4 && role === 'date') || (role === 'content' && opened === phase)) continue
      for (const piece of pieces.slice(at, at + count))
        if (!piece.furniture) this.places.set(piece.line, { role, segment: this.segment })
      if (role === 'content') opened = phase
    }
  }

  /** The title was chosen by a hair: what else it could be is said. */
  private doubt(pieces: readonly Piece[], best: Labelling, evidence: Evidence): void {
    const title = best.segments.find(({ role }) => role === 'title')
    if (title === undefined) return
    const other = labelHead(pieces, this.votes, evidence, title)
    if (best.score - other.score >= WEIGHTS.margin) return
    const second = other.segments.find(({ role }) => role === 'title')
    const chosen = joinedText(pieces, title.at, title.count)
    const instead = second === undefined ? null : joinedText(pieces, second.at, second.count)
    this.findings.push(doubtfulTitle((pieces[title.at] as Piece).line, chosen, instead, roleOf(other, title.at)))
  }
}

const roleOf = ({ segments }: Labelling, at: number): Role | undefined => segments.findLast((one) => one.at <= at)?.role

/** `X_政策文件_某某政府网`: the names before the site's own. */
function namesOfPage(title: string): string[] {
  const [name = ''] = title.split(/[_|｜]|\s[-–—]\s|-(?=[^-]*$)/)
  return name.trim() === '' ? [] : [name, title]
}

const OTHERS: Partial<Record<Role, readonly [string, string]>> = {
  letterhead: ['版头', 'a letterhead'],
  furniture: ['网页文字', 'text of the page around it'],
  content: ['正文', 'body text'],
}

function doubtfulTitle(line: Line, chosen: string, instead: string | null, role: Role | undefined): Finding {
  const [zh, en] =
    instead === null ? (OTHERS[role ?? 'content'] ?? ['其他要素', 'another element']) : [`“${instead}”`, `'${instead}'`]
  return {
    rule: 'structure/doubtful-title',
    severity: 'info',
    origin: 'parser',
    message: {
      zh:
        instead === null
          ? `标题取作“${chosen}”，把握不大：也可能是${zh}`
          : `标题取作“${chosen}”，把握不大：也可能是${zh}`,
      en:
        instead === null
          ? `'${chosen}' was taken for the title, by a small margin: it could be ${en}`
          : `'${chosen}' was taken for the title, by a small margin over ${en}`,
    },
    at: { from: line.from, to: line.from + Math.max(1, line.content.length) },
  }
}
