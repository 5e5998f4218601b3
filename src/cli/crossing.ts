import { type FailurePlace, InputError } from '../read/input-error.ts'
import type { Message } from '../schema/finding.ts'

/** An InputError as plain data: classes do not cross to another thread or process. */
export interface Crossing extends FailurePlace {
  reason: Message
  remedy: Message
}

export function crossing({ reason, remedy, line, byte, code }: InputError): Crossing {
  const place = { ...(line !== undefined && { line }), ...(byte !== undefined && { byte }) }
  return { reason, remedy, ...place, ...(code !== undefined && { code }) }
}

export const crossed = (from: Crossing): InputError => new InputError(from.reason, from.remedy, from)

/** An error that nobody foresaw, in one line. */
export const describe = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error)
