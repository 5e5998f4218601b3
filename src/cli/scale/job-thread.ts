import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { InputError } from '../../read/input-error.ts'
import { type Crossing, crossing, describe } from '../crossing.ts'
import { checkApart } from '../examine.ts'
import { loadApart } from '../load-work.ts'
import { parseApart } from '../parse-work.ts'
import type { JobKind } from './jobs.ts'
import { lineWork } from './line.ts'

/** What a thread says: that it is there, and then what came of each question. */
export type Said = { ready: true } | { answer: unknown } | { refused: Crossing } | { broken: string }

type Work = (question: never) => Promise<unknown>

// The other side of `Pool`: one kind of work, done for one question after the other.
const WORKS: Readonly<Record<JobKind, (shared: never) => Work>> = {
  parse: parseApart,
  load: loadApart,
  check: checkApart,
  line: lineWork,
}

if (parentPort !== null) serve(parentPort, workerData as { kind: JobKind; shared: never })

function serve(port: MessagePort, { kind, shared }: { kind: JobKind; shared: never }): void {
  const work = WORKS[kind](shared)
  const say = (said: Said): void => port.postMessage(said)
  port.on('message', (question) => {
    void answer(work, question as never).then(say)
  })
  say({ ready: true })
}

async function answer(work: Work, question: never): Promise<Said> {
  try {
    return { answer: await work(question) }
  } catch (error) {
    return error instanceof InputError ? { refused: crossing(error) } : { broken: describe(error) }
  }
}
