declare module 'sql.js/dist/sql-wasm-inline.js' {
  export interface Statement {
    run(values: (string | number | null)[]): void
    free(): void
  }

  export interface Database {
    run(sql: string): void
    prepare(sql: string): Statement
    exec(sql: string): { columns: string[]; values: unknown[][] }[]
    export(): Uint8Array
    close(): void
  }

  const initialise: () => Promise<{ Database: new (bytes?: Uint8Array) => Database }>

  export { initialise as default }
}
