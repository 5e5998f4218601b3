import 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** The figures are to be recorded anew. */
    update: boolean
  }
}
