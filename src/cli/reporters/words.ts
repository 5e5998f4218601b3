/** How severities are called. */
export const SEVERITY_WORDS = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
} as const

export const ORDER = { error: 0, warning: 1, info: 2 } as const
