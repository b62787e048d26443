/**
 * A simulation as what its systems tell a server: the same facts as in the files, in the form that the HTTP API takes.
 * What the API gives itself is left out: when a movement was recorded, and its number in its source.
 */
import { type ExpectationType, MOVEMENT_KINDS, type MovementKind } from '../../core/codes.ts'
import { formatMoney } from '../../core/quantity/money.ts'
import { NONE } from '../rows.ts'
import { idAt, type Simulation } from '../simulation.ts'
import { REASONS } from '../world/world.ts'
import { writtenItems } from './companions.ts'
import { CURRENCY } from './movements-csv.ts'
import { timeWriter } from './times.ts'

/** What announces and counts: neither the file of announcements nor that of counts names a system. */
const COMPANION_SOURCE = 'simulator'

export interface ItemPost {
  readonly code: string
  readonly name: string
  readonly baseUnit: string
  readonly packs: readonly { readonly unit: string; readonly factor: string }[]
  readonly unitCost: string
  readonly currency: string
  readonly category: string
}

export interface PlacePost {
  readonly site: string
  readonly path: string
}

export interface ExpectationPost {
  readonly type: ExpectationType
  readonly site: string
  readonly document: string
  readonly line: string
  readonly item: string
  readonly quantity: string
  readonly expectedAt: string
  readonly source: string
}

/** A count as a set that expects what was counted, so that it moves nothing whatever the record says. */
export interface CountPost {
  readonly id: string
  readonly source: string
  readonly item: string
  readonly location: string
  readonly lot?: string
  readonly owner?: string
  readonly quantity: string
  readonly expected: string
  readonly occurredAt: string
  readonly reason: string
}

export interface MovementPost {
  readonly id: string
  readonly kind: MovementKind
  readonly item: string
  readonly site: string
  readonly from: string
  readonly to: string
  readonly quantity: string
  readonly lot?: string
  readonly owner?: string
  readonly occurredAt: string
  readonly reportedAt?: string
  readonly source: string
  readonly actor?: string
  readonly device?: string
  readonly document?: string
  readonly line?: string
  readonly reason?: string
  readonly unitCost: string
}

/** A fact with the instant it was told at, in milliseconds. */
export interface Told<Fact> {
  readonly at: number
  readonly fact: Fact
}

/** What a simulation tells a server; movements in the order in which they were recorded. */
export interface SimulationPosts {
  readonly items: readonly ItemPost[]
  readonly places: readonly PlacePost[]
  readonly expectations: readonly ExpectationPost[]
  readonly counts: readonly (Told<CountPost> & { readonly site: string })[]
  movements(): Iterable<Told<MovementPost>>
}

/** The posts of a simulation. Without context there are movements only. */
export function postsOf(simulation: Simulation): SimulationPosts {
  const isBare = simulation.world.options.noContext
  return {
    items: isBare ? [] : itemPosts(simulation),
    places: isBare ? [] : placePosts(simulation),
    expectations: isBare ? [] : expectationPosts(simulation),
    counts: isBare ? [] : countPosts(simulation),
    movements: () => movementPosts(simulation),
  }
}

function itemPosts(simulation: Simulation): ItemPost[] {
  return writtenItems(simulation).map(({ item, code }) => {
    const { name, pack, packName, unitCost, category } = simulation.world.items[item]
    const packs = pack > 1 ? [{ unit: packName, factor: String(pack) }] : []
    return {
      code,
      name,
      baseUnit: 'each',
      packs,
      unitCost: formatMoney(unitCost),
      currency: CURRENCY,
      category,
    }
  })
}

function placePosts({ world }: Simulation): PlacePost[] {
  return world.places.map(({ site, path }) => ({ site: world.sites[site], path }))
}

function expectationPosts({ world, ledger, announcements }: Simulation): ExpectationPost[] {
  const time = timeWriter(world.options.startAt)
  return announcements.map(({ type, document, line, item, quantity, at, site }) => ({
    type,
    site: world.sites[site],
    document: ledger.documents.name(document),
    line: String(line),
    item: world.items[item].code,
    quantity: String(quantity),
    expectedAt: time(at),
    source: COMPANION_SOURCE,
  }))
}

function countPosts({ world, ledger, counts }: Simulation): SimulationPosts['counts'] {
  const time = timeWriter(world.options.startAt)
  return counts.map(({ item, place, quantity, at, lot, owner }, index) => ({
    at: world.options.startAt + at * 1000,
    site: world.sites[world.places[place].site],
    fact: {
      id: `c${index + 1}`,
      source: COMPANION_SOURCE,
      item: world.items[item].code,
      location: world.places[place].path,
      quantity: String(quantity),
      expected: String(quantity),
      occurredAt: time(at),
      reason: 'count',
      ...optional('lot', ledger.lots[lot]),
      ...optional('owner', world.owners[owner]),
    },
  }))
}

function* movementPosts(simulation: Simulation): Generator<Told<MovementPost>> {
  const { world, ledger, rows, order, codeOf } = simulation
  const time = timeWriter(world.options.startAt)
  for (let place = 0; place < order.length; place++) {
    const row = order[place]
    const document = rows.document[row]
    const fact = {
      id: idAt(place),
      kind: MOVEMENT_KINDS[rows.kind[row]],
      item: codeOf(rows.item[row]),
      site: world.sites[rows.site[row]],
      from: world.places[rows.from[row]].path,
      to: world.places[rows.to[row]].path,
      quantity: String(rows.quantity[row]),
      occurredAt: time(rows.occurred[row]),
      source: world.sources[rows.source[row]].name,
      unitCost: formatMoney(rows.cost[row]),
      ...optional('lot', ledger.lots[rows.lot[row]]),
      ...optional('owner', world.owners[rows.owner[row]]),
      ...optional('reportedAt', rows.reported[row] === NONE ? '' : time(rows.reported[row])),
      ...optional('actor', rows.actor[row] === NONE ? '' : world.actors[rows.actor[row]]),
      ...optional('device', rows.device[row] === NONE ? '' : world.devices[rows.device[row]]),
      ...optional('document', document === NONE ? '' : ledger.documents.name(document)),
      ...optional('line', document === NONE ? '' : String(rows.line[row])),
      ...optional('reason', REASONS[rows.reason[row]]),
    }
    yield { at: world.options.startAt + rows.recorded[row] * 1000, fact }
  }
}

/** A field that is left out where there is nothing to say. */
function optional<Name extends string>(name: Name, value: string): { [Key in Name]?: string } {
  return value === '' ? {} : ({ [name]: value } as { [Key in Name]?: string })
}
