import type { ReviewData } from '../../data.ts'

/** The data that the page carries: base64 of deflated JSON. */
export async function unpack(text: string): Promise<ReviewData> {
  const bytes = Uint8Array.from(atob(text.trim()), (char) => char.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return (await new Response(stream).json()) as ReviewData
}
