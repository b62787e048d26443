/**
 * Invents a warehouse: what happened on its shelves, what was recorded of it, and where the two part.
 *
 * 1. `world` makes sites, bins, items and systems; `truth` lets them work for some days, without a fault.
 * 2. `faults` strikes a copy of that history, and says of each fault what it did and what undoes it.
 * 3. Rows get their order, ids and numbers last, so none of these shows what was struck.
 *
 * Pure: the same options give the same simulation. `files` writes it down.
 */
import { strikeAtRates } from './faults/at-rates.ts'
import { strikeEvenly } from './faults/evenly.ts'
import { makeField } from './faults/field.ts'
import { type SimulateOptions, settle } from './options.ts'
import { numberRows, orderRows } from './order.ts'
import { randomOf } from './random.ts'
import { NONE, type Rows } from './rows.ts'
import type { Simulation } from './simulation.ts'
import { DAY } from './truth/setting.ts'
import { runWarehouse } from './truth/warehouse.ts'
import { makeWorld } from './world/world.ts'

/** Simulates by some options. @throws SimulationError where an option cannot be followed */
export function simulate(given: SimulateOptions): Simulation {
  const options = settle(given)
  const world = makeWorld(options)
  const ledger = runWarehouse(world)
  const field = makeField(ledger, options.days * DAY)
  const faults = (options.even === null ? strikeAtRates(field) : strikeEvenly(field, options.even)).sort(
    (one, other) => one.at - other.at || one.item - other.item,
  )
  const { rows, honest, renamed } = field
  const numbers = numberRows(world, rows)
  const { order, placeOf } = orderRows(rows)
  const random = randomOf(options.seed, 'missing')
  const announced = [...ledger.announcements, ...faults.flatMap((fault) => fault.announcements ?? [])]
  const isKept = () => random.next() >= options.missingExpectations
  const announcements = announced.filter(isKept).sort((one, other) => one.at - other.at)
  const counts = [...ledger.counts, ...faults.flatMap((fault) => fault.counts ?? [])]
  if (options.missingReported > 0) forgetReported(rows, () => random.next() < options.missingReported)
  return {
    world,
    ledger,
    honest,
    rows,
    order,
    placeOf,
    numbers,
    announcements,
    counts: counts.sort((one, other) => one.at - other.at),
    faults,
    renamed,
    codeOf: field.codeOf,
  }
}

function forgetReported({ reported, length }: Rows, isMissing: () => boolean): void {
  for (let row = 0; row < length; row++) if (isMissing()) reported[row] = NONE
}
