/** Answers `app/repairs/port.ts` from PostgreSQL. */
import type { RepairPort } from '../../app/repairs/port.ts'
import type { Clocked } from '../site/at-site.ts'
import { postRepair, postReversal } from './apply.ts'
import { cardFacts } from './card-facts.ts'
import { movementsToReverse, standingMovements } from './standing-movements.ts'

/** The verbs of repairs, over one database and one clock. */
export function repairPort(clocked: Clocked): RepairPort {
  const { pool } = clocked
  return {
    standingMovements: (site, of, ids) => standingMovements(pool, site, of, ids),
    movementsToReverse: (site, seqs) => movementsToReverse(pool, site, seqs),
    cardFacts: (site, cards, from) => cardFacts(pool, site, cards, from),
    postRepair: (id, repair) => postRepair(clocked, id, repair),
    postReversal: (id, repair) => postReversal(clocked, id, repair),
  }
}
