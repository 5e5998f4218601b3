import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Limits, LineIndex, type ReadOptions, type SourceFile } from '../read/index.ts'
import { type Crossing, crossed } from './crossing.ts'
import type { Question } from './read-thread.ts'

/** What the reading thread says: the source without what is made of it here, or why there is none. */
export type Answer =
  | { read: Omit<SourceFile, 'lines' | 'limits'> & { lines: undefined; limits: undefined } }
  | { refused: Crossing }
  | { broken: string }

/** What is watched, by the names of its limits. */
export type Watched = 'pdf' | 'ofd'

/** How often the watched thread is looked at. */
const EVERY = 25

let idle: Worker | null = null

/**
 * `readSource` in a thread of its own, which is ended where it takes more time or memory than the limits allow. For
 * formats whose reader is a machine in itself: a PDF can have pdf.js draw a billion things with a kilobyte, and no
 * count before tells.
 */
export async function readWatched(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  kind: Watched = 'pdf',
): Promise<SourceFile> {
  return fromAnswer(await askThread({ bytes, name, options }, kind), options)
}

/** The source that was read elsewhere. Throws what was thrown there. */
export function fromAnswer(answer: Answer, options: ReadOptions): SourceFile {
  if ('broken' in answer) throw new Error(answer.broken)
  if ('refused' in answer) throw crossed(answer.refused)
  return { ...answer.read, lines: new LineIndex(answer.read.text), limits: new Limits(options.limits) }
}

/** One question at a time: what the process spends meanwhile is the thread's. */
export async function askThread(question: Question, kind: Watched = 'pdf'): Promise<Answer> {
  const limits = new Limits(question.options.limits)
  const thread = idle ?? new Worker(join(__dirname, 'read-thread.cjs'), { execArgv: [] })
  idle = null
  // an idle thread does not keep the process alive, a busy one does
  thread.ref()
  const answer = await new Promise<Answer>((resolve, reject) => {
    const stop = watch(limits, kind, (excess) => {
      end(() => reject(excess as Error))
      void thread.terminate()
    })
    // ours alone are taken off: with all of them gone, the answer to the next question would reach nobody
    const end = (work: () => void): void => {
      stop()
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
      work()
    }
    const onMessage = (said: Answer): void => end(() => resolve(said))
    const onError = (error: Error): void => end(() => reject(error))
    const onExit = (): void => end(() => reject(new Error('the reading thread ended')))
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    thread.postMessage(question)
  })
  // waits for the next one without keeping the process alive
  thread.unref()
  idle = thread
  return answer
}

/** Looks at what the process has spent since now; the first limit that it is above ends the watch. */
function watch(limits: Limits, kind: Watched, ended: (excess: unknown) => void): () => void {
  const cpu = process.cpuUsage()
  const memory = process.memoryUsage.rss()
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(cpu)
    try {
      limits.hold(`${kind}-seconds`, (user + system) / 1e6)
      limits.hold(`${kind}-memory`, process.memoryUsage.rss() - memory)
    } catch (error) {
      clearInterval(timer)
      ended(error)
    }
  }, EVERY)
  return () => clearInterval(timer)
}
