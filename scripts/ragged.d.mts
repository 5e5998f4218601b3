/** A task table of so many rows as tab-separated text. */
export function raggedTable(rows: number): string
