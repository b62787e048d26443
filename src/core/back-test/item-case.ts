/**
 * What the runs of one item have in common: its movements that rules could have changed, in columns of their own, and
 * the facts that rules know them by.
 */
import { type LocationKind, MOVEMENT_KINDS, type MovementKind, type Role } from '../codes.ts'
import type { History } from '../history/history.ts'
import { hasFloor } from '../history/location.ts'
import type { Moves } from '../posting/at-hand/books-at-hand.ts'
import { AS_SAID, WHERE_BORNE } from '../posting/post-state.ts'
import type { ScopeFacts } from '../rules/scope.ts'
import type { Instant } from '../time.ts'
import type { AsPosted, Period } from './as-posted.ts'
import type { ItemColumns } from './item-columns.ts'
import { onShelf, type Shown } from './on-shelf.ts'
import type { BackTestPlan } from './plan.ts'

/** One movement that is tried again; ends are slots. */
export interface Tried {
  /** Its index in the history, and its place among all movements of the item. */
  readonly movement: number
  readonly place: number
  readonly at: Instant
  readonly quantity: number
  readonly from: number
  readonly to: number
  readonly outAt: Instant
  readonly inAt: Instant
  /** Which of the tried movements it takes back; -1 where it takes back none. */
  readonly corrects: number
  /** What it leaves its book with, whatever that held; null where it is a movement. */
  readonly level: number | null
  /** Whether it is decided: it leaves a shelf within the period, and states no level. */
  readonly isDecided: boolean
  readonly isInPeriod: boolean
  /** Whether somebody waits for what it takes. */
  readonly isDemand: boolean
  /** Whether the balance as posted would have let it go. */
  readonly isBorne: boolean
  /** Index into `facts`; -1 where it is not decided. */
  readonly facts: number
}

export interface TriedColumns extends Pick<Moves, 'quantity' | 'from' | 'to' | 'outAt' | 'inAt'> {
  /** See `PostState`: a correction happens where its book bears it. */
  readonly timing: Uint8Array
}

export interface ItemCase {
  readonly history: History
  readonly item: number
  readonly slots: number
  readonly period: Period
  readonly tried: readonly Tried[]
  readonly facts: readonly ScopeFacts[]
  /** The tried movements in columns that each run copies. */
  readonly columns: TriedColumns
  readonly siteOf: (slot: number) => string
  readonly isShelf: (slot: number) => boolean
  /** How the units of a tried movement divide. */
  readonly shownOf: (tried: Tried) => Shown
}

/** The case of an item whose columns are filled. It holds until they are filled with another one. */
export function itemCase(
  history: History,
  item: number,
  columns: ItemColumns,
  { places, level, borne }: AsPosted,
  period: Period,
  { role, opening }: Pick<BackTestPlan, 'role' | 'opening'>,
): ItemCase {
  const { floor, location, slots } = columns
  const factsOf = factsFinder(history, item, role)
  const triedAt = new Map(places.map((place, index) => [place, index]))
  const tried = places.map((place): Tried => {
    const [from, to] = [columns.from[place], columns.to[place]]
    const movement = columns.movement[place]
    const isInPeriod = place >= period.first
    const isLevel = !Number.isNaN(level[place])
    const isDecided = isInPeriod && !isLevel && floor[from] === 1
    return {
      movement,
      place,
      at: columns.recordedAt[place],
      quantity: columns.quantity[place],
      from,
      to,
      outAt: columns.outAt[place],
      inAt: columns.inAt[place],
      corrects: triedAt.get(columns.corrects[place]) ?? -1,
      level: isLevel ? level[place] : null,
      isDecided,
      isInPeriod,
      isDemand: isDemand(MOVEMENT_KINDS[history.kind[movement]], history.locations[location[to]].kind),
      isBorne: borne[place] === 1,
      facts: isDecided ? factsOf.indexOf(movement) : -1,
    }
  })
  const shown = onShelf(history, columns, opening)
  return {
    history,
    item,
    slots,
    period,
    tried,
    facts: factsOf.facts,
    columns: triedColumns(tried),
    siteOf: (slot) => history.locations[location[slot]].site,
    isShelf: (slot) => floor[slot] === 1,
    shownOf: ({ place }) => shown(place),
  }
}

function triedColumns(tried: readonly Tried[]): TriedColumns {
  const size = tried.length
  const columns = {
    quantity: new Float64Array(size),
    from: new Int32Array(size),
    to: new Int32Array(size),
    outAt: new Float64Array(size),
    inAt: new Float64Array(size),
    timing: new Uint8Array(size),
  }
  for (let index = 0; index < size; index++) {
    const { quantity, from, to, outAt, inAt, corrects } = tried[index]
    columns.quantity[index] = quantity
    columns.from[index] = from
    columns.to[index] = to
    columns.outAt[index] = outAt
    columns.inAt[index] = inAt
    columns.timing[index] = corrects >= 0 ? WHERE_BORNE : AS_SAID
  }
  return columns
}

const DEMAND_KINDS: ReadonlySet<MovementKind> = new Set(['sale', 'ship', 'pick', 'pack', 'consume'])

/** Whether somebody waits for what leaves: a customer, production, or an order it is picked for. */
function isDemand(kind: MovementKind, to: LocationKind): boolean {
  if (to === 'customer' || to === 'production') return true
  return DEMAND_KINDS.has(kind) && !hasFloor(to)
}

/** Movements that rules cannot tell apart share their facts. */
function factsFinder(history: History, item: number, role: Role) {
  const { locations, texts, from, kind, source, owner, items } = history
  const facts: ScopeFacts[] = []
  const known = new Map<string, number>()
  const textOf = (column: Int32Array | null, movement: number) => {
    const code = column?.[movement] ?? 0
    return code === 0 ? null : texts[code]
  }

  function factsOf(movement: number): ScopeFacts {
    const { site, path, kind: locationKind } = locations[from[movement]]
    return {
      site,
      item: items[item].code,
      category: items[item].category,
      location: path,
      locationKind,
      owner: textOf(owner, movement),
      source: textOf(source, movement) ?? '',
      channel: null,
      kind: MOVEMENT_KINDS[kind[movement]],
      role,
    }
  }

  return {
    facts,
    indexOf(movement: number): number {
      const key = `${from[movement]} ${kind[movement]} ${source?.[movement] ?? 0} ${owner?.[movement] ?? 0}`
      const found = known.get(key) ?? facts.push(factsOf(movement)) - 1
      known.set(key, found)
      return found
    },
  }
}
