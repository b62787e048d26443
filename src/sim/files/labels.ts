/**
 * The labels: each fault with the movements that are wrong, what should stand there, and the repair that undoes it, in
 * the form of `repair` in plimsoll.audit/1; and the honest rows that look like faults.
 */
import { MOVEMENT_KINDS } from '../../core/codes.ts'
import { formatInstant } from '../../core/time.ts'
import type { DecoyKind, FaultCode } from '../fault-codes.ts'
import type { SimRepair } from '../faults/fault.ts'
import { NONE } from '../rows.ts'
import { idAt, type SimBook, type Simulation, type Struck } from '../simulation.ts'

export interface LabelBook {
  readonly site: string
  readonly item: string
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
}

/** A step of a repair; which fields there are depends on `op`. */
export interface LabelRepair extends Partial<LabelBook> {
  readonly op: SimRepair['op']
  readonly movement: string | null
  readonly [field: string]: string | null | undefined
}

export interface FaultLabel {
  readonly id: string
  readonly code: FaultCode
  readonly movements: readonly string[]
  readonly books: readonly LabelBook[]
  readonly at: string
  readonly quantity: string
  readonly truth: Readonly<Record<string, string | null>>
  readonly repair: readonly LabelRepair[]
  readonly sank: boolean
  /** Faults of one window have the same; null where a fault stands alone. */
  readonly window: string | null
}

export interface Labels {
  readonly schema: 'plimsoll.labels/1'
  readonly seed: number
  readonly profile: string
  readonly options: Readonly<Record<string, unknown>>
  readonly faults: readonly FaultLabel[]
  readonly decoys: readonly { readonly kind: DecoyKind; readonly movements: readonly string[] }[]
}

/** The labels of a simulation. */
export function labelsOf(simulation: Simulation): Labels {
  const { world, faults, ledger } = simulation
  const { seed, profile, startAt: _, ...options } = world.options
  return {
    schema: 'plimsoll.labels/1',
    seed,
    profile,
    options,
    faults: faults.map((fault, index) => faultLabel(simulation, fault, `f${index + 1}`)),
    decoys: ledger.decoys.map(({ kind, rows }) => ({ kind, movements: idsOf(simulation, rows) })),
  }
}

/** The labels as a file. */
export function* labelsJson(simulation: Simulation): Generator<string> {
  yield `${JSON.stringify(labelsOf(simulation), null, 2)}\n`
}

function faultLabel(simulation: Simulation, fault: Struck, id: string): FaultLabel {
  const { code, rows, books, at, quantity, truth, repair, sank, window } = fault
  return {
    id,
    code,
    movements: idsOf(simulation, rows),
    books: books.map((book) => bookOf(simulation, book)),
    at: timeOf(simulation, at),
    quantity: String(quantity),
    truth,
    repair: repair.map((step) => repairOf(simulation, step)),
    sank,
    window: window === null ? null : `w${window + 1}`,
  }
}

function idsOf({ placeOf }: Simulation, rows: readonly number[]): string[] {
  return rows.flatMap((row) => (placeOf[row] < 0 ? [] : [idAt(placeOf[row])]))
}

function bookOf({ world, ledger, codeOf }: Simulation, { item, place, lot, owner }: SimBook): LabelBook {
  return {
    site: world.sites[world.places[place].site],
    item: codeOf(item),
    location: world.places[place].path,
    lot: ledger.lots[lot] || null,
    owner: world.owners[owner] || null,
  }
}

function repairOf(simulation: Simulation, step: SimRepair): LabelRepair {
  const { world, ledger, placeOf, codeOf } = simulation
  if (step.op === 'insert') return insertOf(simulation, step.row)
  if (step.op === 'join-items')
    return { op: step.op, movement: null, item: codeOf(step.item), into: codeOf(step.into) }
  const { op, row } = step
  const movement = idAt(placeOf[row])
  switch (op) {
    case 'move-in-time':
      return { op, movement, to: timeOf(simulation, step.to), clock: step.clock }
    case 'scale':
      return { op, movement, factor: step.factor }
    case 'set-quantity':
      return { op, movement, quantity: String(step.quantity) }
    case 'retarget-item':
      return { op, movement, item: codeOf(step.item) }
    case 'retarget-location':
      return { op, movement, end: step.end, location: world.places[step.place].path }
    case 'retarget-lot':
      return { op, movement, lot: ledger.lots[step.lot] || null }
    case 'retarget-owner':
      return { op, movement, owner: world.owners[step.owner] || null }
    case 'turn-sign':
    case 'drop':
      return { op, movement }
  }
}

/** A movement that is missing, in full: there is no id to name. */
function insertOf(simulation: Simulation, row: number): LabelRepair {
  const { world, ledger, honest, codeOf } = simulation
  const document = honest.document[row]
  return {
    op: 'insert',
    movement: null,
    kind: MOVEMENT_KINDS[honest.kind[row]],
    site: world.sites[honest.site[row]],
    item: codeOf(honest.item[row]),
    from: world.places[honest.from[row]].path,
    to: world.places[honest.to[row]].path,
    lot: ledger.lots[honest.lot[row]] || null,
    owner: world.owners[honest.owner[row]] || null,
    quantity: String(honest.quantity[row]),
    at: timeOf(simulation, honest.occurred[row]),
    document: document === NONE ? null : ledger.documents.name(document),
    line: document === NONE ? null : String(honest.line[row]),
  }
}

function timeOf({ world }: Simulation, second: number): string {
  return formatInstant(world.options.startAt + second * 1000)
}
