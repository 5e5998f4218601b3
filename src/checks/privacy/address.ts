import { addressesIn } from '../../fields/personal-address.ts'
import type { Rule } from '../rule.ts'
import { printed } from './printed.ts'

/** 家庭住址：某县某镇某路12号 */
export const address: Rule = {
  id: 'privacy/address',
  severity: 'info',
  origin: 'issuer',
  title: { zh: '个人住址', en: 'an address of a person' },
  explanation: {
    zh: '文中有家庭住址、户籍地址或联系人的通讯地址。对外发布或共享前，请确认可以公开；导出时可用 --redact 去掉。办公地址、注册地址不报。',
    en: 'The text holds where a person lives or gets letters. Make sure that it may be published; export --redact leaves it out. Addresses of offices and companies are left alone.',
  },
  example: { wrong: '家庭住址：某县某镇某路12号3栋2单元502室', right: '家庭住址：（略）' },
  *check(subject) {
    for (const { words, at, measure } of printed(subject, addressesIn))
      yield { message: { zh: `个人住址 ${words}`, en: `an address ${words}` }, at, measure }
  },
}
