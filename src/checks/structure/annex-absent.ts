import type { Annex } from '../../schema/metadata.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** 附件：3.…责任分解表, and no such annex in the file. */
export const annexAbsent: Rule = {
  id: 'structure/annex-absent',
  severity: 'warning',
  origin: 'capture',
  title: { zh: '附件已列明而正文后没有', en: 'an annex is announced and absent' },
  explanation: {
    zh: '附件说明列出的附件在文件中找不到：可能另存为别的文件，也可能采集时漏掉了。每个文件报一次。注明“略”的，或写成文件名、网页上另有链接的，只作提示。',
    en: 'An annex that the document lists is not in the file: kept in a file of its own, or lost in the capture. Told once a document. Where it is said to be left out (略), or named as a file of its own, info.',
  },
  example: { wrong: '附件：1.任务清单 2.责任分解表（文件中只有任务清单）', right: '文件中有任务清单和责任分解表' },
  *check(subject) {
    const absent = subject.document.metadata.annexes.filter(({ present }) => !present)
    const [first, ...more] = absent
    if (first === undefined) return
    const others = more.length === 0 ? '' : `等 ${absent.length} 个`
    yield {
      message: {
        zh: `附件“${shown(first)}”${others}已列明，文件中没有`,
        en: `annex '${shown(first)}'${more.length === 0 ? ' is' : ` and ${more.length} more are`} announced and not in the file`,
      },
      at: subject.find(first.title),
      related: more.map((annex) => ({
        message: { zh: `附件“${shown(annex)}”`, en: `annex '${shown(annex)}'` },
        at: subject.find(annex.title),
      })),
      ...(absent.some((annex) => isElsewhere(annex, subject)) ? { severity: 'info' as const } : {}),
    }
  },
}

const shown = ({ number, title }: Annex): string => `${number === null ? '' : `${number}.`}${title}`

/** 任务清单（略） · 任务清单.docx · an annex of a web page, which is a link there */
function isElsewhere({ title }: Annex, subject: Subject): boolean {
  const { text, document } = subject
  if (document.source.format === 'html' || /\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|jpg|png)\b/i.test(title)) return true
  if (/^[（(]略[）)]|[（(]略[）)]$/.test(title)) return true
  const at = subject.find(title)
  return at !== null && /^[\s》”]{0,4}[（(](?:略|另附|见附件|另发)/.test((text ?? '').slice(at.to, at.to + 10))
}
