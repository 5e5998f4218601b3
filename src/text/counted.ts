/** A number and an English noun that agrees with it: 1 error, 2 errors. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
