import { isAddressee, isBodyName, isContact, isDateLine } from '../blocks/furnishings.ts'
import {
  beginsInside,
  breaksOff,
  endsClause,
  endsNote,
  endsSentence,
  hasSentence,
  openBracket,
  width,
} from '../blocks/shape.ts'
import { isTitle } from '../blocks/title.ts'
import { isUnitName } from '../fields/units.ts'
import { currentLexicon } from '../lexicon/current.ts'
import type { Finding } from '../schema/finding.ts'
import type { Enumerator, Style } from '../text/enumerator.ts'
import { squeeze, tidy } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import type { Grid, Line, Root } from '../tree/index.ts'
import { numbersAmongGrids } from './furniture.ts'
import type { Place, Places, Role } from './head/role.ts'
import { falseHeading, gluedNumber, joinLines, tornLine } from './joints.ts'
import { type Layout, readLayout } from './layout.ts'
import { areSigners, capped, lastSentence, withoutBracket } from './line-ends.ts'
import { goesOnList, goesOnNote, goesOnWhole, lastMember } from './lists.ts'
import { Markers } from './markers.ts'
import { comesIntoForce, isWholeLine, opensBlock, opensFormNotes } from './openers.ts'
import { type Stretch, toParagraph } from './paragraph.ts'

export interface Paragraphs {
  stretches: Stretch[]
  /** Lines set aside as page furniture. */
  furniture: Line[]
  findings: Finding[]
}

/** The shortest line that a page can have cut: a printed line of an official document holds 28 characters. */
const TORN_AT_LEAST = 22

/**
 * Lines to paragraphs: furniture set aside (`known`, and what the places of the heads say), wrapped lines put
 * together, sentences torn by a page joined.
 * Guarantees: every line that is neither blank nor furniture is in exactly one paragraph.
 */
export function buildParagraphs(root: Root, known: ReadonlySet<Line>, places: Places): Paragraphs {
  const lines = root.children.filter((node): node is Line => node.type === 'line')
  const furniture = new Set(known)
  for (const [line, { role }] of places)
    if (role === 'furniture' || role === 'index') furniture.add(line)
    else furniture.delete(line)
  for (const number of numbersAmongGrids(root.children)) furniture.add(number)
  const layout = readLayout(lines.filter((line) => !furniture.has(line)))
  const joiner = new Joiner(layout, new Markers(lines))
  root.children.forEach((node, index) => {
    if (node.type === 'grid') joiner.grid(node)
    else if (furniture.has(node)) joiner.skip(places.has(node))
    else joiner.line(node, root.children[index + 1], places.get(node))
  })
  return { stretches: joiner.close(), furniture: [...furniture], findings: joiner.findings }
}

/** A paragraph that may still go on. */
interface Open {
  parts: Span[]
  /** Tidy text so far. */
  text: string
  lastWidth: number
  depth: number | undefined
  blankBefore: boolean
  bullet: boolean
  enumerator: Enumerator | null
  /** How many notes of a form it has told (`填表说明：1.…`); 0 for any other paragraph. */
  notes: number
  /** Its place in a head. */
  place?: Place
  role?: Role
}

class Joiner {
  readonly findings: Finding[] = []
  /** Page furniture stood since the last line. */
  interrupted = false
  private readonly stretches: Stretch[] = []
  private readonly sequence = new Map<Style, number>()
  private readonly layout: Layout
  private readonly markers: Markers
  private open: Open | null = null
  private blanks = 0

  constructor(layout: Layout, markers: Markers) {
    this.layout = layout
    this.markers = markers
  }

  grid(grid: Grid): void {
    this.finish()
    this.stretches.push(grid)
    this.blanks = 0
  }

  /** A line of furniture: in a head it ends what stands before it. */
  skip(inHead: boolean): void {
    if (inHead) this.finish()
    this.interrupted = true
  }

  line(line: Line, next: Line | Grid | undefined, place?: Place): void {
    const text = tidy(line.content.trim()).value
    if (text === '') {
      this.blanks++
      if (line.pageEnd) this.interrupted = true
      return
    }
    if (place !== undefined && place.role !== 'content') {
      this.inHead(line, text, place)
      return
    }
    if (place !== undefined || this.open?.place !== undefined) this.finish()
    const enumerator = this.plausible(this.markers.loose(line), text) ?? this.glued(line)
    const dated = next?.type === 'line' && isDateLine(next.content.value)
    if (this.open !== null && this.continues(line, text, enumerator, dated)) this.extend(line, text)
    else this.start(line, text, enumerator)
    if (place !== undefined) (this.open as Open).role = place.role
    this.blanks = 0
    this.interrupted = line.pageEnd === true
  }

  /** A line of a head: with the others of its element it is one paragraph. */
  private inHead(line: Line, text: string, place: Place): void {
    const { open } = this
    if (open?.place?.segment === place.segment) {
      open.parts.push(line.content.trim())
      open.text += text
    } else {
      this.start(line, text, null)
      Object.assign(this.open as Open, { place, role: place.role })
    }
    this.blanks = 0
    this.interrupted = false
  }

  close(): Stretch[] {
    this.finish()
    return this.stretches
  }

  private start(line: Line, text: string, enumerator: Enumerator | null): void {
    this.finish()
    if (enumerator !== null) this.sequence.set(enumerator.style, enumerator.value)
    this.open = {
      parts: [line.content.trim()],
      text,
      lastWidth: width(line.content.value.trimEnd()),
      depth: line.depth,
      blankBefore: this.blanks > 0,
      bullet: line.bullet === true,
      enumerator,
      notes: opensFormNotes(text) ? 1 : 0,
    }
  }

  private extend(line: Line, text: string): void {
    const open = this.open as Open
    if (this.blanks > 0 || this.interrupted) this.findings.push(tornLine(open.text, line))
    if (line.depth !== undefined && open.depth === undefined) this.findings.push(falseHeading(line))
    open.parts.push(line.content.trim())
    open.text = capped(open.text + text)
    open.lastWidth = width(line.content.value.trimEnd())
  }

  private finish(): void {
    if (this.open === null) return
    const { parts, depth, blankBefore, bullet, enumerator, role } = this.open
    const paragraph = toParagraph(joinLines(parts), { depth, blankBefore })
    this.stretches.push({ ...paragraph, bullet, enumerator, ...(role === undefined ? {} : { role }) })
    this.open = null
  }

  /**
   * The marker at a line's start, unless it is there by chance: `…建成“赣服通”` / `5. 0版`. In mid-sentence only a
   * number that goes on with its sequence, or opens one, is believed.
   */
  private plausible(enumerator: Enumerator | null, text: string): Enumerator | null {
    if (enumerator === null) return null
    const last = this.sequence.get(enumerator.style)
    const next = enumerator.value === (last ?? -1) + 1
    // 2.3 may be followed by 2.5; a bare number by the next one only
    const reach = enumerator.style.startsWith('dotted') ? 3 : 1
    const goesOn = last !== undefined && enumerator.value > last && enumerator.value <= last + reach
    if (enumerator.weak === true && !goesOn) return null
    if (this.open === null || this.isFinished(this.open)) return enumerator
    // a note whose closing bracket is lost: `…2023年10月底前` / `（二）发展智慧农业`
    if (next && this.blanks > 0) return enumerator
    const { text: before } = this.open
    if ((/^[（(]/.test(text) && openBracket(before) !== null) || breaksOff(before)) return null
    const fits = last !== undefined && enumerator.value > last && enumerator.value <= last + 3
    return enumerator.value === 1 || fits ? enumerator : null
  }

  /** `2.9月底前…` behind item 1: its number, unless one without a figure comes yet. */
  private glued(line: Line): Enumerator | null {
    const last = this.sequence.get('digit') ?? 0
    const found = this.open === null || this.isFinished(this.open) ? this.markers.glued(line, last) : null
    if (found !== null && !found.sure) this.findings.push(gluedNumber(line, found.enumerator))
    return found?.enumerator ?? null
  }

  /** Nothing of the paragraph need follow: what comes may open one of its own. */
  private isFinished(open: Open): boolean {
    if (endsClause(open.text) || endsNote(open.text) || this.isComplete(open)) return true
    return open.text.length < TORN_AT_LEAST && !breaksOff(open.text)
  }

  private continues(line: Line, text: string, enumerator: Enumerator | null, dated: boolean): boolean {
    const open = this.open as Open
    if (line.runsOn === true) return true
    if (enumerator !== null && this.goesOnNotes(enumerator)) return true
    if (line.bullet === true || enumerator !== null) return false
    const bracket = openBracket(open.text)
    const inBracket = bracket !== null && bracket.char !== '“'
    if (line.whole === true) return goesOnWhole(open.text, inBracket, text)
    if (inBracket && goesOnNote(open.text, bracket.index, text)) return true
    if (isContact(text)) return this.listsContacts()
    if (opensBlock(text) || this.signs(open, line, text, dated)) return false
    if (beginsInside(text)) return true
    if (goesOnList(open.text, text, this.blanks > 0)) return true
    if (inBracket && !endsSentence(open.text)) return true
    if (breaksOff(open.text)) return true
    return this.layout.wrap === null ? this.isTorn(open) : this.isWrapped(open, line)
  }

  /**
   * A body's name signs: right over a date, or behind a blank line and a run-in list of bodies, or behind a title in the
   * list of annexes.
   */
  private signs({ text: before, parts, enumerator }: Open, line: Line, text: string, dated: boolean): boolean {
    if (areSigners(parts.at(-1)?.value ?? '', line.content.value)) return true
    if ((this.blanks === 0 && !dated) || !isBodyName(text)) return false
    if (dated && !/[、，,和及与]$/.test(before)) return true
    if (isTitle(before.slice(enumerator?.end ?? 0))) return true
    if (!/(?:单位|部门)[：:]/.test(lastSentence(before))) return false
    const last = lastMember(before)
    return isUnitName(last, currentLexicon()) || isBodyName(last)
  }

  /** `填表说明：1.…；` / `2.…`: one after the other on lines of their own, and none an item of the paper. */
  private goesOnNotes({ style, value }: Enumerator): boolean {
    const open = this.open as Open
    if (open.notes === 0 || open.notes !== value - 1 || style !== 'digit') return false
    open.notes = value
    return true
  }

  /** `…报送工作总结。联系人：李明，` / `联系电话：…`: a sentence of the text that tells more than one. */
  private listsContacts(): boolean {
    const { text } = this.open as Open
    return this.blanks === 0 && /[，,、]$/.test(text) && !isContact(text)
  }

  /** Single-line paragraphs: one goes on only where a page has torn it. */
  private isTorn(open: Open): boolean {
    return !(endsClause(open.text) || endsNote(open.text) || open.text.length < TORN_AT_LEAST || this.isComplete(open))
  }

  private isWrapped(open: Open, line: Line): boolean {
    const wrap = this.layout.wrap as number
    const indented = width(line.content.value) - width(line.content.value.trimStart()) >= 1
    if (this.layout.indented && indented) return false
    // where paragraphs are indented, a line that is not goes on, though the one above is short
    if (this.layout.indented && this.blanks === 0 && !this.isFinished(open)) return true
    // a paragraph of sentences that breaks off in a word goes on, however short its last line is
    if (this.blanks === 0 && open.parts.length > 1 && hasSentence(open.text) && !this.isFinished(open)) return true
    if (open.lastWidth < wrap - 3.5 || isAddressee(open.text) || endsNote(open.text)) return false
    if (this.blanks > 0 && !this.interrupted && this.isFinished(open)) return false
    return !(endsSentence(open.text) && !this.layout.indented && this.isLikelyStart(line))
  }

  /** A full last line by chance: the next one begins like a paragraph of its own. */
  private isLikelyStart(line: Line): boolean {
    const { value } = line.content
    return isTitle(squeeze(value)) || isAddressee(value) || comesIntoForce(value)
  }

  private isComplete(open: Open): boolean {
    return isWholeLine(open.text) || this.isHeading(open.text)
  }

  /** A numbered line without a sentence in it, where the items of its style are headings or it is short. */
  private isHeading(text: string): boolean {
    const enumerator = (this.open as Open).enumerator
    if (enumerator === null || hasSentence(text) || breaksOff(text)) return false
    const body = text.length - squeeze(enumerator.text).length
    if (body < TORN_AT_LEAST) return true
    // a clause, and the next line right below: it goes on
    if (/[，,]/.test(withoutBracket(text)) && (this.blanks === 0 || this.interrupted)) return false
    return body <= 50 && (this.layout.runIn.get(enumerator.style) ?? 0) < 0.7
  }
}
