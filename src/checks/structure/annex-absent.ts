import type { Rule } from '../rule.ts'

/** 附件：3.…责任分解表, and no such annex in the file. */
export const annexAbsent: Rule = {
  id: 'structure/annex-absent',
  severity: 'warning',
  origin: 'capture',
  title: { zh: '附件已列明而正文后没有', en: 'an annex is announced and absent' },
  explanation: {
    zh: '附件说明列出的附件在文件中找不到：可能另存为别的文件，也可能采集时漏掉了。',
    en: 'An annex that the document lists is not in the file: kept in a file of its own, or lost in the capture.',
  },
  example: { wrong: '附件：1.任务清单 2.责任分解表（文件中只有任务清单）', right: '文件中有任务清单和责任分解表' },
  *check(subject) {
    for (const { number, title, present } of subject.document.metadata.annexes) {
      if (present) continue
      const shown = `${number === null ? '' : `${number}.`}${title}`
      yield {
        message: { zh: `附件“${shown}”已列明，文件中没有`, en: `annex '${shown}' is announced and not in the file` },
        at: subject.find(title),
      }
    }
  },
}
