// bidirectional marks and other controls: a browser would obey them
const CONTROL = /[\u0000-\u0008\u000b-\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Text from a document as it is safe to show: as long as before, with a sign in the place of what a browser obeys. */
export const visible = (text: string): string => text.replace(CONTROL, '\u2426').replace(/[\u2028\u2029\u0085]/g, ' ')
