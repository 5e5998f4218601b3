/** Version of the document's schema; raised with every change that a reader of the JSON could notice. */
export const SCHEMA_VERSION = '1.0.0'
