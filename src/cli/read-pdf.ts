import { isMainThread } from 'node:worker_threads'
import type { ReadOptions, SourceFile } from '../read/index.ts'
import { readApart } from './read-apart.ts'
import { readWatched } from './read-watched.ts'

/** Alone in its process a reading is watched in a thread; beside others it needs a process whose time is its own. */
export const readPdf: (bytes: Uint8Array, name: string, options: ReadOptions) => Promise<SourceFile> = isMainThread
  ? readWatched
  : readApart
