/** Answers the port of expectations: one verb a file. */
import type { ExpectationPort } from '../../app/expectations/port.ts'
import type { TransitPort } from '../../app/expectations/transit-port.ts'
import type { Clocked } from '../site/at-site.ts'
import { announce } from './announce.ts'
import { closeExpectations } from './close.ts'
import { listExpectations } from './list.ts'
import { listTransit } from './transit.ts'

/** The verbs of expectations and of what is on the road, over one database and one clock. */
export function expectationPort(clocked: Clocked): ExpectationPort & TransitPort {
  return {
    listExpectations: (query) => listExpectations(clocked.pool, query),
    listTransit: (query) => listTransit(clocked.pool, query),
    announce: (lines, by) => announce(clocked, lines, by),
    closeExpectations: (site, document, by) => closeExpectations(clocked, site, document, by),
  }
}
