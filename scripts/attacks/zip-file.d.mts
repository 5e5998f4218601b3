export function zip(entries: [name: string, content: string | Buffer][]): Buffer
