import schema from '../../schemas/policy-document.schema.json' with { type: 'json' }
import { ClosedPipe, Output } from './output.ts'

/** Prints the committed schema, byte for byte (it is written with the same indentation). */
export async function printSchema(): Promise<void> {
  try {
    await new Output().write([`${JSON.stringify(schema, null, 2)}\n`])
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error
  }
}
