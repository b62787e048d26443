/** Answers `app/intake/port.ts` from PostgreSQL. */
import type { Pool } from 'pg'
import type { IntakePort } from '../../app/intake/port.ts'
import { faulting } from '../database/faults.ts'
import type { LedgerClock } from '../site/ledger-clock.ts'
import { beginImport, beginUndo } from './begin.ts'
import { foresee } from './foresee.ts'
import { getImport } from './import-row.ts'
import { listImports, listRejections } from './list.ts'
import * as mappings from './mappings.ts'
import { finishImport, reportImport } from './progress.ts'
import { undoBatch } from './undo.ts'

/** The verbs of imports and mappings, on one pool by one clock. */
export function intakePort(pool: Pool, clock: LedgerClock): IntakePort {
  return {
    beginImport: (start) => beginImport(pool, start),
    reportImport: (id, report) => reportImport(pool, id, report),
    finishImport: (id, end) => finishImport(pool, id, end),
    getImport: (id) => getImport(pool, id),
    listImports: (ask) => listImports(pool, ask),
    listRejections: (id, ask) => listRejections(pool, id, ask),
    foresee: () => faulting(foresee(pool)),
    beginUndo: (id, by) => beginUndo(pool, id, by),
    undoBatch: (id) => undoBatch(pool, id, clock),
    listMappings: (ask) => mappings.listMappings(pool, ask),
    getMapping: (name) => mappings.getMapping(pool, name),
    saveMapping: (mapping, by) => mappings.saveMapping(pool, mapping, by),
    deleteMapping: (name, by) => mappings.deleteMapping(pool, name, by),
    noteMappingUse: (mapping) => mappings.noteMappingUse(pool, mapping),
  }
}
