/** Answers the port of expectations: one verb a file. */
import type { ExpectationPort } from '../../app/expectations/port.ts'
import type { Clocked } from '../site/at-site.ts'
import { announce } from './announce.ts'
import { closeExpectations } from './close.ts'
import { listExpectations } from './list.ts'

/** The verbs of expectations, over one database and one clock. */
export function expectationPort(clocked: Clocked): ExpectationPort {
  return {
    listExpectations: (query) => listExpectations(clocked.pool, query),
    announce: (lines, by) => announce(clocked, lines, by),
    closeExpectations: (site, document, by) => closeExpectations(clocked, site, document, by),
  }
}
