import { type Parsed, parseSource } from '../pipeline.ts'
import { Limits, readSource, type SourceFile } from '../read/index.ts'
import { isPdf } from '../read/signature.ts'
import type { InputFlags } from './command.ts'
import type { Input } from './inputs.ts'
import { loadBytes } from './load.ts'
import { type WordFlags, wordsOf } from './words.ts'

/** Reads one input and parses it; its document gets the id that the run gave it. */
export async function parseInput(
  input: Input,
  id: string,
  options: InputFlags & WordFlags,
): Promise<Parsed & { source: SourceFile }> {
  return parseBytes(await loadBytes(input, new Limits(options.limit)), input, id, options)
}

/** The same where the bytes are known already. */
export async function parseBytes(
  bytes: Uint8Array,
  input: Input,
  id: string,
  options: InputFlags & WordFlags,
): Promise<Parsed & { source: SourceFile }> {
  const { encoding, limit = {} } = options
  const words = wordsOf(options)
  const read = isPdf(bytes) ? (await import('./read-watched.ts')).readWatched : readSource
  const source = await read(bytes, input.name, { limits: limit, ...(encoding !== undefined && { encoding }) })
  const parsed = await parseSource(source, words)
  return { ...parsed, source, document: { ...parsed.document, id } }
}
