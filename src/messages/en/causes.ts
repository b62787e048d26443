/** English words for the causes, by group. Evidence: `core/causes/<cause>/evidence.ts`. */
import type { Words } from '../words.ts'
import { either } from './causes/either.ts'
import { inflow } from './causes/inflow.ts'
import { order } from './causes/order.ts'
import { outflow } from './causes/outflow.ts'
import { unknown } from './causes/unknown.ts'

export { repairs } from './causes/repairs.ts'
export { signs } from './causes/signs.ts'
export { missingData } from './causes/unknown.ts'

export const causes: Words['causes'] = { ...order, ...outflow, ...inflow, ...either, unknown }

/** Where several faults explain a negative only together. */
export const together: Words['together'] = (faults) =>
  `One fault alone does not explain it: it takes ${faults} together.`
