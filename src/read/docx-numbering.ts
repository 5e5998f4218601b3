import { attribute, childOf, childrenOf, type Document, type Element, setting } from './docx-xml.ts'
import { type Level, type List, ListNumbers } from './list-numbers.ts'

const numberOf = (text: string | undefined, fallback: number): number => {
  const value = Number(text ?? fallback)
  return Number.isInteger(value) ? value : fallback
}

/** The lists of a Word file, by their numbers. */
export function numberingOf(part: Document | null): ListNumbers {
  const lists = new Map<string, List>()
  const root = part?.documentElement
  if (root === null || root === undefined) return new ListNumbers(lists)
  const abstracts = new Map(childrenOf(root, 'abstractNum').map((one) => [attribute(one, 'abstractNumId') ?? '', one]))
  for (const num of childrenOf(root, 'num')) addList(num, abstracts, lists)
  return new ListNumbers(lists)
}

function addList(num: Element, abstracts: ReadonlyMap<string, Element>, lists: Map<string, List>): void {
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
  lists.set(id, list)
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
