/** Answers the port of overrides: one verb a file. */
import type { OverridePort } from '../../app/overrides/port.ts'
import type { RefusalRecorder } from '../refusals/recorder.ts'
import type { Clocked } from '../site/at-site.ts'
import { getOverride } from './get.ts'
import { listOverrides } from './list.ts'
import { notingRefused } from './noting-refused.ts'
import { requestOverride } from './request.ts'

/** The verbs of overrides, over one database and one clock; what is refused is noted. */
export function overridePort(clocked: Clocked, refusals: RefusalRecorder): OverridePort {
  const { pool } = clocked
  return {
    listOverrides: (query) => listOverrides(pool, query),
    getOverride: (id) => getOverride(pool, id),
    requestOverride: (request, by) => requestOverride(clocked, request, by),
    decideOverride: (id, request) => notingRefused(clocked, refusals, id, request),
  }
}
