import type { Rule } from '../rule.ts'
import { VARIANTS } from '../text/variants.ts'

/** 陈韬 and 陈韜 */
export const personName: Rule = {
  id: 'consistency/person-name',
  severity: 'warning',
  origin: 'capture',
  title: { zh: '同一人名有两种写法', en: 'one name in two spellings' },
  explanation: {
    zh: '两个责任人的姓名只差一个异体字或繁体字，是同一人；按人统计时会分成两人。',
    en: 'The names of two leaders differ in a variant or traditional character only: one person, whom statistics would count as two.',
  },
  example: { wrong: '陈韬……陈韜', right: '陈韬……陈韬' },
  *check(subject) {
    const spellings = new Map<string, Map<string, (typeof subject.document.measures)[number]>>()
    for (const measure of subject.document.measures)
      for (const { name } of measure.leaders) {
        const plain = [...name].map((char) => VARIANTS.get(char) ?? char).join('')
        const forms = spellings.get(plain) ?? new Map<string, typeof measure>()
        if (!forms.has(name)) forms.set(name, measure)
        spellings.set(plain, forms)
      }
    for (const [plain, forms] of spellings) {
      if (forms.size < 2) continue
      for (const [name, measure] of forms) {
        if (name === plain) continue
        yield {
          message: { zh: `“${name}”与“${plain}”似为同一人`, en: `'${name}' and '${plain}' seem to be one person` },
          at: subject.locate(measure.position, name),
          measure: measure.id,
        }
      }
    }
  },
}
