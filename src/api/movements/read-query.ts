/** The query of the ledger, with its times read: a day that ends a stretch is in it to its last instant. */
import type { MovementsRequest } from '../../app/movements/port.ts'
import { boundsIn } from '../http/read-time.ts'
import type { MovementQuery } from './schema.ts'

/** The query with its times as Unix milliseconds; the problem `malformed` where one cannot be read. */
export function readMovementQuery(query: Omit<MovementQuery, 'start'>): MovementsRequest {
  const { occurredFrom, occurredTo, recordedFrom, recordedTo, zone, ...rest } = query
  const boundIn = boundsIn(zone)
  return {
    ...rest,
    occurredFrom: boundIn(occurredFrom, 'occurredFrom', 'first'),
    occurredTo: boundIn(occurredTo, 'occurredTo', 'last'),
    recordedFrom: boundIn(recordedFrom, 'recordedFrom', 'first'),
    recordedTo: boundIn(recordedTo, 'recordedTo', 'last'),
  }
}
