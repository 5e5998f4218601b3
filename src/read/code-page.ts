const LABELS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1361: 'euc-kr',
  10000: 'macintosh',
  20936: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** Decodes bytes of a Windows code page; one that nobody knows is taken for Western. */
export function decodePage(bytes: Uint8Array, page: number): string {
  const label = LABELS[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
  const decoder = decoders.get(label) ?? new TextDecoder(label)
  decoders.set(label, decoder)
  return decoder.decode(bytes)
}

/** Made once each: they keep nothing of what they decoded. */
const decoders = new Map<string, InstanceType<typeof TextDecoder>>()

/** The bytes of these pages that open a character of two. */
export const isDoubleByte = (page: number): boolean => [932, 936, 949, 950, 1361, 20_936, 54_936].includes(page)
