type Sheet = [title: string, records: Buffer[], hidden?: boolean]

export function record(type: number, ...parts: Uint8Array[]): Buffer
export function u16(...values: number[]): Buffer
export function f64(value: number): Buffer
export function wide(text: string): Buffer
export function workbook(
  globals: Buffer[],
  sheets: Sheet[],
  options?: { version?: number; name?: (text: string) => Buffer },
): Buffer
export function label(row: number, column: number, text: string): Buffer
export function number(row: number, column: number, value: number, style?: number): Buffer
export function shared(row: number, column: number, index: number): Buffer
export function merge(...ranges: [number, number, number, number][]): Buffer
export function sharedStrings(texts: string[], most?: number): Buffer[]
