/**
 * Everything that is known of a document: what its movements did, the order at the gate, what is reserved for it, what
 * was announced under it, what is on hold, and what of it was refused. Null where nothing in the ledger names it.
 */

import { FACTS_LISTED_MAX } from '../../core/limits.ts'
import type { Few, Page } from '../../core/page.ts'
import type { RefusalRow } from '../../core/refusals/refusal.ts'
import type { ExpectationPort, ExpectationRow } from '../expectations/port.ts'
import type { HoldPort, HoldRow } from '../holds/port.ts'
import type { DocumentFacts, MovementPort } from '../movements/port.ts'
import type { RefusalPort } from '../refusals/port.ts'
import type { ReservationPort, ReservationRow } from '../reservations/port.ts'
import type { OrderPort, OrderRow } from './port.ts'

type Store = Pick<MovementPort, 'getDocument'> &
  Pick<OrderPort, 'listOrders'> &
  Pick<ReservationPort, 'listReservations'> &
  Pick<ExpectationPort, 'listExpectations'> &
  Pick<HoldPort, 'listHolds'> &
  Pick<RefusalPort, 'listRefusals'>

/** A document; what its movements did is blank where it has none. */
export interface KnownDocument extends Omit<DocumentFacts, 'happened' | 'posted' | 'lagMsMin' | 'lagMsMax'> {
  readonly happened: DocumentFacts['happened'] | null
  readonly posted: DocumentFacts['posted'] | null
  readonly lagMsMin: number | null
  readonly lagMsMax: number | null
  readonly orders: Few<OrderRow>
  readonly reservations: Few<ReservationRow>
  readonly expectations: Few<ExpectationRow>
  readonly holds: Few<HoldRow>
  readonly refusals: Few<RefusalRow>
}

/** A document by its name, at all sites; the first hundred of each thing. */
export async function describeDocument(store: Store, document: string): Promise<KnownDocument | null> {
  const query = { document, limit: FACTS_LISTED_MAX }
  const [did, orders, reservations, expectations, holds, refusals] = await Promise.all([
    store.getDocument(document),
    store.listOrders(query),
    store.listReservations(query),
    store.listExpectations(query),
    store.listHolds(query),
    store.listRefusals(query),
  ])
  const isKnown = [orders, reservations, expectations, holds, refusals].some(({ total }) => total > 0)
  if (did === null && !isKnown) return null
  return {
    ...(did ?? nothingDone(document)),
    orders: few(orders),
    reservations: few(reservations),
    expectations: few(expectations),
    holds: few(holds),
    refusals: few(refusals),
  }
}

function few<Row>({ rows, total }: Page<Row>): Few<Row> {
  return { rows, total }
}

function nothingDone(document: string) {
  const none = { rows: [], total: 0 }
  return {
    document,
    movements: 0,
    sites: [],
    sources: [],
    actors: [],
    happened: null,
    posted: null,
    lagMsMin: null,
    lagMsMax: null,
    items: none,
    books: none,
    episodes: none,
  }
}
