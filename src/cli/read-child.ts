import { InputError } from '../read/index.ts'
import { crossing, describe } from './crossing.ts'
import type { Question } from './read-thread.ts'
import { type Answer, askThread } from './read-watched.ts'

// The other side of `readApart`: a process with nothing in it but one reading, which it watches.
process.on('message', (question: Question) => {
  void answer(question).then((said) => process.send?.(said))
})
// who asked is gone, whatever ended it
process.on('disconnect', () => process.exit())

async function answer(question: Question): Promise<Answer> {
  try {
    return await askThread(question)
  } catch (error) {
    return error instanceof InputError ? { refused: crossing(error) } : { broken: describe(error) }
  }
}
