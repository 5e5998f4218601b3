import { spawnSync } from 'node:child_process'
import { existsSync as exists, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configProblem } from '../../src/cli/config-check.ts'
import { type Block, blocksIn, type Command, commandsIn, isAsShown } from './blocks.ts'
import { type Ran, readersFolder, runCommands, runModule } from './run.ts'

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md'),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].sort()
const read = (document: string): Block[] => blocksIn(readFileSync(document, 'utf8'))
const isCommand = ({ kind }: Block): boolean => kind === 'console' || kind === 'sh'
const skipped = documents.flatMap((document) =>
  read(document).flatMap(({ notRun }) => (notRun === null ? [] : [`${document}: ${notRun}`])),
)
const ofCommands = documents
  .map((document) => ({
    document,
    commands: read(document)
      .filter((block) => isCommand(block) && block.notRun === null)
      .flatMap(commandsIn),
  }))
  .filter(({ commands }) => commands.length > 0)

/** What a reader would see instead; null where all is as the document says. */
function faultOf({ command, shown }: Command, { status, printed }: Ran): string | null {
  const isWell = shown === null ? status === 0 : status < 2 && isAsShown(printed, shown.length > 0 ? shown : [''])
  return isWell ? null : `${command}\nstatus ${status}\n${printed.join('\n')}`
}

/** What is shown with another first letter or digit in one line. */
const spoilt = (shown: readonly string[], at: number): string[] =>
  shown.map((line, i) => (i === at ? line.replace(/[\p{L}\p{N}]/u, '¤') : line))

describe.each(ofCommands)('$document', ({ document, commands }) => {
  const ran = runCommands(readersFolder(), commands)

  it.each(commands.map((command, i) => [`line ${command.line}: ${command.command}`, command, ran[i] as Ran] as const))(
    '%s',
    (_, command, run) => {
      expect(faultOf(command, run), document).toBeNull()
      // and it would be seen if a line were other than it is
      const shown = command.shown ?? []
      for (const [at, line] of shown.entries())
        if (/[\p{L}\p{N}]/u.test(line)) expect(isAsShown(run.printed, spoilt(shown, at)), line).toBe(false)
    },
  )
})

describe('code of the documents', () => {
  const modules = documents.flatMap((document) => {
    const blocks = read(document)
    return blocks.flatMap((block, i) =>
      block.kind === 'js' ? [{ document, line: block.line, code: block.text, shown: blocks[i + 1]?.text ?? '' }] : [],
    )
  })
  const folder = readersFolder()

  it.each(modules)('$document:$line prints what stands below it', ({ code, shown }) => {
    expect(runModule(folder, code)).toEqual({ status: 0, printed: shown.split('\n') })
  })

  const diffs = documents.flatMap((document) =>
    read(document).flatMap(({ kind, line, text }) => (kind === 'diff' ? [{ document, line, text }] : [])),
  )
  const applies = (diff: string): string =>
    spawnSync('git', ['apply', '--check', '-'], { input: `${diff}\n`, encoding: 'utf8' }).stderr

  it.each(diffs)('$document:$line is a diff that applies', ({ text }) => {
    expect(applies(text)).toBe('')
    // and one of another line would not
    expect(applies(text.replace(/^ ./m, ' ¤'))).not.toBe('')
  })

  it('shows a diff for each kind of growth', () => expect(diffs.length).toBe(5))

  it('holds as configuration', () => {
    const values = documents.flatMap((document) =>
      read(document)
        .filter(({ kind, text }) => kind === 'json' && text.includes('"rules"'))
        .map(({ text }) => JSON.parse(text) as unknown),
    )
    expect(values.length).toBeGreaterThan(0)
    expect(values.map(configProblem)).toEqual(values.map(() => null))
  })
})

describe('the documents', () => {
  it('say of few commands that they are not run, and why', () => {
    expect(skipped).toMatchInlineSnapshot(`
      [
        "README.md: it is the run that reads this",
        "README.md: installs",
        "README.zh.md: it is the run that reads this",
        "README.zh.md: installs",
        "docs/scale/README.md: needs GNU parallel",
        "docs/scale/README.md: a province",
        "docs/scale/README.md: needs Dask",
        "docs/scale/README.md: needs Redis",
        "docs/scale/README.md: needs Hadoop",
        "docs/scale/README.md: needs DuckDB",
        "docs/scale/README.md: needs DuckDB",
        "docs/scale/README.zh.md: needs GNU parallel",
        "docs/scale/README.zh.md: a province",
        "docs/scale/README.zh.md: needs Dask",
        "docs/scale/README.zh.md: needs Redis",
        "docs/scale/README.zh.md: needs Hadoop",
        "docs/scale/README.zh.md: needs DuckDB",
        "docs/scale/README.zh.md: needs DuckDB",
      ]
    `)
  })

  it('have each a Chinese one with as many headings, tables and commands', () => {
    const shape = (document: string): unknown => {
      const text = readFileSync(document, 'utf8')
      const heads = text.split('\n').flatMap((line) => /^(#+) /.exec(line)?.[1] ?? [])
      return { heads, rows: text.match(/^\|/gm)?.length ?? 0, kinds: read(document).map(({ kind }) => kind) }
    }
    const only = ['CONTRIBUTING.md', 'docs/ARCHITECTURE.md']
    const english = documents.filter((name) => !name.endsWith('.zh.md') && !only.includes(name))
    for (const document of english) expect(shape(document.replace(/md$/, 'zh.md')), document).toEqual(shape(document))
  })

  it('link to what there is', () => {
    const broken = documents.flatMap((document) => {
      const text = readFileSync(document, 'utf8').replace(/^ *```[\s\S]*?^ *```/gm, '')
      const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map((match) => match[1] as string)
      return links.filter((link) => !exists(join(document, '..', link))).map((link) => `${document}: ${link}`)
    })
    expect(broken).toEqual([])
  })

  it('are begun by a short README', () => {
    for (const name of ['README.md', 'README.zh.md'])
      expect(readFileSync(name, 'utf8').split('\n').length).toBeLessThanOrEqual(115)
  })
})

describe('what is shown', () => {
  it.each([
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b'], ['a', 'c'], false],
    [['a', 'b'], ['a'], false],
    [['a'], ['a', 'b'], false],
    [['a', 'x', 'y', 'b'], ['a', '…', 'b'], true],
    [['a', 'x', 'y'], ['a', '…', 'b'], false],
    [['a', 'b', 'a', 'c'], ['…', 'a', 'c'], true],
    [['one two three'], ['one … three'], true],
    [['one two three'], ['one …'], true],
    [['one two three'], ['one … four'], false],
    [['ab'], ['ab…b'], false],
  ])('%j, shown as %j: %s', (printed, shown, as) => {
    expect(isAsShown(printed, shown)).toBe(as)
  })
})
