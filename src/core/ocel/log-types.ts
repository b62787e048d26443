/** The types of the logs: a movement is an event of its kind, and touches an item, stock cards and a document. */

import { CASE_EVENT_CODES } from '../codes/cases.ts'
import { MOVEMENT_KINDS } from '../codes.ts'
import type { AttributeType, OcelType } from './ocel.ts'

/** A row that says what a stock card holds, rather than what moved. */
export const LEVEL_EVENT = 'level'

const MOVEMENT: Readonly<Record<string, AttributeType>> = {
  movement: 'string',
  quantity: 'float',
  unit: 'string',
  site: 'string',
  from: 'string',
  to: 'string',
  lot: 'string',
  owner: 'string',
  line: 'string',
  reason: 'string',
  precision: 'string',
  reported_at: 'time',
  recorded_at: 'time',
  unit_cost: 'float',
  from_balance: 'float',
  to_balance: 'float',
}

const NEGATIVE: Readonly<Record<string, AttributeType>> = {
  order: 'string',
  class: 'string',
  deepest: 'float',
  unit: 'string',
  movement: 'string',
  cause: 'string',
  probability: 'float',
}

/** Events of movements. */
export const MOVEMENT_EVENT_TYPES: readonly OcelType[] = [...MOVEMENT_KINDS, LEVEL_EVENT].map((name) => ({
  name,
  attributes: MOVEMENT,
}))

/** The event type of a step of a case: `case-opened`. */
export const caseEventType = (action: string) => `case-${action}`

/** Events of a case: its steps, and where its negatives began and ended. */
export const CASE_EVENT_TYPES: readonly OcelType[] = [
  { name: 'negative-began', attributes: NEGATIVE },
  { name: 'negative-ended', attributes: NEGATIVE },
  ...CASE_EVENT_CODES.map(
    (code): OcelType => ({ name: caseEventType(code), attributes: { note: 'string', detail: 'string' } }),
  ),
]

export const OBJECT_TYPES: readonly OcelType[] = [
  { name: 'item', attributes: { code: 'string', name: 'string', base_unit: 'string', category: 'string' } },
  {
    name: 'stock-card',
    attributes: { site: 'string', location: 'string', item: 'string', lot: 'string', owner: 'string' },
  },
  { name: 'document', attributes: { number: 'string' } },
  { name: 'source', attributes: { name: 'string' } },
  { name: 'actor', attributes: { name: 'string' } },
]

export const CASE_OBJECT_TYPE: OcelType = {
  name: 'case',
  attributes: {
    number: 'integer',
    site: 'string',
    state: 'string',
    assignee: 'string',
    accepted_cause: 'string',
    repaired: 'boolean',
    movements_left_out: 'boolean',
  },
}
