import { createHash } from 'node:crypto'
import type { Placed } from './reporter.ts'

/**
 * What tells a finding again in a later version of its file: rule, file and message, which quotes the words, and how
 * many of the same stood before it. Lines that move make no new finding.
 */
export function fingerprints(): (label: string, finding: Placed) => string {
  const counts = new Map<string, number>()
  return (label, { rule, message }) => {
    const key = `${label.replaceAll('\\', '/')}\n${rule}\n${message.zh}`
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    return createHash('sha256').update(`${key}\n${count}`).digest('hex').slice(0, 32)
  }
}
