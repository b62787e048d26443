/** Answers `app/trail/port.ts` from PostgreSQL. */
import type { Pool } from 'pg'
import type { TrailPort } from '../../app/trail/port.ts'
import { allTrail, listSeals, listTrail } from './list.ts'
import { seal } from './seal.ts'
import { sealSeals } from './seal-of-seals.ts'

/** The verbs of the trail on one pool. */
export function trailPort(pool: Pool): TrailPort {
  return {
    listTrail: (ask) => listTrail(pool, ask),
    allTrail: (ask) => allTrail(pool, ask),
    listSeals: (ask) => listSeals(pool, ask),
    async seal(options) {
      const rows = await seal(pool, options)
      await sealSeals(pool)
      return rows
    },
  }
}
