import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bin, gongwen, namesIn, scratch } from '../cli/gongwen.ts'
import { files, plan, tried } from './try.ts'

const folder = scratch()
const at = (...names: string[]): string => join(folder, ...names)
const root = process.getuid?.() === 0
const good = plan()
const [sound = ''] = files(folder, { 'sound.txt': good })

describe('files and outputs', () => {
  it('54 · what is no regular file: one clear line each, and nothing is waited for', async () => {
    execFileSync('mkfifo', [at('pipe')])
    const server = createServer().listen(at('socket'))
    await new Promise((listening) => server.once('listening', listening))
    mkdirSync(at('empty'))
    const names = ['missing.txt', 'pipe', 'socket', 'empty'].map((name) => at(name))
    const { status, lines, documents } = tried([...names, '/dev/zero', sound])
    server.close()
    for (const [i, cause] of [/no such file/, /named pipe/, /socket/, /no readable file/, /device/].entries())
      expect(lines[i]).toMatch(cause)
    expect(Object.keys(documents)).toEqual(['sound'])
    expect(lines.at(-1)).toContain('1 done, 5 failed')
    expect(status).toBe(2)
  })

  it.skipIf(root)('54 · what may not be read', () => {
    files(folder, { 'secret.txt': good })
    chmodSync(at('secret.txt'), 0)
    expect(tried([at('secret.txt')]).stderr).toMatch(/permission denied/)
  })

  it('55 · links are followed once; broken and looping ones inside a folder are told', () => {
    const nest = at('nest')
    files(nest, { 'plan.txt': good, 'sub/other.txt': plan('压缩时限。') })
    symlinkSync(at('nest', 'plan.txt'), at('nest', 'twin.txt'))
    symlinkSync('..', at('nest', 'sub', 'up'))
    const whole = tried([nest])
    expect(Object.keys(whole.documents).sort()).toEqual(['other', 'plan'])
    expect(whole.status).toBe(0)
    expect(whole.stderr).toMatch(/sub\/up: links back to a folder above/)
    symlinkSync('ring.txt', at('nest', 'ring.txt'))
    symlinkSync('nowhere', at('nest', 'gone'))
    symlinkSync('nowhere', at('nest', 'gone.jpg'))
    const broken = tried([nest])
    expect(broken.status).toBe(2)
    expect(broken.stderr).toMatch(/nest\/gone: a link to nothing — mend the link/)
    expect(broken.stderr).toMatch(/nest\/ring\.txt: symbolic links lead in a circle/)
    expect(broken.lines.at(-1)).toContain('2 done, 2 failed')
    expect(tried([at('nest', 'sub', 'up', 'sub', 'up', 'plan.txt')]).status).toBe(0)
  })

  it.skipIf(root)('55 · a subfolder that may not be read is told, from a folder and from a pattern', () => {
    files(at('closed'), { 'plan.txt': good, 'in/other.txt': good })
    chmodSync(at('closed', 'in'), 0)
    for (const given of [at('closed'), at('closed', '**', '*.txt')]) {
      const { status, stderr, documents } = tried([given])
      expect(Object.keys(documents)).toEqual(['plan'])
      expect(stderr).toMatch(/closed\/in: permission denied/)
      expect(status).toBe(2)
    }
    chmodSync(at('closed', 'in'), 0o700)
  })

  it('56 · a file that is gone between listing and reading fails alone', async () => {
    const many = at('many')
    files(many, Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${100 + i}.txt`, good.repeat(30)])))
    const child = spawn(process.execPath, [bin, 'parse', many, '-o', at('many-out')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const ended = new Promise<number | null>((done) => child.once('exit', done))
    while (!existsSync(at('many-out')) || namesIn(at('many-out')).length === 0)
      await new Promise((later) => setTimeout(later, 2))
    rmSync(at('many', '159.txt'))
    const status = await ended
    // it may have been read already on a machine that is fast enough
    if (status === 2) expect(said).toMatch(/159\.txt: no such file/)
    expect(namesIn(at('many-out')).length).toBeGreaterThanOrEqual(59)
  })

  it('57 · names of every kind work, are shown escaped, and do not clash', () => {
    const odd = at('odd')
    const names = [
      'a b.txt',
      '-x.txt',
      'a*b.txt',
      '😀.txt',
      'n\nl.txt',
      `${'长'.repeat(80)}.txt`,
      `${'长'.repeat(81)}.txt`,
    ]
    files(odd, Object.fromEntries(names.map((name) => [name, good])))
    files(odd, { '\u00e9.txt': good, 'e\u0301.txt': good })
    writeFileSync(Buffer.concat([Buffer.from(`${odd}/`), Buffer.from([0xff, 0xfe]), Buffer.from('.txt')]), good)
    const out = at('odd-out')
    const ran = gongwen(['parse', odd, '-o', out])
    expect(ran.stderr).not.toContain('n\nl')
    const written = namesIn(out)
    expect(new Set(written.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(written.length)
    // a name whose bytes are no UTF-8 cannot be opened by the name that Node gives: it is told
    expect(ran.lines.at(-1)).toMatch(/^10 files: (?:10 done, 0|9 done, 1) failed/)
    expect(gongwen(['parse', '--', '-x.txt'], { cwd: odd }).status).toBe(0)
  })

  it('58 · the same base name twice: both are kept, and it is told which became which', () => {
    const twins = at('twins')
    files(twins, { '2022/plan.txt': good, '2023/plan.txt': good, '2023/PLAN.txt': good })
    const { status, stderr } = gongwen(['parse', at('twins', '2022'), at('twins', '2023'), '-o', at('twins-out')])
    expect(status).toBe(0)
    expect(namesIn(at('twins-out'))).toHaveLength(3)
    for (const name of namesIn(at('twins-out')))
      if (name !== 'plan.json') expect(stderr).toContain(` → ${basename(name, '.json')}`)
    const two = at('two-out')
    gongwen(['parse', at('twins', '2022', 'plan.txt'), at('twins', '2023', 'plan.txt'), '-o', two])
    expect(namesIn(two)).toEqual(['2022-plan.json', '2023-plan.json'])
  })

  it('59 · ids are safe as file names wherever they come from', () => {
    const out = at('ids-out')
    const bad = ['../../etc/x', 'CON', 'con.2023', 'a/b', '长'.repeat(500), '', '..', 'NUL.']
    const document = JSON.parse(gongwen(['parse', sound]).stdout) as object
    files(folder, { 'ids.ndjson': bad.map((id) => JSON.stringify({ ...document, id })).join('\n') })
    files(at('reserved'), { 'CON.txt': good, 'nul.2023.txt': good, 'com1.md': good })
    const { stderr } = gongwen(['export', at('ids.ndjson'), at('reserved'), '--to', 'json', '-o', out])
    const written = namesIn(out)
    expect(written.length).toBeGreaterThanOrEqual(9)
    for (const name of written) expect(name).not.toMatch(/^(?:con|nul|com1)(?:\.|$)|[/\\]|^\.\./i)
    expect(stderr).not.toContain('internal error')
    expect(existsSync(at('etc'))).toBe(false)
  })

  describe('60 · what exists stays', () => {
    const home = at('home')
    files(home, { 'plan.txt': good, 'named.json': good })

    it('nothing is overwritten unasked', () => {
      files(at('kept'), { 'plan.json': '{"mine":1}' })
      const { status, stderr } = gongwen(['parse', at('home', 'plan.txt'), '-o', at('kept')])
      expect(stderr).toMatch(/exists and differs — overwrite it with --force/)
      expect(status).toBe(2)
      expect(readFileSync(at('kept', 'plan.json'), 'utf8')).toBe('{"mine":1}')
    })

    it('the input is never replaced, through no link', () => {
      symlinkSync(home, at('home-link'))
      symlinkSync(at('home', 'named.json'), at('kept', 'named.json'))
      for (const [input, out] of [
        [at('home', 'named.json'), home],
        [at('home', 'named.json'), at('home-link')],
        [at('home-link', 'named.json'), home],
        [at('home', 'named.json'), at('kept')],
      ] as const) {
        const { status, stderr } = gongwen(['parse', input, '-o', out, '--force'])
        expect(stderr).toMatch(/the output would replace the input/)
        expect(status).toBe(2)
      }
      expect(readFileSync(at('home', 'named.json'), 'utf8')).toBe(good)
    })

    it('own output inside the input folder is left out on the second run, and said once', () => {
      const own = at('own')
      files(own, { 'plan.txt': good })
      gongwen(['parse', own, '-o', at('own', 'out')])
      const formats = ['--to', 'csv,xlsx,json,ndjson,markdown']
      gongwen(['export', at('own', 'plan.txt'), ...formats, '-o', own])
      const again = gongwen(['export', own, ...formats, '-o', at('tables')])
      expect(again.status).toBe(0)
      expect(again.lines).toEqual([
        expect.stringMatching(/^left out what gongwen itself wrote \(23\): .*annexes\.csv/),
        expect.stringMatching(/^1 file: 1 done, 0 failed; 1 measure, /),
      ])
      expect(gongwen(['parse', own, '--format', 'ndjson']).stdout.trim().split('\n')).toHaveLength(1)
      // where the documents are gone their JSON is what there is
      rmSync(at('own', 'plan.txt'))
      rmSync(at('own', 'plan.json'))
      expect(gongwen(['export', own, '--to', 'csv', '-o', at('tables-2')]).lines.at(-1)).toContain('1 done, 0 failed')
    })

    it('JSON that parse wrote is no plan', () => {
      const json = gongwen(['parse', sound]).stdout
      const names = files(at('json'), { 'a.json': json, 'b.txt': json, 'c.json': `[${json}]` })
      const { status, lines, stdout } = gongwen(['parse', ...names])
      expect(
        lines.filter((line) => /JSON that parse wrote.* — read it with gongwen validate, export/.test(line)),
      ).toHaveLength(3)
      expect([status, stdout]).toEqual([2, ''])
    })
  })

  it('61 · an output that is a link, a folder or read-only is replaced by rename or refused', () => {
    const out = at('links-out')
    files(folder, { 'elsewhere.json': '{"theirs":1}' })
    mkdirSync(out)
    symlinkSync(at('elsewhere.json'), join(out, 'sound.json'))
    expect(gongwen(['parse', sound, '-o', out]).status).toBe(2)
    expect(gongwen(['parse', sound, '-o', out, '--force']).status).toBe(0)
    expect(readFileSync(at('elsewhere.json'), 'utf8')).toBe('{"theirs":1}')
    mkdirSync(at('folder-out', 'sound.json'), { recursive: true })
    const taken = gongwen(['parse', sound, '-o', at('folder-out'), '--force'])
    expect([taken.status, taken.lines.length]).toEqual([2, 2])
    expect(gongwen(['parse', sound, '-o', sound]).status).toBe(2)
    expect(namesIn(at('folder-out'))).toEqual(['sound.json'])
  })

  it.skipIf(!existsSync('/dev/full'))('62 · a full disk: told, no temporary file, nothing lost', () => {
    const full = spawnSync('sh', ['-c', `exec "${process.execPath}" "${bin}" parse "${sound}" > /dev/full`], {
      encoding: 'utf8',
    })
    expect(full.stderr).toMatch(/standard output: no space left/)
    expect(full.status).toBe(2)
    // a file size limit is a full disk for one file; SIGXFSZ is ignored, so that the write fails instead
    const out = at('small')
    const limited = `trap "" XFSZ; ulimit -f 0; exec "${process.execPath}" "${bin}" parse "${sound}" -o "${out}"`
    mkdirSync(out)
    const small = spawnSync('bash', ['-c', limited], { encoding: 'utf8' })
    expect(small.status).toBe(2)
    expect(small.stderr).toMatch(/output sound\.json: /)
    expect(namesIn(out)).toEqual([])
  })

  it('62 · 64 open files are enough for any number of inputs', () => {
    const { status } = spawnSync('bash', [
      '-c',
      `ulimit -n 64; exec "${process.execPath}" "${bin}" parse "${at('many')}" -o "${at('few')}"`,
    ])
    expect(status).toBe(0)
    expect(namesIn(at('few')).length).toBeGreaterThanOrEqual(59)
  })

  it('63 · after a kill the file is the old or the new one, and what is left is cleared away', () => {
    const out = at('killed')
    mkdirSync(out)
    const stale = join(out, '.gongwen-999999999-sound.json.tmp')
    writeFileSync(stale, 'half')
    const alive = join(out, `.gongwen-${process.pid}-other.json.tmp`)
    writeFileSync(alive, 'in work')
    expect(gongwen(['parse', sound, '-o', out]).status).toBe(0)
    expect(namesIn(out)).toEqual([basename(alive), 'sound.json'])
    expect(JSON.parse(readFileSync(join(out, 'sound.json'), 'utf8'))).toHaveProperty('id', 'sound')
  })

  it('64 · two runs into one folder mix nothing', async () => {
    const out = at('both')
    const run = () =>
      new Promise<number | null>((done) =>
        spawn(process.execPath, [bin, 'parse', at('many'), '-o', out], { stdio: 'ignore' }).once('exit', done),
      )
    expect(await Promise.all([run(), run()])).toEqual([0, 0])
    for (const name of namesIn(out)) {
      expect(name).toMatch(/^\d+\.json$/)
      expect(JSON.parse(readFileSync(join(out, name), 'utf8'))).toHaveProperty('id', basename(name, '.json'))
    }
  })

  it('65 · a folder of thousands of small files: bounded memory, no progress where nobody looks', () => {
    const crowd = at('crowd')
    mkdirSync(crowd)
    writeFileSync(join(crowd, '0.txt'), good)
    for (let i = 1; i < 3000; i++) linkSync(join(crowd, '0.txt'), join(crowd, `${i}.txt`))
    const { status, stderr, stdout } = gongwen(['parse', crowd], {
      env: { NODE_OPTIONS: '--max-old-space-size=64' },
    })
    expect(status).toBe(0)
    expect(stdout.split('\n')).toHaveLength(3001)
    expect(stderr).toBe('3000 files: 3000 done, 0 failed; 3000 measures, 0 warnings\n')
  })

  it('names no time and no place of the machine in what it writes', () => {
    const moved = at('moved')
    mkdirSync(moved)
    copyFileSync(sound, join(moved, 'sound.txt'))
    utimesSync(join(moved, 'sound.txt'), 1, 1)
    expect(gongwen(['parse', join(moved, 'sound.txt')]).stdout).toBe(gongwen(['parse', sound]).stdout)
  })
})
