import type { Message } from '../schema/finding.ts'

const MANY = 10

/** 12、13、40 等: the first of a list. */
export function listed(items: readonly (number | string)[]): Message {
  const more = items.length > MANY
  const first = items.slice(0, MANY)
  return { zh: `${first.join('、')}${more ? ' 等' : ''}`, en: `${first.join(', ')}${more ? ' …' : ''}` }
}
