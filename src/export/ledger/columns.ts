/** Columns of the ledger that no office sees: by them `gongwen ledger read` finds each commitment again. */
export const KEYS = { document: '#document', measure: '#measure', print: '#print', twin: '#twin' } as const

/** What the offices fill in. */
export const FILLED_IN = { status: '办理状态', progress: '进展', evidence: '佐证材料', remark: '备注' } as const

export const LEDGER_STATES = ['待办理', '推进中', '已办结', '申请延期', '已延期', '长期坚持'] as const

export const DONE: (typeof LEDGER_STATES)[number] = '已办结'

/** States in which a day that has passed is not overdue: done, put off with leave, or kept up for good. */
export const SETTLED: ReadonlySet<(typeof LEDGER_STATES)[number]> = new Set([DONE, '已延期', '长期坚持'])
