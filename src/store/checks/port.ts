/** Answers `app/checks/port.ts` from PostgreSQL. */
import type { Pool } from 'pg'
import type { CheckPort } from '../../app/checks/port.ts'
import { check } from './check.ts'
import { listChecks } from './list.ts'
import { verify } from './verify.ts'

/** The verbs of checks on one pool. */
export function checkPort(pool: Pool): CheckPort {
  return {
    verify: (onProgress, kept) => verify(pool, onProgress, kept),
    check: (options) => check(pool, options),
    listChecks: (ask) => listChecks(pool, ask),
  }
}
