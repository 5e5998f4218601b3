import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { matchesGlob } from './glob.ts'

/** What a folder holds beside its plans. */
const NO_PLANS = [
  'README*',
  'CHANGELOG*',
  'CONTRIBUTING*',
  'LICENSE*',
  'node_modules/',
  'package*.json',
  'gongwen.config.json',
  'gongwen.baseline.json',
]

/** Which files of a folder are no inputs: by the run's patterns, the folder's own list, and their names. */
export function ignoredIn(folder: string, patterns: readonly string[] = []): (path: string) => boolean {
  const all = [...NO_PLANS, ...patterns, ...ownList(folder)]
  return (path) => {
    const name = relative(folder, path).split(sep).join('/')
    return all.some((pattern) => matchesGlob(name, pattern))
  }
}

/** Patterns of `.gongwenignore`, one a line, # before what is said about them. */
function ownList(folder: string): string[] {
  try {
    const lines = readFileSync(join(folder, '.gongwenignore'), 'utf8').split(/\r?\n/)
    return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  } catch {
    return []
  }
}
