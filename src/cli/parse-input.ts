import { type Inspected, inspectSource, type Parsed, type ParseOptions, parseSource } from '../pipeline.ts'
import { Limits, readSource, type SourceFile } from '../read/index.ts'
import { InputError } from '../read/input-error.ts'
import { isOfd, isPdf } from '../read/signature.ts'
import type { InputFlags } from './command.ts'
import { giveRoom } from './engine.ts'
import type { Input } from './inputs.ts'
import { looksLikeJson } from './json-input.ts'
import { loadBytes } from './load.ts'
import { type WordFlags, wordsOf } from './words.ts'

/** A source, and the words by which it is to be read. */
interface Read {
  source: SourceFile
  words: ParseOptions
}

/** Its bytes stay behind in the reading: a document that is being parsed needs their room. */
export async function readInput(input: Input, flags: InputFlags & WordFlags): Promise<Read> {
  const bytes = await loadBytes(input, new Limits(flags.limit))
  if (looksLikeJson(bytes)) throw alreadyParsed()
  return await readBytes(bytes, input, flags)
}

const alreadyParsed = (): InputError =>
  new InputError(
    { zh: '这是 parse 生成的 JSON，不是公文', en: 'JSON that parse wrote, no document to parse' },
    {
      zh: '请用 gongwen validate、export 或 compare 读取它',
      en: 'read it with gongwen validate, export or compare',
    },
  )

/** The same where the bytes are known already. */
export async function readBytes(bytes: Uint8Array, input: Input, flags: InputFlags & WordFlags): Promise<Read> {
  const { encoding, limit = {} } = flags
  const words = wordsOf(flags)
  const options = { limits: limit, ...(encoding !== undefined && { encoding }) }
  const source = await (await readerFor(bytes, new Limits(limit)))(bytes, input.name, options)
  giveRoom(source.text.length)
  return { source, words }
}

/** The document gets the id that the run gave it; null where the run will say later. */
export async function parseRead(
  { source, words }: Read,
  id: string | null,
  { stages, ...keep }: Pick<ParseOptions, 'places' | 'printed'> & { stages?: boolean | undefined } = {},
): Promise<Parsed & { source: SourceFile; stages?: Inspected['stages'] }> {
  const read = stages === true ? inspectSource : parseSource
  const { document, ...rest } = await read(source, { ...words, ...keep })
  return { document: id === null ? document : { ...document, id }, ...rest, source }
}

/** Formats whose reading is watched from outside have readers of their own. */
async function readerFor(bytes: Uint8Array, limits: Limits): Promise<typeof readSource> {
  if (isPdf(bytes)) {
    const { readPdf } = await import('./read-pdf.ts')
    return (content, name, options = {}) => readPdf(content, name, options)
  }
  if (!isOfd(bytes, limits)) return readSource
  const { readWatched } = await import('./read-watched.ts')
  return (content, name, options = {}) => readWatched(content, name, options, 'ofd')
}
