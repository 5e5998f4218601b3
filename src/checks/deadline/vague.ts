import type { Rule } from '../rule.ts'
import { once } from '../text/once.ts'

/** 及时 and 按时 say how, these say when. */
const VAGUE = /适时|尽快|尽早|择机|条件成熟[后时]|早日/

/** 尽快 as the only deadline. */
export const vague: Rule = {
  id: 'deadline/vague',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '期限含糊', en: 'a vague deadline' },
  explanation: {
    zh: '举措没有日期，只说“适时”“尽快”，完成与否无法核对。半数以上举措都没有期限的文件不报；每个文件报一次。',
    en: 'A measure has no date and says 适时 or 尽快 only, so that nobody can tell when it is late. Papers in which most measures have no deadline are left alone; told once a document.',
  },
  example: { wrong: '尽快建成县级平台。', right: '2024年9月底前建成县级平台。' },
  check: (subject) => {
    const { measures } = subject.document
    const dated = measures.filter(({ deadline }) => deadline?.due != null)
    if (dated.length < measures.length / 2) return []
    return once(
      measures.flatMap(({ deadline, milestones, text, position, kind }) => {
        const words = VAGUE.exec(`${deadline?.text ?? ''}${text}`)?.[0]
        const hasDate = deadline?.due != null || milestones.some((one) => one.deadline.due !== null)
        return words === undefined || hasDate || kind === 'safeguard'
          ? []
          : [{ at: subject.locate(position, words), around: words }]
      }),
      (count, around) => ({
        zh: `只说“${around}”，没有日期${count > 1 ? `；同类共 ${count} 条` : ''}`,
        en: `'${around}' is the only deadline${count > 1 ? `; ${count} measures of this kind` : ''}`,
      }),
    )
  },
}
