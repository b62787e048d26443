/** Answers `app/cases/port.ts` from PostgreSQL. */
import type { CasePort } from '../../app/cases/port.ts'
import type { Clocked } from '../site/at-site.ts'
import { changeCase } from './change.ts'
import { getCase } from './get.ts'
import { listCases } from './list.ts'

/** The verbs of cases, over one database and one clock. */
export function casePort(clocked: Clocked): CasePort {
  const { pool } = clocked
  return {
    listCases: (request) => listCases(pool, request),
    getCase: (id) => getCase(pool, id),
    changeCase: (id, change, by) => changeCase(clocked, id, change, by),
  }
}
