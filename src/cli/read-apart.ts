import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { ReadOptions, SourceFile } from '../read/index.ts'
import type { Question } from './read-thread.ts'
import { type Answer, fromAnswer } from './read-watched.ts'

let idle: ChildProcess | null = null

/**
 * `readWatched` in a process of its own: for a thread beside others, whose time and memory the process would count as
 * the reading's. It is kept for the next one; it ends with this thread.
 */
export async function readApart(bytes: Uint8Array, name: string, options: ReadOptions): Promise<SourceFile> {
  return fromAnswer(await ask({ bytes, name, options }), options)
}

async function ask(question: Question): Promise<Answer> {
  const child = idle ?? start()
  idle = null
  const answer = await new Promise<Answer>((resolve, reject) => {
    const gone = (): void => reject(new Error('the reading process ended'))
    child.once('message', (said: Answer) => {
      child.off('error', reject).off('exit', gone)
      resolve(said)
    })
    child.once('error', reject).once('exit', gone)
    child.send(question)
  })
  idle = child
  return answer
}

/** Its standard streams stay out of ours, which carry data. */
function start(): ChildProcess {
  const child = fork(join(__dirname, 'read-child.cjs'), {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.on('exit', () => {
    if (idle === child) idle = null
  })
  return child
}
