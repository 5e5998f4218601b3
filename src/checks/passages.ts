import type { PolicyDocument } from '../schema/document.ts'
import type { Position } from '../schema/position.ts'

/** A stretch of prose of the document: a commitment, its problem, the words under a heading, a goal. */
export interface Passage {
  text: string
  position: Position
  measure: string | null
  section: string | null
}

export function passagesOf({ measures, outline, indicators }: PolicyDocument): Passage[] {
  return [
    ...outline.flatMap(({ text, position, id }) =>
      text === null ? [] : [{ text, position, measure: null, section: id }],
    ),
    ...indicators.flatMap(({ goal, position }) =>
      goal === null ? [] : [{ text: goal, position, measure: null, section: null }],
    ),
    ...measures.flatMap(({ problem, text, position, id, section }) =>
      [problem, text].flatMap((each) => (each === null ? [] : [{ text: each, position, measure: id, section }])),
    ),
  ]
}
