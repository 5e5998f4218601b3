import type { FORMATS } from '../commands/validate.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { pretty } from './pretty.ts'
import type { Reporter, ReporterOptions } from './reporter.ts'
import { sarif } from './sarif.ts'

/** One reporter a format. */
export const reporters: Record<(typeof FORMATS)[number], (options: ReporterOptions) => Reporter> = {
  pretty,
  json,
  github,
  sarif,
  junit,
}
