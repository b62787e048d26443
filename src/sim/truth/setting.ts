/** The warehouse as its parts see it, and how goods come onto a shelf. */
import type { World } from '../world/world.ts'
import type { Agenda } from './agenda.ts'
import { type Act, type Ledger, post } from './ledger.ts'
import type { Cell, Stock } from './stock.ts'

/** Seconds. */
export const DAY = 86_400

export interface Warehouse {
  readonly world: World
  readonly ledger: Ledger
  readonly stock: Stock
  readonly agenda: Agenda
  /** Second at which the history ends. */
  readonly end: number
}

/** Posts goods that come onto a shelf; they can be taken once the ledger knows of them. Returns the row. */
export function bring({ ledger, agenda }: Warehouse, cell: Cell, act: Act): number {
  const row = post(ledger, act)
  cell.coming += act.quantity
  agenda.plan(ledger.rows.recorded[row], () => {
    cell.coming -= act.quantity
    cell.book += act.quantity
  })
  return row
}
