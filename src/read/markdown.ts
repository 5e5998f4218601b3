const MARKDOWN_NAME = /\.(md|markdown|mdown|mkd)$/i

/**
 * Whether a text is Markdown: by its name, or by content: bold runs (`**二是**`), ATX headings (`## 一、总体要求`),
 * the delimiter row of a pipe table (`|---|---|`) or an HTML table.
 */
export function sniffMarkdown(text: string, name: string): boolean {
  if (MARKDOWN_NAME.test(name)) return true
  return (
    /\*\*[^\s*][^*\n]{0,200}\*\*/.test(text) ||
    /^#{1,6} \S/m.test(text) ||
    /^\|?:?-{3,}:?\|[-:|]*$/m.test(text.replaceAll(' ', '')) ||
    /<\/table>/i.test(text)
  )
}
