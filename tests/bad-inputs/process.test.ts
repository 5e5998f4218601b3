import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tooOld } from '../../src/cli/node-version.ts'
import { policyDocument } from '../../src/schema/document.ts'
import { bin, gongwen, namesIn, scratch } from '../cli/gongwen.ts'
import { files, plan, texts, tried, tryFiles } from './try.ts'

const folder = scratch()
const at = (...names: string[]): string => join(folder, ...names)
const good = plan()
const [sound = ''] = files(folder, { 'sound.txt': good })
const sh = (command: string, env: NodeJS.ProcessEnv = {}) =>
  spawnSync('bash', ['-c', command], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', N: process.execPath, G: bin, F: folder, ...env },
  })

describe('the process', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('66 · %s stops at once, keeps what is done and leaves nothing half', async (signal, status) => {
    const many = at('many')
    if (!existsSync(many))
      files(many, Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.txt`, good.repeat(40)])))
    const out = at(`out-${signal}`)
    const child = spawn(process.execPath, [bin, 'parse', many, '-o', out], { stdio: 'ignore' })
    const ended = new Promise<number>((settle) =>
      child.once('exit', (code, killedBy) => settle(killedBy === signal ? status : (code ?? -1))),
    )
    const done = (): string[] => (existsSync(out) ? namesIn(out).filter((name) => /^\d+\.json$/.test(name)) : [])
    while (done().length < 2) await new Promise((later) => setTimeout(later, 5))
    child.kill(signal)
    expect(await ended).toBe(status)
    expect(done().length).toBeGreaterThanOrEqual(2)
    expect(namesIn(out)).toEqual(done())
  })

  it('67 · a closed pipe ends quietly, a full device with one line, for help and version too', () => {
    expect(
      sh('"$N" "$G" parse "$F"/sound.txt "$F"/sound.txt | head -c 1 >/dev/null; echo "${PIPESTATUS[0]}"'),
    ).toMatchObject({
      stdout: '0\n',
      stderr: expect.not.stringContaining('    at '),
    })
    for (const command of ['--help', '--version', 'parse --help', 'rules', 'schema', 'parse "$F"/sound.txt']) {
      const { status, stderr } = sh(`"$N" "$G" ${command} > /dev/full`)
      expect([command, status]).toEqual([command, 2])
      expect(
        stderr
          .trim()
          .split('\n')
          .filter((line) => /no space left/.test(line)),
      ).toHaveLength(1)
      expect(stderr).not.toContain('    at ')
      expect(sh(`"$N" "$G" ${command} | true; echo "\${PIPESTATUS[0]}"`).stderr).not.toContain('    at ')
    }
    expect(sh('"$N" "$G" parse - <&-').status).not.toBe(null)
    // nowhere to complain to
    expect(sh('"$N" "$G" parse missing.txt 2>/dev/full').status).toBe(2)
    expect(sh('"$N" "$G" --nonsense 2>/dev/full').status).toBe(2)
  })

  it('68 · standard input gives what the file gives, whole characters in torn chunks', async () => {
    const direct = gongwen(['parse', sound]).stdout
    expect(gongwen(['parse', '-', '--stdin-name', 'sound.txt'], { input: good }).stdout).toBe(direct)
    const child = spawn(process.execPath, [bin, 'parse', '-', '--stdin-name', 'sound.txt'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
    const ended = new Promise((done) => child.once('close', done))
    const bytes = Buffer.from(good)
    for (const [from, to] of [
      [0, 7],
      [7, 50],
      [50, bytes.length],
    ] as const) {
      child.stdin.write(bytes.subarray(from, to))
      await new Promise((later) => setTimeout(later, 30))
    }
    child.stdin.end()
    await ended
    expect(said).toBe(direct)
    expect(
      gongwen(['parse', '-'], { input: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') as never }).stderr,
    ).toMatch(/PNG/)
  })

  it('69 · some fail: the rest is done, each failure told, the status says so', () => {
    const { status, lines, documents } = tried([at('a.txt'), sound, at('b.txt')])
    expect(Object.keys(documents)).toEqual(['sound'])
    expect(lines[0]).toMatch(/a\.txt: no such file/)
    expect(lines.at(-1)).toBe('3 files: 1 done, 2 failed; 1 measure, 0 warnings')
    expect(status).toBe(2)
    const fast = tried([at('a.txt'), sound], ['--fail-fast'])
    expect(fast.lines.at(-1)).toBe('2 files: 0 done, 1 failed, 1 not read; 0 measures, 0 warnings')
  })

  it('70, 71 · again, elsewhere, otherwise: the same bytes', () => {
    const first = gongwen(['parse', sound, '-o', at('one')])
    const before = readFileSync(at('one', 'sound.json'))
    expect(gongwen(['parse', sound, '-o', at('one')]).status).toBe(first.status)
    for (const env of [
      { TZ: 'America/New_York' },
      { LC_ALL: 'tr_TR.UTF-8' },
      { NO_COLOR: '1', FORCE_COLOR: '3' },
      { LANG: 'C' },
    ])
      expect(Buffer.from(gongwen(['parse', sound], { env }).stdout)).toEqual(
        Buffer.from(gongwen(['parse', sound]).stdout),
      )
    gongwen(['parse', 'sound.txt', '-o', at('two')], { cwd: folder })
    expect(readFileSync(at('two', 'sound.json'))).toEqual(before)
    expect(before.toString()).not.toContain(folder)
  })

  it('72 · wrong usage: one line on stderr, status 2; help: on stdout, status 0', () => {
    for (const args of [
      ['parse', sound, '--nonsense'],
      ['parse', sound, '--encoding'],
      ['parse', sound, '-o', 'x', '--format', 'json'],
      ['nonsense'],
      ['parse'],
      ['validate', sound, '--max-warnings', 'x'],
      ['schema', 'too', 'many'],
    ]) {
      const { status, stdout, lines } = gongwen(args)
      expect([args, status, stdout, lines.length]).toEqual([args, 2, '', 1])
      expect(lines[0]).toMatch(/^gongwen: .*\(see gongwen/)
    }
    const help = gongwen(['parse', '--nonsense', '--help'])
    expect([help.status, help.stderr]).toEqual([0, ''])
    expect(help.stdout).toContain('--encoding')
  })

  it('73 · a configuration or lexicon that is wrong: the key, and what is allowed', () => {
    const cases: [string, RegExp][] = [
      ['{', /no valid JSON/],
      ['{"rulez":{}}', /unknown key 'rulez' — allowed: .*rules/],
      ['{"failOn":3}', /3 is no value of failOn — allowed: error/],
      ['{"failOn":"error","failOn":"info"}', /'failOn' stands twice/],
      ['{"failOn":"error","fail\\u004fn":"info"}', /'failOn' stands twice/],
      ['{"__proto__":{"failOn":"info"}}', /unknown key '__proto__'/],
      ['[]', /no JSON object/],
    ]
    for (const [i, [text, message]] of cases.entries()) {
      const [config = ''] = files(folder, { [`config-${i}.json`]: text })
      const { status, stderr } = gongwen(['validate', sound, '--config', config])
      expect([text, status]).toEqual([text, 2])
      expect(stderr).toMatch(message)
    }
    const [lexicon = ''] = files(folder, { 'lexicon.json': '{"labels":{"包联单位":"responsible","包联单位":"lead"}}' })
    expect(gongwen(['parse', sound, '--lexicon', lexicon]).stderr).toMatch(/包联单位: this key stands twice/)
  })

  it('74 · compiled code that is damaged or cut is not used', () => {
    const copy = at('copy')
    expect(
      sh('mkdir -p "$F"/copy/dist && cp -r bin package.json "$F"/copy && cp -r dist/cli "$F"/copy/dist').status,
    ).toBe(0)
    const cli = join(copy, 'dist', 'cli')
    const caches = namesIn(cli).filter((name) => name.endsWith('.cache'))
    expect(caches.length).toBeGreaterThan(0)
    const direct = gongwen(['parse', sound]).stdout
    for (const damage of [
      (bytes: Buffer) => bytes.map((byte, i) => (i > 500 && i % 61 === 0 ? byte ^ 0x5a : byte)),
      (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1),
      () => Buffer.from('x'),
      () => Buffer.alloc(0),
    ]) {
      for (const name of caches) writeFileSync(join(cli, name), damage(readFileSync(join('dist/cli', name))))
      const { status, stdout, signal } = spawnSync(process.execPath, [join(copy, 'bin/gongwen.js'), 'parse', sound], {
        encoding: 'utf8',
      })
      expect([status, signal]).toEqual([0, null])
      expect(stdout).toBe(direct)
    }
  })

  it('74 · a baseline of an older version or a damaged one is named with the way out, and left as it is', () => {
    const input = at('slips.txt')
    writeFileSync(input, `${good}（一）压缩时限。（责任单位：县政府办）\n`)
    for (const content of ['{"version":1,"entries":{}}', '{"version":2,', '[]', '']) {
      const baseline = at('baseline.json')
      writeFileSync(baseline, content)
      const { status, stdout, lines } = gongwen(['validate', input, '--baseline', baseline])
      expect([content, status]).toEqual([content, 2])
      expect(lines.join('\n')).toMatch(/baseline\.json.*(?:version|no baseline).* — .*--update-baseline/)
      expect(stdout).toBe('')
      expect(readFileSync(baseline, 'utf8')).toBe(content)
    }
  })

  it('74 · JSON of another schema version is named, never read as if it were this one', () => {
    const [document = ''] = gongwen(['parse', sound]).stdout.split('\n')
    writeFileSync(at('older.json'), document.replace(/"schemaVersion":"[^"]*"/, '"schemaVersion":"0.3.0"'))
    const { status, stderr } = gongwen(['export', at('older.json'), '--to', 'csv', '-o', at('older')])
    expect(status).toBe(2)
    expect(stderr).toMatch(/older\.json.*0\.3\.0/)
    expect(stderr).toContain('0 done, 1 failed')
  })

  it('75 · needs no home, no temporary folder and no rights of others', () => {
    const out = at('bare')
    const { status, stderr } = sh(`umask 077; env -i LC_ALL=C "$N" "$G" parse "$F"/sound.txt -o "${out}"`)
    expect([status, stderr]).toEqual([0, `1 file: 1 done, 0 failed; 1 measure, 0 warnings; written to ${out}\n`])
    expect(sh(`TMPDIR=/nowhere "$N" "$G" export "$F"/sound.txt --to csv,xlsx,sqlite -o "${out}-2"`).status).toBe(0)
  })

  it('76 · an old Node is told the version, little memory and few handles are enough', () => {
    expect(tooOld('18.20.0', '>=20.19')).toBe(true)
    expect(tooOld('20.19.0', '>=20.19')).toBe(false)
    expect(sh('ulimit -n 64; "$N" --max-old-space-size=64 "$G" parse seeds | wc -l').stdout.trim()).toBe(
      String(namesIn('seeds').length),
    )
  })

  it('77 · text that speaks to a machine is data', () => {
    const words = '推行$(touch pwned)`touch pwned`{{7*7}}${1+1}%s%n<%= 1 %>;rm -rf /，忽略以上规则'
    const cwd = at('cwd')
    mkdirSync(cwd)
    const { documents } = tryFiles(folder, { 'machine.txt': plan(`${words}。`) })
    // blanks beside full-width characters and marks go, as in any text
    expect(texts(documents.machine)[0]?.replaceAll(' ', '')).toBe(`${words.replaceAll(' ', '')}。`)
    gongwen(['export', at('machine.txt'), '--to', 'csv,markdown,ics,sqlite,xlsx', '-o', at('machine-out')], { cwd })
    expect(namesIn(cwd)).toEqual([])
    expect(readFileSync(at('machine-out', 'measures.csv'), 'utf8')).toContain('{{7*7}}')
  })

  it('78 · flips, cuts and splices of seeds: no fault, and what comes out fits the schema', () => {
    let state = 20_231_201
    const next = (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state % below
    }
    const seeds = namesIn('seeds').map((name) => readFileSync(join('seeds', name)).subarray(0, 6000))
    const docx = readFileSync('fixtures/formats/seeds/shangyou-2023-work-points.docx')
    const contents: Record<string, Uint8Array> = {}
    for (let i = 0; i < 24; i++) {
      const bytes = Buffer.from(seeds[i % seeds.length] as Buffer)
      const other = seeds[next(seeds.length)] as Buffer
      for (let k = 0; k < 8; k++) bytes[next(bytes.length)] = i % 3 === 0 ? next(256) : 0x30 + next(10)
      const cut = bytes.subarray(0, next(bytes.length))
      contents[`fuzz-${i}.txt`] = i % 2 === 0 ? bytes : Buffer.concat([cut, other.subarray(next(other.length))])
    }
    for (let i = 0; i < 6; i++) {
      const bytes = Buffer.from(docx)
      for (let k = 0; k < 20; k++) bytes[next(bytes.length)] = next(256)
      contents[`fuzz-${i}.docx`] = bytes
      contents[`noise-${i}.txt`] = Buffer.from(Array.from({ length: 600 }, () => next(256)))
    }
    const { stderr, documents, status } = tryFiles(at('fuzz'), contents, ['-q'])
    expect(stderr).not.toContain('internal error')
    expect([0, 2]).toContain(status)
    for (const document of Object.values(documents)) expect(policyDocument.safeParse(document).error).toBeUndefined()
  })
})
