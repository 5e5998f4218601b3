export const LABELS: readonly Record<string, string>[]
export const CONTENT: Record<string, string>
export const VERBS: Record<string, string>
export const HEADINGS: Record<string, string>
