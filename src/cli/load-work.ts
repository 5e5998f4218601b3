import type { PrintedLine } from '../outline/printed.ts'
import type { Inspected } from '../pipeline.ts'
import { Limits, type SourceFile } from '../read/index.ts'
import type { PolicyDocument } from '../schema/document.ts'
import type { Finding } from '../schema/finding.ts'
import type { InputFlags } from './command.ts'
import type { Input } from './inputs.ts'
import { looksLikeJson } from './json-input.ts'
import { loadBytes } from './load.ts'
import { parseRead, readBytes } from './parse-input.ts'
import { type Figures, figuresOf } from './tally.ts'
import type { WordFlags } from './words.ts'

/** A document, parsed now or read from JSON that `parse` wrote. */
export interface Loaded {
  input: Input
  document: PolicyDocument
  /** Its diagnostics in both languages and its text, where it was parsed now; null where it came from JSON. */
  parsed: { findings: Finding[]; source: SourceFile; printed?: PrintedLine[]; stages?: Inspected['stages'] } | null
}

/** What all inputs of a run that reads documents or JSON have in common. */
export interface LoadShared {
  flags: InputFlags & WordFlags
  /** The lines that people read are wanted beside the document. */
  printed: boolean
  /** What the rooms made: only where the work is done here. */
  stages: boolean
  /** Where the values stand. */
  places: boolean
}

/** An input under any name that turned out to be JSON that `parse` wrote: its bytes, where they are at hand. */
export interface IsJson {
  json: Uint8Array | null
}

/** A document of an input that is no JSON, with the id of its base name. */
export const loadWork =
  ({ flags, printed, stages, places }: LoadShared) =>
  async (input: Input): Promise<Loaded | IsJson> => {
    const bytes = await loadBytes(input, new Limits(flags.limit))
    if (looksLikeJson(bytes)) return { json: bytes }
    const { document, ...parsed } = await parseRead(await readBytes(bytes, input, flags), null, {
      printed,
      stages,
      places,
    })
    return { input, document, parsed }
  }

/** What a thread says of an input: what was made of its document, and the document's figures. */
export type MadeApart<T> = { made: T; figures: Figures } | IsJson

/** The same for a thread: what `make` makes of the document, which is plain data. */
export function apart<T>(shared: LoadShared, make: (loaded: Loaded) => T): (input: Input) => Promise<MadeApart<T>> {
  const work = loadWork(shared)
  return async (input) => {
    const read = await work(input)
    // the bytes are read again there: they are rarely wanted
    return 'json' in read ? { json: null } : { made: make(read), figures: figuresOf(read.document) }
  }
}

export const loadApart = (shared: LoadShared): ((input: Input) => Promise<MadeApart<PolicyDocument>>) =>
  apart(shared, ({ document }) => document)
