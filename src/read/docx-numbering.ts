import { formatNumber } from './docx-number-format.ts'
import { attribute, childOf, childrenOf, type Document, type Element, setting } from './docx-xml.ts'

interface Level {
  start: number
  format: string
  text: string
  /** Levels above whose item restarts this one; 0: none does. */
  restart: number | null
  legal: boolean
  suffix: string
  style: string | undefined
}

interface List {
  /** Lists of one abstract list count on together. */
  abstract: string
  levels: (Level | undefined)[]
  overrides: Map<number, number>
}

/** A paragraph's place in a list. */
export interface ListItem {
  list: string
  level: number
}

const numberOf = (text: string | undefined, fallback: number): number => {
  const value = Number(text ?? fallback)
  return Number.isInteger(value) ? value : fallback
}

/** The lists of a file, and the numbers that their items have got so far. */
export class Numbering {
  private readonly lists = new Map<string, List>()
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  constructor(part: Document | null) {
    const root = part?.documentElement
    if (root === null || root === undefined) return
    const abstracts = new Map(
      childrenOf(root, 'abstractNum').map((one) => [attribute(one, 'abstractNumId') ?? '', one]),
    )
    for (const num of childrenOf(root, 'num')) this.addList(num, abstracts)
  }

  /** The level that a paragraph style is tied to. */
  levelOfStyle(list: string, style: string): number | null {
    const at = this.lists.get(list)?.levels.findIndex((level) => level?.style === style) ?? -1
    return at < 0 ? null : at
  }

  /** Counts an item and returns the number that Word prints before it. */
  next({ list: id, level: at }: ListItem): string {
    const list = this.lists.get(id)
    const level = list?.levels[at]
    if (list === undefined || level === undefined) return ''
    const counter = this.counters.get(list.abstract) ?? []
    this.counters.set(list.abstract, counter)
    this.count(id, list, counter, at)
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const shown = Number(digit) - 1
      const format = level.legal ? 'decimal' : (list.levels[shown]?.format ?? 'decimal')
      return formatNumber(counter[shown] ?? list.levels[shown]?.start ?? 1, format)
    })
    if (level.format === 'bullet') return ''
    return text === '' || level.suffix === 'nothing' ? text : `${text} `
  }

  private count(id: string, list: List, counter: (number | undefined)[], at: number): void {
    const start = (index: number): number => list.levels[index]?.start ?? 1
    const override = list.overrides.get(at)
    const key = `${id}/${at}`
    if (override !== undefined && !this.begun.has(key)) counter[at] = override
    else counter[at] = (counter[at] ?? start(at) - 1) + 1
    this.begun.add(key)
    for (let above = 0; above < at; above++) counter[above] ??= start(above)
    for (let below = at + 1; below < Math.max(counter.length, list.levels.length); below++) {
      const restart = list.levels[below]?.restart ?? null
      if (restart === null || (restart > 0 && at < restart)) counter[below] = undefined
    }
  }

  private addList(num: Element, abstracts: ReadonlyMap<string, Element>): void {
    const id = attribute(num, 'numId')
    const abstract = setting(num, 'abstractNumId')
    const element = abstracts.get(abstract ?? '')
    if (id === undefined || abstract === undefined || element === undefined) return
    const list: List = { abstract, levels: readLevels(resolveLink(element, abstracts)), overrides: new Map() }
    for (const override of childrenOf(num, 'lvlOverride')) {
      const at = numberOf(attribute(override, 'ilvl'), 0)
      const start = setting(override, 'startOverride')
      if (start !== undefined) list.overrides.set(at, numberOf(start, 1))
      const level = childOf(override, 'lvl')
      if (level !== undefined) list.levels[at] = readLevel(level)
    }
    this.lists.set(id, list)
  }
}

/** A list that takes its levels from a list style: `<w:numStyleLink>` names the one with the `<w:styleLink>`. */
function resolveLink(element: Element, abstracts: ReadonlyMap<string, Element>): Element {
  const link = setting(element, 'numStyleLink')
  if (link === undefined) return element
  return [...abstracts.values()].find((one) => setting(one, 'styleLink') === link) ?? element
}

function readLevels(abstract: Element): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const level of childrenOf(abstract, 'lvl')) {
    const at = numberOf(attribute(level, 'ilvl'), 0)
    if (at >= 0 && at < 9) levels[at] = readLevel(level)
  }
  return levels
}

function readLevel(level: Element): Level {
  const restart = setting(level, 'lvlRestart')
  const legal = childOf(level, 'isLgl')
  return {
    start: numberOf(setting(level, 'start'), 1),
    format: setting(level, 'numFmt') ?? 'decimal',
    text: setting(level, 'lvlText') ?? '',
    restart: restart === undefined ? null : numberOf(restart, 0),
    legal: legal !== undefined && !['0', 'false'].includes(attribute(legal, 'val') ?? ''),
    suffix: setting(level, 'suff') ?? 'tab',
    style: setting(level, 'pStyle'),
  }
}
