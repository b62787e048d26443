/** The query of the ledger, with its times read: a day that ends a stretch is in it to its last instant. */
import type { MovementsRequest } from '../../app/movements/port.ts'
import { timeIn } from '../http/read-time.ts'
import type { MovementQuery } from './schema.ts'

/** The query with its times as Unix milliseconds; the problem `malformed` where one cannot be read. */
export function readMovementQuery(query: Omit<MovementQuery, 'start'>): MovementsRequest {
  const { occurredFrom, occurredTo, recordedFrom, recordedTo, ...rest } = query
  return {
    ...rest,
    occurredFrom: timeIn(occurredFrom, 'occurredFrom', 'first'),
    occurredTo: timeIn(occurredTo, 'occurredTo'),
    recordedFrom: timeIn(recordedFrom, 'recordedFrom', 'first'),
    recordedTo: timeIn(recordedTo, 'recordedTo'),
  }
}
