import type { Finding } from '../schema/finding.ts'
import type { Limits } from './limits.ts'
import type { Structure } from './structure.ts'

export type Format = 'text' | 'markdown' | 'html' | 'csv' | 'docx' | 'doc' | 'rtf' | 'xlsx' | 'xls' | 'pdf' | 'ofd'

/** What a reader makes of a file. */
export interface Content {
  text: string
  encoding: string
  structure?: Structure
  findings?: Finding[]
}

/** A container that is known by its bytes. Reading it is a module of its own, loaded when it is needed. */
export interface BinaryReader {
  format: Format
  accepts: (bytes: Uint8Array, limits: Limits) => boolean
  read: (bytes: Uint8Array, limits: Limits) => Promise<Content>
}

/** A kind of text, known by its content or name once it is decoded. */
export interface TextFormat {
  format: Format
  accepts: (text: string, name: string) => boolean
  /** Refuses what is beyond the limits. */
  check?: (text: string, limits: Limits) => void
  /** Renders it with its structure; without one the text stays as it is. */
  read?: (text: string, limits: Limits) => Promise<DecodedContent>
}

/** What is made of a text that was decoded before. */
export type DecodedContent = Omit<Content, 'encoding'>
