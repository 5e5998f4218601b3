import type { Rule } from '../rule.ts'

/** 力争2023年底前… over 完成时限：2023年9月. */
export const sentence: Rule = {
  id: 'deadline/sentence',
  severity: 'warning',
  origin: 'issuer',
  title: { zh: '正文的日期晚于所列期限', en: 'the sentence sets a later date than the deadline' },
  explanation: {
    zh: '举措文字说到某日为止，而标注的完成时限更早：两者必有一处不准。',
    en: 'The words of the measure allow more time than the deadline noted beside it: one of the two is wrong.',
  },
  example: {
    wrong: '力争2023年底前推出40项。完成时限：2023年9月',
    right: '力争2023年底前推出40项。完成时限：2023年12月',
  },
  *check(subject) {
    for (const { deadline, milestones, position, id, text } of subject.document.measures) {
      if (deadline?.due == null || deadline.ongoing) continue
      const due = deadline.due
      const told = new Set<string>()
      for (const { deadline: other } of milestones) {
        if (other.due === null || other.due <= due || told.has(other.text) || !text.includes(other.text)) continue
        told.add(other.text)
        yield {
          message: {
            zh: `文字说“${other.text}”，完成时限却是“${deadline.text}”`,
            en: `the sentence says '${other.text}', the deadline is '${deadline.text}'`,
          },
          at: subject.locate(position, other.text),
          measure: id,
        }
      }
    }
  },
}
