/** Answers the port of overrides: one verb a file. */
import type { OverridePort } from '../../app/overrides/port.ts'
import type { Clocked } from '../site/at-site.ts'
import { decideOverride } from './decide.ts'
import { getOverride } from './get.ts'
import { listOverrides } from './list.ts'
import { requestOverride } from './request.ts'

/** The verbs of overrides, over one database and one clock. */
export function overridePort(clocked: Clocked): OverridePort {
  const { pool } = clocked
  return {
    listOverrides: (query) => listOverrides(pool, query),
    getOverride: (id) => getOverride(pool, id),
    requestOverride: (request, by) => requestOverride(clocked, request, by),
    decideOverride: (id, request) => decideOverride(clocked, id, request),
  }
}
