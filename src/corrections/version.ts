/** Version of the corrections file; raised with every change that a reader of it could notice. */
export const CORRECTIONS_VERSION = 1
