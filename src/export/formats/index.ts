import type { Format } from '../format.ts'
import { csv } from './csv.ts'
import { docx } from './docx.ts'
import { html } from './html.ts'
import { ics } from './ics.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { ndjson } from './ndjson.ts'
import { parquet } from './parquet.ts'
import { sqlite } from './sqlite.ts'
import { xlsx } from './xlsx.ts'

/** Every format, one line each. */
export const formats: readonly Format[] = [csv, xlsx, json, ndjson, markdown, html, docx, parquet, sqlite, ics]
