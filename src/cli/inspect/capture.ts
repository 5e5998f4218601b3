import type { Captured } from '../../capture/index.ts'
import type { LineIndex } from '../../read/index.ts'
import { place } from './place.ts'
import { renderTree } from './tree.ts'

/** What was undone and why, then the lines and grids as they are read on. */
export function* renderCapture({ root, repairs }: Captured, lines: LineIndex): Generator<string> {
  for (const { at, kind, hypothesis, score, margin, second } of repairs) {
    const told = `score ${score.toFixed(1)}, margin ${margin.toFixed(1)} over ${second}`
    yield `${place(lines, at.from)} ${kind}: ${hypothesis}; ${told}\n`
  }
  if (repairs.length === 0) yield '-\n'
  yield '\n== lines and grids\n'
  yield* renderTree(root, lines)
}
