import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { InputError } from '../../read/input-error.ts'
import { crossed } from '../crossing.ts'
import type { Said } from './job-thread.ts'

export interface PoolOptions {
  threads: number
  /** Seconds that one answer may take; a thread that takes longer is ended. */
  timeout?: number | undefined
  /** Answers after which a thread is replaced by a new one. */
  recycle?: number | undefined
}

interface Waiting {
  question: unknown
  resolve: (answer: unknown) => void
  reject: (error: unknown) => void
}

/**
 * Threads that do one kind of work each by themselves. A question goes to the first thread that is free; one that ends
 * its thread, or takes too long, is answered by an InputError, and the next goes to a new thread. Threads start when
 * they are needed.
 */
export class Pool {
  private readonly start: () => Worker
  private readonly options: PoolOptions
  private readonly idle: JobThread[] = []
  private readonly all = new Set<JobThread>()
  private readonly waiting: Waiting[] = []

  /** `shared` goes to every thread once; it and the questions are plain data. */
  constructor(kind: string, shared: unknown, options: PoolOptions) {
    const workerData = { kind, shared }
    this.start = () => new Worker(join(__dirname, 'job-thread.cjs'), { workerData, execArgv: [] })
    this.options = options
  }

  ask(question: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject })
      this.assign()
    })
  }

  /** Ends the threads, whatever they are doing. */
  async close(): Promise<void> {
    await Promise.all([...this.all].map((thread) => thread.end()))
  }

  private assign(): void {
    while (this.waiting.length > 0) {
      const thread = this.idle.pop() ?? this.another()
      if (thread === null) return
      void this.answer(thread, this.waiting.shift() as Waiting)
    }
  }

  private another(): JobThread | null {
    if (this.all.size >= this.options.threads) return null
    const thread = new JobThread(this.start())
    this.all.add(thread)
    return thread
  }

  private async answer(thread: JobThread, { question, resolve, reject }: Waiting): Promise<void> {
    const { timeout, recycle = Number.POSITIVE_INFINITY } = this.options
    try {
      resolve(await thread.ask(question, timeout))
    } catch (error) {
      reject(error)
    }
    if (thread.alive && thread.answered < recycle) this.idle.push(thread)
    else {
      await thread.end()
      this.all.delete(thread)
    }
    this.assign()
  }
}

class JobThread {
  alive = true
  answered = 0
  private readonly worker: Worker
  private readonly ready: Promise<void>
  private settle: ((said: Said | { ended: InputError }) => void) | null = null

  constructor(worker: Worker) {
    this.worker = worker
    this.ready = new Promise((done) => {
      worker.on('message', (said: Said) => {
        if ('ready' in said) done()
        else this.settle?.(said)
      })
      const gone = (error: unknown): void => {
        this.alive = false
        done()
        this.settle?.({ ended: endedBy(error) })
      }
      worker.on('error', gone).on('exit', gone)
    })
  }

  /** One question at a time. The time that a thread takes to start is not the question's. */
  async ask(question: unknown, seconds: number | undefined): Promise<unknown> {
    await this.ready
    if (!this.alive) throw endedBy(null)
    this.answered++
    const said = await new Promise<Said | { ended: InputError }>((resolve) => {
      const timer = seconds === undefined ? undefined : setTimeout(() => resolve(this.late(seconds)), seconds * 1000)
      this.settle = (one) => {
        clearTimeout(timer)
        resolve(one)
      }
      this.worker.postMessage(question)
    })
    this.settle = null
    if ('ended' in said) throw said.ended
    if ('refused' in said) throw crossed(said.refused)
    if ('broken' in said) throw new Error(said.broken)
    return 'answer' in said ? said.answer : undefined
  }

  async end(): Promise<void> {
    this.alive = false
    await this.worker.terminate()
  }

  private late(seconds: number): { ended: InputError } {
    this.alive = false
    return { ended: timedOut(seconds) }
  }
}

const timedOut = (seconds: number): InputError =>
  new InputError(
    { zh: `${seconds} 秒内没有读完`, en: `not done within ${seconds} s` },
    { zh: '请拆分该文件，或放宽 --timeout', en: 'split it, or raise --timeout' },
    { code: 'timeout' },
  )

function endedBy(error: unknown): InputError {
  const memory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return memory ? OUT_OF_MEMORY() : THREAD_ENDED()
}

const OUT_OF_MEMORY = (): InputError =>
  new InputError(
    { zh: '内存不足，处理它的线程已结束', en: 'out of memory: the thread that read it has ended' },
    { zh: '请拆分该文件，或减少 --jobs', en: 'split it, or use fewer --jobs' },
    { code: 'limit' },
  )

const THREAD_ENDED = (): InputError =>
  new InputError(
    { zh: '处理它的线程意外结束', en: 'the thread that read it ended unexpectedly' },
    {
      zh: '请单独解析该文件；若再次发生，请附上文件反馈',
      en: 'parse it alone; if it happens again, report it with the file',
    },
    { code: 'unreadable' },
  )
