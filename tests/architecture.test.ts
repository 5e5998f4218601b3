import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/**
 * The rooms, from the ground up; those on one line stand side by side. A room imports from rooms below it, and from
 * one beside it only where that one does not import back.
 */
const FLOORS = [
  ['text'],
  ['lexicon', 'schema'],
  ['read'],
  ['tree'],
  ['fields'],
  ['blocks'],
  ['style'],
  ['tables', 'outline', 'capture'],
  ['records'],
  ['link'],
  ['pipeline.ts'],
  ['compare'],
  ['checks', 'export', 'corrections'],
  ['ledger'],
  ['review'],
  ['index.ts'],
  ['cli'],
]

interface Import {
  from: string
  path: string
  typeOnly: boolean
  dynamic: boolean
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .sort()
const text = new Map(files.map((path) => [path, readFileSync(join('src', path), 'utf8')]))
const syntax = new Map(
  [...text].map(([path, code]) => [path, ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)]),
)
const roomOf = (path: string): string => path.split('/')[0] as string
const floorOf = (room: string): number => FLOORS.findIndex((rooms) => rooms.includes(room))

function importsOf(path: string): Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean, dynamic = false): void => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return
    found.push({ from: path, path: specifier.text, typeOnly, dynamic })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node))
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, true)
    ts.forEachChild(node, visit)
  }
  visit(syntax.get(path) as ts.SourceFile)
  return found
}

function onlyTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = importClause.namedBindings
  return (
    importClause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((one) => one.isTypeOnly)
  )
}

const imports = files.flatMap(importsOf)
const isOwn = ({ path }: Import): boolean => path.startsWith('.')
const target = ({ from, path }: Import): string => normalize(join(dirname(from), path))
const show = (one: Import): string => `${one.from} → ${isOwn(one) ? target(one) : one.path}`
/** Imports between rooms of src. */
const between = imports.filter(
  (one) => isOwn(one) && !target(one).startsWith('..') && roomOf(target(one)) !== roomOf(one.from),
)

describe('the rooms', () => {
  it('are all known', () => expect([...new Set(files.map(roomOf))].filter((room) => floorOf(room) < 0)).toEqual([]))

  it('import from below only', () => {
    const upward = between.filter((one) => {
      const here = floorOf(roomOf(one.from))
      const there = floorOf(roomOf(target(one)))
      return there > here && !(here === 0 && one.typeOnly)
    })
    expect(upward.map(show)).toEqual([])
  })

  it('that stand side by side do not import from each other both ways', () => {
    const pairs = new Set(
      between.filter((one) => !one.typeOnly).map((one) => `${roomOf(one.from)} ${roomOf(target(one))}`),
    )
    expect([...pairs].filter((pair) => pairs.has(pair.split(' ').reverse().join(' ')))).toEqual([])
  })

  it('leave text without any value of another room', () => {
    expect(between.filter((one) => roomOf(one.from) === 'text' && !one.typeOnly).map(show)).toEqual([])
  })
})

describe('only one room', () => {
  const outside = (...rooms: string[]): string[] => files.filter((path) => !rooms.includes(roomOf(path)))

  it('cli talks to the outside: process, console', () => {
    const talks: string[] = []
    for (const path of outside('cli')) {
      const visit = (node: ts.Node): void => {
        const global =
          ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : ''
        if (global === 'process' || global === 'console') talks.push(`${path}: ${node.getText()}`)
        ts.forEachChild(node, visit)
      }
      visit(syntax.get(path) as ts.SourceFile)
    }
    expect(talks).toEqual([])
  })

  it('cli knows the file system, the terminal and the network; read knows node:crypto and where its packages lie', () => {
    const builtin = imports.filter(({ from, path }) => roomOf(from) !== 'cli' && path.startsWith('node:'))
    expect(
      builtin.filter(({ from, path }) => !(roomOf(from) === 'read' && /^node:(?:crypto|module)$/.test(path))).map(show),
    ).toEqual([])
    expect(
      imports
        .filter(({ from, path }) => roomOf(from) !== 'cli' && /^(chalk|commander|tinyglobby)$/.test(path))
        .map(show),
    ).toEqual([])
  })

  it('tree knows Markdown', () => {
    const markdown = /^(unified|remark|mdast|micromark|rehype|hast)/
    expect(imports.filter(({ from, path }) => roomOf(from) !== 'tree' && markdown.test(path)).map(show)).toEqual([])
  })

  it('schema loads zod: it takes longer to load than a seed to parse, so nothing on the way to a document may', () => {
    const light = ['schema/version.ts', 'schema/finding.ts', 'schema/print.ts']
    // loaded only where JSON or a configuration is read, by an import() of its own
    const lazy = [
      'cli/json-check.ts',
      'cli/config-check.ts',
      'corrections/read.ts',
      'corrections/schema.ts',
      'ledger/read.ts',
      'ledger/schema.ts',
    ]
    expect(
      imports
        .filter((one) => isOwn(one) && lazy.includes(target(one)) && !lazy.includes(one.from))
        .filter((one) => !one.dynamic && !one.typeOnly)
        .map(show),
    ).toEqual([])
    const loading = imports.filter((one) => {
      const zod = one.path === 'zod' || (isOwn(one) && roomOf(target(one)) === 'schema' && !light.includes(target(one)))
      return zod && !one.typeOnly && !lazy.includes(one.from) && !['schema', 'index.ts'].includes(roomOf(one.from))
    })
    expect(loading.map(show)).toEqual([])
  })
})

describe('files', () => {
  it('have at most 300 lines, data aside', () => {
    const long = files.filter(
      (path) => roomOf(path) !== 'lexicon' && (text.get(path) as string).split('\n').length > 301,
    )
    expect(long).toEqual([])
  })

  it('are not called after what nobody knows', () => {
    expect(files.filter((path) => /(helpers?|utils?|misc|common)\.ts$/.test(path))).toEqual([])
  })

  it('name no county and no place of a seed, outside of comments and the division codes', () => {
    const places = /上犹|铜鼓|弋阳|西湖区|赣州|宜春|上饶|南昌/
    const naming: string[] = []
    for (const path of files.filter((one) => !one.startsWith('lexicon/divisions'))) {
      const visit = (node: ts.Node): void => {
        const own = node.getChildCount() === 0 ? node.getText() : ''
        if (places.test(own)) naming.push(`${path}: ${own}`)
        ts.forEachChild(node, visit)
      }
      visit(syntax.get(path) as ts.SourceFile)
    }
    expect(naming).toEqual([])
  })
})
