import type { SourceFile } from '../read/index.ts'
import { declareHead } from './index-data.ts'
import { type Annotations, buildRoot, noAnnotations } from './lines.ts'
import type { Root } from './nodes.ts'

export { indexFields, readIndexLines } from './index-data.ts'
export type { Declared, Grid, Line, Root } from './nodes.ts'

/**
 * Text to a tree of lines and grids. Guarantees: the nodes tile the source (their texts, one after the other, are the
 * source), a line's content has no markup in it, every character of it leads back to its offset.
 */
export async function buildTree(source: SourceFile): Promise<Root> {
  if (source.structure !== undefined) {
    const { buildStructured } = await import('./structure.ts')
    return declareHead(buildStructured(source.text, source.structure))
  }
  if (source.format === 'html') return (await import('./html.ts')).buildHtml(source.text, source.limits)
  if (source.format !== 'markdown') return declareHead(buildRoot(source.text, noAnnotations))
  const annotations = await readMarkdown(source)
  return { ...declareHead(buildRoot(source.text, annotations)), findings: annotations.findings }
}

/** Markdown's own markup, text that is struck, and tables of HTML inside it. */
async function readMarkdown({ text, limits }: SourceFile): Promise<Annotations> {
  const { annotateMarkdown } = await import('./markdown.ts')
  const annotations = annotateMarkdown(text)
  // an HTML parser is loaded only where there is something for it
  const html = /<table\b/i.test(text) ? await (await import('./markdown-tables.ts')).htmlTables(text, limits) : null
  const grids = [...annotations.grids, ...(html?.grids ?? [])].sort((a, b) => a.from - b.from)
  return { ...annotations, grids, findings: [...annotations.findings, ...(html?.findings ?? [])] }
}
