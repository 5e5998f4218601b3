/** A block of code of a document, and what the document says of it. */
export interface Block {
  /** console, sh, js, json, text … */
  kind: string
  /** 1-based line of its fence. */
  line: number
  text: string
  /** Why it is not run: `<!-- not run: installs -->` above it; null where it is run. */
  notRun: string | null
}

/** The fenced blocks of a Markdown text; those in a list without its indent. */
export function blocksIn(markdown: string): Block[] {
  const blocks: Block[] = []
  const lines = markdown.split('\n')
  let notRun: string | null = null
  for (let at = 0; at < lines.length; at++) {
    const fence = /^( *)```(\w*)$/.exec(lines[at] as string)
    if (fence === null) {
      notRun = /^ *<!-- not run: (.+) -->$/.exec(lines[at] as string)?.[1] ?? (lines[at] === '' ? notRun : null)
      continue
    }
    const [, indent = '', kind = ''] = fence
    const end = lines.indexOf(`${indent}\`\`\``, at + 1)
    const inside = lines.slice(at + 1, end).map((line) => line.slice(line.startsWith(indent) ? indent.length : 0))
    blocks.push({ kind, line: at + 1, text: inside.join('\n'), notRun })
    notRun = null
    at = end
  }
  return blocks
}

/** A command of a block and what the block says that it prints; null where it says nothing. */
export interface Command {
  line: number
  command: string
  shown: string[] | null
}

/** `$ command` with its output below, or in a block of sh the lines as they are. */
export function commandsIn({ kind, line, text }: Block): Command[] {
  if (kind === 'sh') return [{ line, command: text, shown: null }]
  const commands: Command[] = []
  for (const [i, one] of text.split('\n').entries()) {
    if (one.startsWith('$ ')) commands.push({ line: line + 1 + i, command: one.slice(2), shown: [] })
    else commands.at(-1)?.shown?.push(one)
  }
  return commands
}

/** Whether lines are those shown, where `…` on a line of its own stands for any lines, within one for any characters. */
export function isAsShown(printed: readonly string[], shown: readonly string[]): boolean {
  // reached[i]: what is shown so far can end before line i of what is printed
  let reached = new Set([0])
  for (const pattern of shown) {
    const next = new Set<number>()
    if (pattern === '…') for (let i = Math.min(...reached); i <= printed.length; i++) next.add(i)
    else
      for (const i of reached) if (i < printed.length && isLineAsShown(printed[i] as string, pattern)) next.add(i + 1)
    if (next.size === 0) return false
    reached = next
  }
  return reached.has(printed.length)
}

function isLineAsShown(line: string, pattern: string): boolean {
  const parts = pattern.split('…')
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (parts.length === 1) return line === pattern
  if (!line.startsWith(first) || !line.endsWith(last) || line.length < first.length + last.length) return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const found = line.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= line.length - last.length
}
