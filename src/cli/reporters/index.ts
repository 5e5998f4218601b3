import type { FORMATS } from '../commands/validate.ts'
import { checkstyle } from './checkstyle.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
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
  gitlab,
  sarif,
  junit,
  checkstyle,
}
