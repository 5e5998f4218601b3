import { personsIn } from '../../fields/personal.ts'
import type { Rule } from '../rule.ts'
import { labelled } from './printed.ts'

/** 联系人：… */
export const contact: Rule = {
  id: 'privacy/contact',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '联系人姓名', en: 'the name of a contact' },
  explanation: {
    zh: '文件写明了联系人。对外发布或共享前，请确认可以公开；导出时可用 --redact 去掉。',
    en: 'The document names a person to ask. Make sure that the name may be published; export --redact leaves it out.',
  },
  example: { wrong: '联系人：张某某', right: '联系人：（略）' },
  *check(subject) {
    for (const { kind, text } of subject.document.metadata.contacts) {
      if (kind !== 'person') continue
      yield { message: { zh: `联系人 ${text}`, en: `contact ${text}` }, at: subject.find(text) }
    }
    for (const { words, at, measure } of labelled(subject, personsIn))
      yield { message: { zh: `联系人 ${words}`, en: `contact ${words}` }, at, measure }
  },
}
