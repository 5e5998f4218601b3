import { InputError } from '../read/input-error.ts'
import type { PolicyDocument } from '../schema/document.ts'
import { type LoadOptions, loadDocuments } from './documents.ts'
import type { Loaded } from './load-work.ts'
import type { Report } from './report.ts'

export interface OneOptions extends LoadOptions {
  /** What must be in it. */
  report: Report
}

/**
 * The one document of an input that must hold just one, with measures in it. Where it does not, that is told in one
 * line, the exit status is 2 and there is none.
 */
export async function oneDocument(input: string, options: OneOptions): Promise<Loaded | null> {
  const loaded: Loaded[] = []
  for await (const one of loadDocuments([input], { ...options, close: () => undefined })) loaded.push(one)
  const [first] = loaded
  // what could not be read has been told
  if (first === undefined) return null
  const failure = loaded.length > 1 ? several(loaded.length) : noMeasures(first.document)
  if (failure === null) return first
  options.report.failure(input, failure)
  process.exitCode = 2
  return null
}

const several = (count: number): InputError =>
  new InputError(
    { zh: `其中有 ${count} 份文件，只能有一份`, en: `holds ${count} documents where one is wanted` },
    { zh: '请指定其中一份', en: 'name one of them' },
  )

/** Why a document cannot be compared; null where it can. */
export const noMeasures = ({ measures }: PolicyDocument): InputError | null =>
  measures.length > 0
    ? null
    : new InputError(
        { zh: '没有举措，无可比较', en: 'has no measures: nothing to compare' },
        { zh: '用 gongwen parse -v 查看原因', en: 'gongwen parse -v tells why' },
      )
