/** Adds items at a list's end. `push(...items)` puts them all on the stack, where 100,000 are too many. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item)
}
