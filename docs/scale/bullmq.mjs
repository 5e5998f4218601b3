// Plans through a queue in Redis: npm install bullmq ioredis
//   node bullmq.mjs add LIST        puts every path of a list (a line each) into the queue
//   node bullmq.mjs work OUT        reads them, one document a file in OUT; start as many as there are cores
// REDIS is a URL, or the path of a socket (default redis://127.0.0.1:6379). A path is done at least once: what a worker
// that dies had begun is given to another one, and the file is the same.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Queue, Worker } from 'bullmq'

const { REDIS = 'redis://127.0.0.1:6379' } = process.env
const connection = { ...(REDIS.startsWith('/') ? { path: REDIS } : { url: REDIS }), maxRetriesPerRequest: null }
const [what, where] = process.argv.slice(2)

if (what === 'add') await add()
else work()

async function add() {
  const queue = new Queue('plans', { connection })
  const paths = readFileSync(where, 'utf8')
    .split('\n')
    .filter((path) => path !== '')
  const opts = { attempts: 5, removeOnComplete: true }
  for (let n = 0; n < paths.length; n += 1000)
    await queue.addBulk(paths.slice(n, n + 1000).map((path) => ({ name: 'plan', data: { path }, opts })))
  await queue.close()
}

function work() {
  mkdirSync(where, { recursive: true })
  let reader = start()
  const handle = async ({ data: { path } }) => {
    if (reader.ended) reader = start()
    const line = await reader.ask(path)
    const file = join(where, `${createHash('sha256').update(path).digest('hex').slice(0, 16)}.json`)
    writeFileSync(`${file}.${process.pid}.tmp`, `${line}\n`)
    renameSync(`${file}.${process.pid}.tmp`, file)
  }
  // of what a dead worker had, another one learns after this time
  const times = { lockDuration: 30_000, stalledInterval: 5_000, maxStalledCount: 5 }
  new Worker('plans', handle, { connection, concurrency: 4, ...times }).on('error', console.error)
}

/** One `gongwen worker` for as long as it lives: answers come in the order of the questions. */
function start() {
  const child = spawn('gongwen', ['worker', '--quiet', '--timeout', '120'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting = []
  const reader = { ended: false, ask }
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(line))
  child.stdin.on('error', () => undefined)
  child.on('close', () => {
    reader.ended = true
    for (const { reject } of waiting.splice(0)) reject(new Error('the reader ended'))
  })
  return reader

  function ask(path) {
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject })
      child.stdin.write(`${path}\n`)
    })
  }
}
