/** Version of the document's schema; raised with every change that a reader of the JSON could notice. */
export const SCHEMA_VERSION = '1.1.0'

/** Earlier ones whose documents are documents of this one as they are: what came since may be left out. */
export const READABLE_VERSIONS: readonly string[] = ['1.0.0', SCHEMA_VERSION]
