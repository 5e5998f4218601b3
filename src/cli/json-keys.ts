const STRING = /"(?:[^"\\]|\\.)*"/y

/** The first key that stands twice in one object of a JSON text (JSON.parse would take the last without a word). */
export function repeatedKey(text: string): string | null {
  const open: (Set<string> | null)[] = []
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string
    if (char === '{') open.push(new Set())
    else if (char === '[') open.push(null)
    else if (char === '}' || char === ']') open.pop()
    else if (char === '"') {
      STRING.lastIndex = i
      const match = STRING.exec(text)
      if (match === null) return null
      i += match[0].length - 1
      const keys = open.at(-1)
      if (keys == null || !/^\s*:/.test(text.slice(i + 1, i + 40))) continue
      // one key can be escaped in several ways
      const key = String(JSON.parse(match[0]))
      if (keys.has(key)) return key
      keys.add(key)
    }
  }
  return null
}
