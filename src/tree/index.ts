import type { SourceFile } from '../read/index.ts'
import { buildRoot, noAnnotations } from './lines.ts'
import type { Root } from './nodes.ts'

export type { Cell, Grid, Line, Root, Row } from './nodes.ts'

/**
 * Text to a tree of lines and grids. Guarantees: the nodes tile the source (their texts, one after the other, are the
 * source), a line's content has no markup in it, every character of it leads back to its offset.
 */
export async function buildTree(source: SourceFile): Promise<Root> {
  if (source.format === 'html') return (await import('./html.ts')).buildHtml(source.text)
  if (source.format !== 'markdown') return buildRoot(source.text, noAnnotations)
  const { annotateMarkdown } = await import('./markdown.ts')
  return buildRoot(source.text, annotateMarkdown(source.text))
}
