import type { Format } from '../format.ts'
import { csv } from './csv.ts'
import { json } from './json.ts'
import { ndjson } from './ndjson.ts'
import { xlsx } from './xlsx.ts'

/** Every format, one line each. */
export const formats: readonly Format[] = [csv, xlsx, json, ndjson]
