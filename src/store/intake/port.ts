/** Answers `app/intake/port.ts` from PostgreSQL. */
import type { Pool } from 'pg'
import type { IntakePort } from '../../app/intake/port.ts'
import { faulting } from '../database/faults.ts'
import { foresee } from './foresee.ts'
import * as imports from './imports.ts'
import * as mappings from './mappings.ts'
import { undoBatch } from './undo-import.ts'

export function intakePort(pool: Pool, now: () => number): IntakePort {
  return {
    beginImport: (start) => imports.beginImport(pool, start),
    tellImport: (id, told) => imports.tellImport(pool, id, told),
    finishImport: (id, end) => imports.finishImport(pool, id, end),
    getImport: (id) => imports.getImport(pool, id),
    listImports: (ask) => imports.listImports(pool, ask),
    listRejections: (id, ask) => imports.listRejections(pool, id, ask),
    foresee: () => faulting(foresee(pool)),
    beginUndo: (id) => imports.beginUndo(pool, id),
    undoBatch: (id) => undoBatch(pool, id, now),
    listMappings: (ask) => mappings.listMappings(pool, ask),
    getMapping: (name) => mappings.getMapping(pool, name),
    saveMapping: (mapping) => mappings.saveMapping(pool, mapping),
    deleteMapping: (name) => mappings.deleteMapping(pool, name),
    noteMappingUse: (mapping) => mappings.noteMappingUse(pool, mapping),
  }
}
