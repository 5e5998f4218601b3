import type { Message } from '../schema/finding.ts'
import { counted } from '../text/counted.ts'
import type { Tally } from './tally.ts'

/** `3 files: 2 done, 0 skipped, 1 failed; 41 measures, 5 warnings; written to out`; skipped where anything was. */
export function closingLine(tally: Tally): Message {
  const { done, measures, counts, folder } = tally
  const { error, warning } = counts
  const written = folder !== null && done + tally.skipped > 0
  const { zh, en } = filesLine(tally)
  return {
    zh: [
      zh,
      `举措 ${measures} 条，${error > 0 ? `错误 ${error} 个，` : ''}警告 ${warning} 个`,
      ...(written ? [`写入 ${folder}`] : []),
    ].join('；'),
    en: [
      en,
      `${counted(measures, 'measure')}, ${error > 0 ? `${counted(error, 'error')}, ` : ''}${counted(warning, 'warning')}`,
      ...(written ? [`written to ${folder}`] : []),
    ].join('; '),
  }
}

function filesLine({ inputs, unread, done, skipped, failed, untried }: Tally): Message {
  const all = inputs + unread
  const again = {
    zh: `（其中 ${untried} 个此前失败，--retry-failed 重试）`,
    en: ` (${untried} before: --retry-failed)`,
  }
  const zh = [
    `完成 ${done} 个`,
    ...(skipped > 0 ? [`此前已完成 ${skipped} 个`] : []),
    `失败 ${failed} 个${untried > 0 ? again.zh : ''}`,
    ...(unread > 0 ? [`未读 ${unread} 个`] : []),
  ]
  const en = [
    `${done} done`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    `${failed} failed${untried > 0 ? again.en : ''}`,
    ...(unread > 0 ? [`${unread} not read`] : []),
  ]
  return { zh: `${all} 个文件：${zh.join('，')}`, en: `${counted(all, 'file')}: ${en.join(', ')}` }
}
