import { FILTER_KEYS, type Filter, NO_FILTER } from './filter.ts'

export const VIEWS = ['records', 'tables', 'findings', 'overview'] as const
export type View = (typeof VIEWS)[number]
export const ORDERS = ['place', 'doubt'] as const
export type Order = (typeof ORDERS)[number]

/** What the page shows; it stands in the address, so that a view can be kept and sent on. */
export interface Shown {
  view: View
  order: Order
  /** Key of the record: document and measure. */
  record: string
  pointer: string
  filter: Filter
}

export function toHash({ view, order, record, pointer, filter }: Shown): string {
  const pairs = new URLSearchParams()
  if (view !== 'records') pairs.set('view', view)
  if (order !== 'doubt') pairs.set('order', order)
  if (record !== '') pairs.set('record', record)
  if (pointer !== '') pairs.set('value', pointer)
  for (const key of FILTER_KEYS) if (filter[key] !== '') pairs.set(key, filter[key])
  return pairs.toString()
}

/** Reads an address; what it does not know is left out. */
export function fromHash(hash: string): Shown {
  const pairs = new URLSearchParams(hash.replace(/^#/, ''))
  const filter = { ...NO_FILTER }
  for (const key of FILTER_KEYS) filter[key] = pairs.get(key) ?? ''
  return {
    view: VIEWS.find((one) => one === pairs.get('view')) ?? 'records',
    order: ORDERS.find((one) => one === pairs.get('order')) ?? 'doubt',
    record: pairs.get('record') ?? '',
    pointer: pairs.get('value') ?? '',
    filter,
  }
}
