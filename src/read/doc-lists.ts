import { type DocFile, LIST_USES, LISTS, viewOf } from './doc-file.ts'
import { formatOf, type Level, type List, ListNumbers } from './list-numbers.ts'

const LIST_SIZE = 28
const USE_SIZE = 16
const LEVEL_SIZE = 28
/** Characters of a number, with the levels in it. */
const LONGEST = 255
const NO_STYLE = 0xfff

/** The lists of a file, by the numbers that paragraphs know them by. */
export function readLists(file: DocFile): ListNumbers {
  const lists = new Map<string, List>()
  try {
    const templates = readTemplates(file)
    readUses(file, templates, lists)
  } catch (error) {
    // lists that break off number nothing
    if (!(error instanceof RangeError)) throw error
  }
  return new ListNumbers(lists)
}

type Levels = (Level | undefined)[]

/** Lists by their own numbers. Their levels stand behind all of them, nine each or one. */
function readTemplates(file: DocFile): Map<number, Levels> {
  const templates = new Map<number, Levels>()
  const { at: start, length } = file.place(LISTS)
  if (length < 2) return templates
  const view = viewOf(file.table)
  const count = view.getUint16(start, true)
  let at = start + 2 + count * LIST_SIZE
  for (let i = 0; i < count; i++) {
    const head = start + 2 + i * LIST_SIZE
    const isSimple = (view.getUint8(head + 26) & 1) !== 0
    const levels: Levels = []
    for (let level = 0; level < (isSimple ? 1 : 9); level++) {
      const style = view.getUint16(head + 8 + level * 2, true)
      const read = readLevel(view, at)
      levels.push(style === NO_STYLE ? read.level : { ...read.level, style: String(style) })
      at = read.end
    }
    templates.set(view.getUint32(head, true), levels)
  }
  return templates
}

function readLevel(view: DataView, at: number): { level: Level; end: number } {
  const flags = view.getUint8(at + 5)
  const text = at + LEVEL_SIZE + view.getUint8(at + 24) + view.getUint8(at + 25)
  const length = view.getUint16(text, true)
  let shown = ''
  for (let i = 0; i < Math.min(length, LONGEST); i++) {
    const code = view.getUint16(text + 2 + i * 2, true)
    shown += code < 9 ? `%${code + 1}` : String.fromCharCode(code)
  }
  const level: Level = {
    start: view.getInt32(at, true),
    format: formatOf(view.getUint8(at + 4)),
    text: shown,
    restart: (flags & 8) === 0 ? null : view.getUint8(at + 26),
    legal: (flags & 4) !== 0,
    suffix: view.getUint8(at + 15) === 2 ? 'nothing' : 'tab',
  }
  return { level, end: text + 2 + length * 2 }
}

/** Uses of lists: each may begin anew, or have levels of its own. */
function readUses(file: DocFile, templates: ReadonlyMap<number, Levels>, lists: Map<string, List>): void {
  const { at: start, length } = file.place(LIST_USES)
  if (length < 4) return
  const view = viewOf(file.table)
  const count = view.getUint32(start, true)
  let at = start + 4 + count * USE_SIZE
  for (let i = 0; i < count; i++) {
    const head = start + 4 + i * USE_SIZE
    const template = view.getUint32(head, true)
    const list: List = {
      abstract: String(template),
      levels: [...(templates.get(template) ?? [])],
      overrides: new Map(),
    }
    lists.set(String(i + 1), list)
    at += 4
    for (let left = view.getUint8(head + 12); left > 0; left--) at = readOverride(view, at, list)
  }
}

const BEGINS = 0x10
const OWN_LEVEL = 0x20

function readOverride(view: DataView, at: number, list: List): number {
  const flags = view.getUint32(at + 4, true)
  const number = flags & 15
  if ((flags & BEGINS) !== 0 && (flags & OWN_LEVEL) === 0) list.overrides.set(number, view.getInt32(at, true))
  if ((flags & OWN_LEVEL) === 0) return at + 8
  const { level, end } = readLevel(view, at + 8)
  list.levels[number] = level
  if ((flags & BEGINS) !== 0) list.overrides.set(number, level.start)
  return end
}
