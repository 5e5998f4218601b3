import { resolve, sep } from 'node:path'

const MAX_BYTES = 180

// most names: the classes of Unicode take longer to compile than such a name to read
const PLAIN = /^[0-9A-Za-z\u4e00-\u9fff]+(?:[-_][0-9A-Za-z\u4e00-\u9fff]+)*$/

// reserved by Windows, whatever follows the first point
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?=\.|$)/i

/**
 * The id of a document: the base name of its file without the ending, safe as a file name on every system
 * (`2023/工作 要点.txt` → `工作-要点`).
 */
export function idOf(name: string): string {
  const base = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const dot = base.lastIndexOf('.')
  const printed = dot > 0 ? base.slice(0, dot) : base
  const stem = PLAIN.test(printed) ? printed : safe(printed)
  const id = cut(stem) || 'document'
  return id.replace(RESERVED, '$&-')
}

const safe = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}\p{M}_.()（）【】〔〕《》、，—-]/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]/, '')
    .replace(/[-.]$/, '')

/** At most as many bytes as leave room for a suffix and an ending in the 255 that file systems grant. */
function cut(text: string): string {
  let bytes = 0
  let kept = ''
  for (const char of text) {
    bytes += Buffer.byteLength(char)
    if (bytes > MAX_BYTES) break
    kept += char
  }
  return kept
}

/** Hands out ids that are unique in one run, case aside: some file systems do not tell `A.json` from `a.json`. */
export class Ids {
  private readonly taken = new Set<string>()
  private readonly next = new Map<string, number>()

  /** The id of the file's name, with the suffix -2, -3 … where another input has it already. */
  claim(name: string): string {
    const id = idOf(name)
    const key = fold(id)
    let candidate = id
    for (let n = this.next.get(key) ?? 2; this.taken.has(fold(candidate)); n++) {
      candidate = `${id}-${n}`
      this.next.set(key, n + 1)
    }
    this.taken.add(fold(candidate))
    return candidate
  }
}

const fold = (id: string): string => id.normalize('NFKC').toLowerCase()

interface Named {
  path: string | null
  name: string
}

/**
 * What inputs are called. Where several have one base name, the folders that tell them apart come first
 * (`2022-work-points`, `2023-work-points`), if they do.
 */
export function namesOf(inputs: readonly Named[]): Map<Named, string> {
  const groups = new Map<string, Named[]>()
  for (const input of inputs) {
    const key = fold(idOf(input.name))
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [input])
    else group.push(input)
  }
  const names = new Map<Named, string>()
  for (const group of groups.values()) {
    const long = group.length > 1 ? withFolders(group) : []
    const apart = long.length > 1 && new Set(long.map((name) => fold(idOf(name)))).size === long.length
    for (const [i, input] of group.entries()) names.set(input, apart ? (long[i] as string) : input.name)
  }
  return names
}

/** Names behind the folders below the one that holds them all: nothing of a machine comes into an id. */
function withFolders(group: readonly Named[]): string[] {
  const folders = group.map(({ path }) => (path === null ? [] : resolve(path).split(sep).slice(0, -1)))
  const [first = []] = folders
  const differs = first.findIndex((name, i) => folders.some((other) => other[i] !== name))
  const shared = differs < 0 ? first.length : differs
  return group.map(({ name }, i) => [...(folders[i] as string[]).slice(shared), name].join('-'))
}
