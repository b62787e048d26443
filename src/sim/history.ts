/** A simulated history as `core` analyses it, without the way over files. */
import type { History } from '../core/history/history.ts'
import { type Item, plainItem } from '../core/history/item.ts'
import { locationAt } from '../core/history/location.ts'
import { factor } from '../core/quantity/unit.ts'
import { CURRENCY } from './files/movements-csv.ts'
import { NONE, type Rows } from './rows.ts'
import { idAt, type Simulation } from './simulation.ts'
import { REASONS } from './world/world.ts'

/** What was recorded, in the order in which it was; of some items only where they are given. */
export function recordedHistory(simulation: Simulation, items?: ReadonlySet<number>): History {
  const { rows, order } = simulation
  return historyOf(
    simulation,
    rows,
    items === undefined ? order : order.filter((row) => items.has(rows.item[row])),
  )
}

/** Some rows as a history, in their order. Times are milliseconds; ids are those of the movements file. */
export function historyOf(simulation: Simulation, rows: Rows, order: Int32Array): History {
  const { world, ledger, numbers, placeOf } = simulation
  const texts = textsOf(simulation)
  const { startAt } = world.options
  const times = (column: Int32Array) =>
    Float64Array.from(order, (row) => (column[row] === NONE ? Number.NaN : startAt + column[row] * 1000))
  const codes = (column: ArrayLike<number>, first: number) =>
    Int32Array.from(order, (row) => (column[row] <= 0 ? 0 : first + column[row]))
  const documentOf = (movement: number) => rows.document[order[movement]]
  const recordedAt = times(rows.recorded)
  const actors = Int32Array.from(order, (row) =>
    rows.actor[row] === NONE ? 0 : texts.actors + rows.actor[row],
  )
  return {
    length: order.length,
    items: itemsOf(simulation),
    locations: world.places.map(({ site, path }) => locationAt(world.sites[site], path)),
    texts: texts.all,
    item: Int32Array.from(order, (row) => rows.item[row]),
    from: Int32Array.from(order, (row) => rows.from[row]),
    to: Int32Array.from(order, (row) => rows.to[row]),
    quantity: Float64Array.from(order, (row) => rows.quantity[row]),
    occurredAt: times(rows.occurred),
    occurredPrecision: null,
    givenPrecision: null,
    recordedAt,
    reportedAt: times(rows.reported),
    kind: Uint8Array.from(order, (row) => rows.kind[row]),
    lot: codes(rows.lot, texts.lots),
    owner: codes(rows.owner, texts.owners),
    source: Int32Array.from(order, (row) => texts.sources + rows.source[row]),
    actor: actors,
    reason: codes(rows.reason, texts.reasons),
    unitCost: Float64Array.from(order, (row) => rows.cost[row]),
    receivedSeq: Float64Array.from(order, (row) => numbers[row] || Number.NaN),
    balanceAfter: null,
    statesLevel: null,
    corrects: null,
    id: (movement) => idAt(placeOf[order[movement]]),
    isNamed: null,
    place: null,
    sameDocument: (left, right) =>
      documentOf(left) !== NONE &&
      documentOf(left) === documentOf(right) &&
      rows.line[order[left]] === rows.line[order[right]],
    document: (movement) =>
      documentOf(movement) === NONE ? null : ledger.documents.name(documentOf(movement)),
    line: (movement) => (documentOf(movement) === NONE ? null : String(rows.line[order[movement]])),
    horizon: recordedAt.reduce((latest, at) => Math.max(latest, at), startAt),
    unread: [],
  }
}

/** All texts as one list, and where those of a column begin; index 0 of lots, owners and reasons is "none". */
function textsOf({ world, ledger }: Simulation) {
  const all = ['']
  const begin = (values: readonly string[]) => all.push(...values) - values.length
  return {
    lots: begin(ledger.lots),
    owners: begin(world.owners),
    reasons: begin(REASONS),
    sources: begin(world.sources.map(({ name }) => name)),
    actors: begin(world.actors),
    all,
  }
}

function itemsOf({ world, renamed }: Simulation): Item[] {
  const all = [...world.items.map(({ code }, item) => ({ item, code })), ...renamed]
  return all.map(({ item, code }) => {
    const { name, pack, packName, unitCost, category } = world.items[item]
    const packs = pack > 1 ? [{ unit: packName, factor: factor(pack) }] : []
    return { ...plainItem(code), name, packs, unitCost, currency: CURRENCY, category }
  })
}
