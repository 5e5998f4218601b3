export function ole(streams: Record<string, Uint8Array>): Buffer
