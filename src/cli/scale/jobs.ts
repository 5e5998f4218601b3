import { availableParallelism } from 'node:os'

/** One kind of work, done here or in threads: what is asked, and what comes of it. */
export interface Jobs<Q, A> {
  ask: (question: Q) => Promise<A>
  /** How many questions may be open at once. */
  width: number
  close: () => Promise<void>
}

/** The kinds of work that `job-thread.ts` knows. */
export type JobKind = 'parse' | 'load' | 'check' | 'line'

export type JobCount = number | 'auto'

export interface JobOptions {
  jobs: JobCount
  /** How many questions there are, where it is known: there are never more threads. */
  questions?: number
  timeout?: number | undefined
  recycle?: number | undefined
}

/** Results that may wait for an earlier one, for each thread. */
const AHEAD = 2

/**
 * The work of `here`, or the same in threads where there is more than one job, or a thread that may have to be ended.
 * `shared` is what all questions have in common; it and they are plain data.
 */
export async function openJobs<Q, A>(
  { jobs, timeout, recycle, questions = Number.POSITIVE_INFINITY }: JobOptions,
  kind: JobKind,
  shared: unknown,
  here: (question: Q) => Promise<A>,
): Promise<Jobs<Q, A>> {
  const threads = Math.max(1, Math.min(jobs === 'auto' ? availableParallelism() : jobs, questions))
  if (threads === 1 && timeout === undefined && recycle === undefined)
    return { ask: here, width: 1, close: () => Promise.resolve() }
  const { Pool } = await import('./pool.ts')
  const pool = new Pool(kind, shared, { threads, timeout, recycle })
  return {
    ask: (question) => pool.ask(question) as Promise<A>,
    width: threads * AHEAD,
    close: () => pool.close(),
  }
}
