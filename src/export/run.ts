import type { PolicyDocument } from '../schema/document.ts'
import type { Files, Format, FormatOptions, Share, Writer } from './format.ts'
import type { Groups } from './group.ts'

export interface RunOptions extends Omit<FormatOptions, 'part' | 'parts'> {
  groups: Groups | null
}

/** All formats at once, each document dealt out to its groups. */
export async function openRun(formats: readonly Format[], files: Files, options: RunOptions): Promise<Run> {
  const { groups, ...rest } = options
  const base: FormatOptions = { ...rest, part: null, parts: groups?.parts ?? [] }
  const writers: GroupedWriter[] = []
  for (const format of formats) {
    const open = (part: string | null): ReturnType<Format['open']> => format.open(files, { ...base, part })
    writers.push(new GroupedWriter(await open(null), format.sheets === true ? null : open))
  }
  return new Run(writers, groups)
}

export class Run {
  private readonly writers: GroupedWriter[]
  private readonly groups: Groups | null

  constructor(writers: GroupedWriter[], groups: Groups | null) {
    this.writers = writers
    this.groups = groups
  }

  async add(document: PolicyDocument): Promise<void> {
    const shares = this.groups?.shares(document) ?? []
    for (const writer of this.writers) await writer.add(document, shares)
  }

  async end(): Promise<void> {
    for (const writer of this.writers) await writer.end()
  }
}

/** A writer for everything, and one for each group unless the format has sheets for them. */
class GroupedWriter {
  private readonly all: Writer
  private readonly open: ((part: string) => ReturnType<Format['open']>) | null
  private readonly ofPart = new Map<string, Writer>()

  constructor(all: Writer, open: ((part: string) => ReturnType<Format['open']>) | null) {
    this.all = all
    this.open = open
  }

  async add(document: PolicyDocument, shares: readonly Share[]): Promise<void> {
    this.all.add(document, shares)
    if (this.open === null) return
    for (const { part, document: own } of shares) {
      const writer = this.ofPart.get(part) ?? (await this.open(part))
      this.ofPart.set(part, writer)
      writer.add(own, [])
    }
  }

  async end(): Promise<void> {
    for (const writer of this.ofPart.values()) await writer.end()
    await this.all.end()
  }
}
