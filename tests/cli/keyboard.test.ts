import { spawnSync } from 'node:child_process'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { namesOf } from '../../src/cli/ids.ts'
import { nearest } from '../../src/cli/nearest.ts'
import { quote } from '../../src/cli/reporters/quote.ts'
import { gongwen } from './gongwen.ts'

test('what was meant is asked where one name is near', () => {
  expect(nearest('--outptu', ['--format', '--output'])).toBe('--output')
  expect(nearest('prase', ['parse', 'export'])).toBe('parse')
  expect(nearest('x', ['-q', 'parse'])).toBeNull()
  expect(nearest('x'.repeat(1e6), ['parse'])).toBeNull()
  expect(gongwen(['parse', '--outptu', 'x']).stderr).toMatch(/unknown option --outptu; did you mean --output\?/)
  expect(gongwen(['prase', '--lang', 'zh']).stderr).toMatch(/未知命令 prase；是否为 parse？/)
})

test('help of a command is the same by both ways', () => {
  expect(gongwen(['help', 'export']).stdout).toBe(gongwen(['export', '--help']).stdout)
})

test('the script for bash completes commands, options and values', () => {
  const { stdout } = gongwen(['completion', 'bash'])
  const ask = (...words: string[]): string => {
    const script = `${stdout}\nCOMP_WORDS=(${words.join(' ')}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _gongwen; echo "\${COMPREPLY[@]}"`
    return spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.trim()
  }
  expect(ask('gongwen', 'pa')).toBe('parse')
  expect(ask('gongwen', 'export', '--gr')).toBe('--group-by')
  expect(ask('gongwen', 'validate', '--format', 'sa')).toBe('sarif')
  for (const shell of ['zsh', 'fish']) expect(gongwen(['completion', shell]).stdout).toContain('group-by')
})

test('carets stand under the words, within any width', () => {
  const line = `${'甲a“乙”'.repeat(30)}县发改委${'丙b\u0301'.repeat(300)}`
  const at = line.indexOf('县发改委')
  const point = (column: number) => ({ line: 1, column, offset: column - 1 })
  for (const ambiguousIsNarrow of [true, false])
    for (const room of [20, 27, 60, 107]) {
      const screen = { columns: room, ambiguousIsNarrow }
      const [text, carets] = quote(line, { start: point(at + 1), end: point(at + 5) }, room, screen)
      const width = (part: string): number => stringWidth(part, { ambiguousIsNarrow })
      expect(width(text)).toBeLessThanOrEqual(room)
      expect(width(text.slice(0, text.indexOf('县发改委')))).toBe(carets.indexOf('^'))
      expect(carets.trim()).toBe('^'.repeat(8))
    }
})

test('folders tell inputs of one name apart, and only where they do', () => {
  const names = (...paths: string[]): string[] => {
    const inputs = paths.map((path) => ({ path, name: path.slice(path.lastIndexOf('/') + 1) }))
    return [...namesOf(inputs).values()]
  }
  expect(names('x/2022/a.txt', 'x/2023/a.txt')).toEqual(['2022-a.txt', '2023-a.txt'])
  expect(names('a.txt', 'sub/A.txt')).toEqual(['a.txt', 'sub-A.txt'])
  expect(names('x/a.txt', 'x/a.docx')).toEqual(['a.txt', 'a.docx'])
  expect(names('/tmp/k/p/a.txt', '/tmp/k/q/r/a.txt', '/tmp/k/b.txt')).toEqual(['p-a.txt', 'q-r-a.txt', 'b.txt'])
})
