import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tooOld } from '../../src/cli/node-version.ts'
import { gongwen } from './gongwen.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

describe('help and version', () => {
  it('go to standard output with status 0', () => {
    const help = gongwen(['--help'])
    expect(help).toMatchObject({ status: 0, stderr: '' })
    expect(help.stdout).toContain('Usage: gongwen')
    expect(gongwen(['parse', '--help']).stdout).toContain('--stdin-name <name>')
    expect(gongwen(['help', 'parse']).stdout).toContain('--stdin-name <name>')
    expect(gongwen(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('are in Chinese where the locale says so, or --lang', () => {
    expect(gongwen(['--help'], { locale: 'zh_CN.UTF-8' }).stdout).toContain('用法：')
    expect(gongwen(['parse', '--help', '--lang', 'zh']).stdout).toContain('选项：')
    expect(gongwen(['--help'], { locale: 'tr_TR' }).stdout).toContain('Usage:')
  })
})

describe('wrong usage exits 2 with one line that names what is allowed', () => {
  const wrong = (args: string[], ...said: (string | RegExp)[]) => {
    const { status, stdout, lines } = gongwen(args)
    expect({ status, stdout, count: lines.length }).toEqual({ status: 2, stdout: '', count: 1 })
    for (const part of said) expect(lines[0]).toMatch(part)
  }

  it('unknown option', () => wrong(['parse', '--nope', 'x'], /--nope/, /--encoding/, /gongwen parse --help/))
  it('unknown command', () => wrong(['pares', 'x'], /pares/, /parse,.*inspect, schema/))
  it('unknown format', () => wrong(['parse', '--format', 'yaml', 'x'], /yaml/, /json, ndjson/))
  it('unknown stage', () => wrong(['inspect', 'x', '--stage', 'soup'], /soup/, /text, tree, capture/))
  it('no stage', () => wrong(['inspect', 'x'], /--stage/, /text, tree, capture/))
  it('unknown language', () => wrong(['parse', 'x', '--lang', 'fr'], /fr/, /zh, en/))
  it('no input', () => wrong(['parse'], /missing argument <inputs>/))
  it('option without value', () => wrong(['parse', 'x', '--encoding'], /--encoding <label> needs a value/))
  it('two things that exclude each other', () => wrong(['parse', 'x', '-o', 'd', '--format', 'json'], /exclude/))
  it('control characters in it are escaped', () => wrong(['parse', '--\u001b[31m', 'x'], /\\u001b\[31m/))

  it('no command at all shows the help on standard error', () => {
    const { status, stdout, stderr } = gongwen([])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('Usage: gongwen')
  })
})

describe('the Node that is needed', () => {
  it.each([
    ['20.19.0', false],
    ['20.18.9', true],
    ['18.20.4', true],
    ['22.0.0', false],
    ['100.1.0', false],
  ])('%s', (node, old) => expect(tooOld(node, '>=20.19')).toBe(old))
})
