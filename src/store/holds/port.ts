/** Answers the port of holds: one verb a file. */
import type { HoldPort } from '../../app/holds/port.ts'
import type { RefusalRecorder } from '../refusals/recorder.ts'
import type { Clocked } from '../site/at-site.ts'
import { cancelHold } from './cancel.ts'
import { getHold } from './get.ts'
import { listHolds } from './list.ts'
import { releaseHold } from './release.ts'
import { sweep } from './sweep.ts'

/** The verbs of holds, over one database and one clock; what is refused is noted. */
export function holdPort(clocked: Clocked, refusals: RefusalRecorder): HoldPort {
  const { pool } = clocked
  return {
    listHolds: (query) => listHolds(pool, query),
    getHold: (id) => getHold(pool, id),
    releaseHold: (id, request) => releaseHold(clocked, refusals, id, request),
    cancelHold: (id, request) => cancelHold(clocked, id, request),
    sweep: () => sweep(clocked),
  }
}
