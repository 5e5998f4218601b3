/** The items of a list from first to last; each is let go of as it is handed out, so that the list ends empty. */
export function* drained<T>(list: T[]): Generator<T> {
  list.reverse()
  while (list.length > 0) yield list.pop() as T
}
