import { configSchema } from '../schema/config.ts'

/** The first thing that is wrong, as `path: reason`; null where nothing is. */
export function configProblem(value: unknown): string | null {
  const { error } = configSchema.safeParse(value)
  const [issue] = error?.issues ?? []
  return issue === undefined ? null : `${issue.path.join('.') || '-'}: ${issue.message}`
}
