/** Answers the port of stops and buffers: one verb a file. */
import type { StopPort } from '../../app/orders/port.ts'
import type { Clocked } from '../site/at-site.ts'
import { listBuffers, setBuffer } from './buffers.ts'
import { liftStop } from './lift-stop.ts'
import { listStops } from './list-stops.ts'
import { setStop } from './set-stop.ts'

/** The verbs of stops and buffers, over one database and one clock. */
export function stopPort(clocked: Clocked): StopPort {
  const { pool } = clocked
  return {
    listStops: (site) => listStops(pool, site),
    setStop: (stop, by) => setStop(clocked, stop, by),
    liftStop: (id, by) => liftStop(clocked, id, by),
    listBuffers: (site) => listBuffers(pool, site),
    setBuffer: (buffer, by) => setBuffer(clocked, buffer, by),
  }
}
