import { type Parsed, parseSource } from '../pipeline.ts'
import { readSource, type SourceFile } from '../read/index.ts'
import type { Input } from './inputs.ts'
import { loadBytes } from './load.ts'
import { type WordFlags, wordsOf } from './words.ts'

/** Reads one input and parses it; its document gets the id that the run gave it. */
export async function parseInput(
  input: Input,
  id: string,
  options: WordFlags & { encoding?: string | undefined },
): Promise<Parsed & { source: SourceFile }> {
  return parseBytes(await loadBytes(input), input, id, options)
}

/** The same where the bytes are known already. */
export async function parseBytes(
  bytes: Uint8Array,
  input: Input,
  id: string,
  options: WordFlags & { encoding?: string | undefined },
): Promise<Parsed & { source: SourceFile }> {
  const { encoding } = options
  const words = wordsOf(options)
  const source = await readSource(bytes, input.name, encoding === undefined ? {} : { encoding })
  const parsed = await parseSource(source, words)
  return { ...parsed, source, document: { ...parsed.document, id } }
}
