import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bin, gongwen, namesIn, PLAN, scratch } from './gongwen.ts'

const folder = scratch()
const at = (name: string): string => join(folder, name)
const plan = at('plan.txt')
writeFileSync(plan, PLAN)

/** One line for the input, one that counts; the good input beside it is done. */
function refused(input: string, cause: RegExp): void {
  const { status, stdout, lines } = gongwen(['parse', input, plan], { input: '' })
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(cause)
  expect(lines[1]).toContain('1 done, 1 failed')
  expect(status).toBe(2)
  expect(JSON.parse(stdout).id).toBe('plan')
}

describe('an input that cannot be read', () => {
  it('missing', () => refused(at('missing.txt'), /missing\.txt: no such file — check the path/))
  it('in a folder that is a file', () => refused(join(plan, 'x.txt'), /not a folder/))
  it('an empty folder', () => {
    mkdirSync(at('none'), { recursive: true })
    refused(at('none'), /no readable file/)
  })
  it('a pattern without a match', () => refused(at('*.nothing'), /no file matches/))
  it('a name with control characters', () => refused(at('a\n\u001bc.txt'), /a\\u000a\\u001bc\.txt: no such file/))
  it('a name that is too long', () => refused(at('x'.repeat(300)), /too long/))
  it.skipIf(process.getuid?.() === 0)('without permission', () => {
    writeFileSync(at('secret.txt'), PLAN)
    chmodSync(at('secret.txt'), 0)
    refused(at('secret.txt'), /permission denied/)
  })
  it('a circle of links', () => {
    symlinkSync(at('ring'), at('ring'))
    refused(at('ring'), /circle/)
  })
  it('a named pipe', () => {
    execFileSync('mkfifo', [at('pipe')])
    refused(at('pipe'), /is a named pipe/)
  })
  it('an endless device', () => refused('/dev/zero', /is a device/))
  it('a socket', async () => {
    const server = createServer().listen(at('socket'))
    await new Promise((listening) => server.once('listening', listening))
    refused(at('socket'), /socket/)
    server.close()
  })
  it('larger than the limit, without reading it', () => {
    writeFileSync(at('huge.txt'), '')
    truncateSync(at('huge.txt'), 1e9)
    refused(at('huge.txt'), /size of the file: above the limit of 256MB — split it.*--limit file-size=/)
  })
  it('a picture called text', () => {
    writeFileSync(at('picture.txt'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    refused(at('picture.txt'), /PNG/)
  })
  it('bytes that are no text, with their place', () => {
    writeFileSync(at('broken.txt'), Buffer.concat([Buffer.from(PLAN), Buffer.from([0xe4, 0xb8])]))
    refused(at('broken.txt'), /broken\.txt:6:@\d+: cannot be decoded.*--encoding/)
  })
  it('an encoding that nobody knows', () => {
    const { status, lines } = gongwen(['parse', plan, '--encoding', 'klingon'])
    expect(status).toBe(2)
    expect(lines[0]).toMatch(/klingon.*gb18030/)
  })
})

describe('a run in which inputs fail', () => {
  it('says all in Chinese where it is asked for', () => {
    const { lines } = gongwen(['parse', at('missing.txt'), '--lang', 'zh'])
    expect(lines).toEqual([
      expect.stringContaining('没有这个文件'),
      '1 个文件：完成 0 个，失败 1 个；举措 0 条，警告 0 个',
    ])
  })

  it('--fail-fast stops at the first', () => {
    const { stdout, lines } = gongwen(['parse', at('missing.txt'), plan, '--fail-fast'])
    expect(stdout).toBe('')
    expect(lines.at(-1)).toContain('0 done, 1 failed')
  })

  it('--quiet still tells failures', () => expect(gongwen(['parse', at('missing.txt'), '-q']).lines).toHaveLength(2))
})

describe('a signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends the run at once and leaves no half file', async (signal, status) => {
    const out = at(`out-${signal}`)
    const many = at(`many-${signal}`)
    mkdirSync(many)
    for (let i = 0; i < 400; i++) writeFileSync(join(many, `${i}.txt`), PLAN.repeat(40))
    const child = spawn(process.execPath, [bin, 'parse', many, '-o', out], { stdio: 'ignore' })
    const ended = new Promise<number>((done) =>
      child.once('exit', (code, killedBy) => done(killedBy === signal ? status : (code ?? -1))),
    )
    while (!existsSync(out) || namesIn(out).length < 3) await new Promise((later) => setTimeout(later, 5))
    child.kill(signal)
    expect(await ended).toBe(status)
    expect(namesIn(out).filter((name) => !/^\d+\.json$/.test(name))).toEqual([])
  })
})
