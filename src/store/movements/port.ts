/** Answers `app/movements/port.ts` from PostgreSQL. */
import type { Pool } from 'pg'
import type { MovementPort } from '../../app/movements/port.ts'
import { createLedgerViews } from './ledger-views.ts'
import { getDocument } from './read-document.ts'
import { getMovement } from './read-movement-facts.ts'
import { listMovements, movementRows, movementsFrom } from './read-movements.ts'

export function movementPort(pool: Pool): MovementPort {
  const views = createLedgerViews(pool)
  return {
    listMovements: (ask) => listMovements(pool, views, ask),
    movementsFrom: (ask) => movementsFrom(pool, views, ask),
    movementPosition: (ask, mark) => views.position(ask, mark),
    async *allMovements(ask) {
      for await (const rows of views.batches(ask)) yield movementRows(pool, rows)
    },
    getMovement: (site, seq) => getMovement(pool, site, seq),
    getDocument: (document) => getDocument(pool, document),
  }
}
