import type { Measure } from '../../schema/measure.ts'

/** A measure that names or inherits a unit, itself or in a step. */
export const namesUnit = ({ leads, partners, responsible, steps, extra }: Measure): boolean =>
  [leads, partners, responsible].some((units) => units.length > 0) ||
  steps.some((step) => [step.leads, step.partners, step.responsible].some((units) => units.length > 0)) ||
  Object.keys(extra).some((label) => label.includes('单位'))
