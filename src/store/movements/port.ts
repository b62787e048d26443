/** Answers `app/movements/port.ts` from PostgreSQL. */
import type { Pool } from 'pg'
import type { MovementPort } from '../../app/movements/port.ts'
import { getDocument } from './document.ts'
import { getMovement } from './facts.ts'
import { ledgerBatches, ledgerPosition } from './ledger.ts'
import { listMovements, movementsFrom } from './list.ts'
import { movementRows } from './row.ts'
import { createLedgerViews } from './views.ts'

/** The verbs of movements on one pool, with one memory of counted views. */
export function movementPort(pool: Pool): MovementPort {
  const views = createLedgerViews(pool)
  return {
    listMovements: (ask) => listMovements(pool, views, ask),
    movementsFrom: (ask) => movementsFrom(pool, views, ask),
    movementPosition: (ask, mark) => ledgerPosition(views, ask, mark),
    async *allMovements(ask) {
      for await (const rows of ledgerBatches(views, ask)) yield movementRows(pool, rows)
    },
    getMovement: (site, seq) => getMovement(pool, site, seq),
    getDocument: (document) => getDocument(pool, document),
  }
}
