import { parentPort } from 'node:worker_threads'
import { InputError, type ReadOptions, readSource } from '../read/index.ts'
import { crossing, describe } from './crossing.ts'
import type { Answer } from './read-watched.ts'

/** One input to read, as it comes from the thread that watches. */
export interface Question {
  bytes: Uint8Array
  name: string
  options: ReadOptions
}

// The other side of `readWatched`: reads what it is given, and says what came of it.
parentPort?.on('message', (question: Question) => {
  void answer(question).then((said) => parentPort?.postMessage(said))
})

async function answer({ bytes, name, options }: Question): Promise<Answer> {
  try {
    // classes do not cross over: these two are made anew on the other side
    return { read: { ...(await readSource(bytes, name, options)), lines: undefined, limits: undefined } }
  } catch (error) {
    return error instanceof InputError ? { refused: crossing(error) } : { broken: describe(error) }
  }
}
