/** What can be looked at, in the order of the rooms. */
export const stages = [
  'text',
  'tree',
  'capture',
  'style',
  'outline',
  'blocks',
  'tables',
  'records',
  'decisions',
  'units',
] as const

export type Stage = (typeof stages)[number]
