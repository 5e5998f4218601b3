import type { Message } from '../../schema/finding.ts'

/** Nothing is said of a run that is over at once. */
const FIRST = 2000
/** How often a line is written where none can be written over. */
const LINE = 60_000
/** How often the line of a terminal changes. */
const GLANCE = 100

interface Progress {
  at: number
  /** Null where it is not known. */
  total: number | null
  terminal: boolean
}

/** How fast a run goes. The clock is asked for messages only, never for what comes out. */
export class Pace {
  private readonly began = performance.now()
  private last = 0

  /** `[12/5000] 61/s, 1:22 left`; null where it is too early to say something again. */
  told({ at, total, terminal }: Progress): Message | null {
    const passed = performance.now() - this.began
    if (passed < FIRST || passed - this.last < (terminal ? GLANCE : LINE)) return null
    this.last = passed
    // the one that is being looked at is not done
    const rate = (at - 1) / (passed / 1000)
    const done = `[${total === null ? at : `${at}/${total}`}] ${shown(rate)}`
    if (total === null || rate === 0) return { zh: `${done} 份/秒`, en: `${done}/s` }
    const left = clock((total - at + 1) / rate)
    return { zh: `${done} 份/秒，剩余 ${left}`, en: `${done}/s, ${left} left` }
  }
}

const shown = (rate: number): string => rate.toFixed(rate < 10 ? 1 : 0)

/** `1:22`, `3:04:05` */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds)
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (n: number): string => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
