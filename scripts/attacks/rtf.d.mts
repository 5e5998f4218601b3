export function rtf(body: string): string
