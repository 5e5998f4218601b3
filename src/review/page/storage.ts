import type { Decision, Decisions } from './model/decisions.ts'

const nameOf = (documents: string): string => `gongwen review ${documents}`

/** The decisions of an earlier visit to the same documents; null where there are none or the browser keeps nothing. */
export function kept(documents: string): Decisions | null {
  try {
    const text = localStorage.getItem(nameOf(documents))
    return text === null ? null : new Map(JSON.parse(text) as [string, Decision][])
  } catch {
    return null
  }
}

/** Keeps the decisions; false where the browser does not. */
export function keep(documents: string, decisions: Decisions): boolean {
  try {
    localStorage.setItem(nameOf(documents), JSON.stringify([...decisions]))
    return true
  } catch {
    return false
  }
}

export function forget(documents: string): void {
  try {
    localStorage.removeItem(nameOf(documents))
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}
