/** A Word file of a text, whose paragraphs end with a carriage return. */
export function doc(
  text: string,
  options?: { pieces?: [from: number, to: number][]; flags?: number; version?: number; length?: number },
): Buffer
