/** The movements of a history as events of a log, those of a period alone where one is asked for. */
import { MOVEMENT_KINDS, TIME_PRECISIONS } from '../codes.ts'
import type { History } from '../history/history.ts'
import { formatMoney } from '../quantity/money.ts'
import { formatQuantity } from '../quantity/quantity.ts'
import { formatInstant, type Instant } from '../time.ts'
import { LEVEL_EVENT } from './log-types.ts'
import { type LogMovement, movementFact } from './movement-fact.ts'
import { type Fact, objectId } from './ocel.ts'

/** Both inclusive, by when the goods moved. */
export interface Period {
  readonly from?: Instant
  readonly to?: Instant
}

/** An event for each movement, in the order of the history. */
export function* historyFacts(history: History, { from, to }: Period = {}): Generator<Fact> {
  const { length, occurredAt } = history
  for (let movement = 0; movement < length; movement++) {
    const at = occurredAt[movement]
    if ((from === undefined || at >= from) && (to === undefined || at <= to))
      yield movementFact(logMovement(history, movement))
  }
}

function logMovement(history: History, movement: number): LogMovement {
  const { items, locations, recordedAt, occurredAt, givenPrecision, occurredPrecision } = history
  const item = items[history.item[movement]]
  const id = history.id(movement)
  const source = textOf(history, history.source, movement)
  const precision = (givenPrecision ?? occurredPrecision)?.[movement]
  return {
    key: objectId(source ?? '', id),
    id,
    kind: history.statesLevel?.[movement] === 1 ? LEVEL_EVENT : MOVEMENT_KINDS[history.kind[movement]],
    item,
    from: locations[history.from[movement]],
    to: locations[history.to[movement]],
    quantity: formatQuantity(history.quantity[movement], item.scale),
    lot: textOf(history, history.lot, movement),
    owner: textOf(history, history.owner, movement),
    occurredAt: formatInstant(occurredAt[movement]),
    occurredPrecision: precision === undefined ? 'instant' : TIME_PRECISIONS[precision],
    reportedAt: timeOf(history.reportedAt, movement),
    recordedAt: recordedAt === occurredAt ? null : timeOf(recordedAt, movement),
    source,
    actor: textOf(history, history.actor, movement),
    document: history.document(movement),
    line: history.line(movement),
    reason: textOf(history, history.reason, movement),
    unitCost: numberAt(history.unitCost, movement, formatMoney),
    fromBalance: null,
    toBalance: null,
  }
}

function textOf({ texts }: History, column: Int32Array | null, movement: number): string | null {
  return column === null || column[movement] === 0 ? null : texts[column[movement]]
}

function timeOf(column: Float64Array | null, movement: number): string | null {
  return numberAt(column, movement, formatInstant)
}

function numberAt(column: Float64Array | null, movement: number, write: (value: number) => string) {
  const value = column?.[movement]
  return value === undefined || Number.isNaN(value) ? null : write(value)
}
