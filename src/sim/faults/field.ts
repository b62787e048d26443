/**
 * The recorded history while faults strike it: a copy of the honest one, in which every edit can be undone.
 *
 * A row is struck once at most, so each fault changes only what it says, and its repair gives back what was.
 */
import { MOVEMENT_KINDS, type MovementKind } from '../../core/codes.ts'
import { formatInstant } from '../../core/time.ts'
import { type Random, randomOf } from '../random.ts'
import { addCopy, type Column, copyOf, NONE, ROW, type Rows } from '../rows.ts'
import type { Ledger } from '../truth/ledger.ts'
import { OUTSIDE, type World } from '../world/world.ts'

export interface Edit {
  readonly row: number
  readonly column: Column
  readonly before: number
  readonly after: number
}

export interface Field {
  readonly world: World
  readonly ledger: Ledger
  /** Chance of the fault that strikes. */
  random: Random
  /** As recorded. */
  readonly rows: Rows
  readonly honest: Rows
  /** 1 for each honest row that was ever edited. */
  readonly touched: Uint8Array
  /** Second after the last of the history. */
  readonly end: number
  /** Items that were renamed, behind those of the world. */
  readonly renamed: { readonly item: number; readonly code: string }[]
  set(row: number, column: Column, value: number): void
  /** Takes a row away; `lost` leaves a gap in the numbers of its source. */
  remove(row: number, how?: 'unposted' | 'lost'): void
  /** Adds a copy of a row; returns its index. */
  copy(row: number): number
  /** The edits since they were last asked for. */
  takeEdits(): readonly Edit[]
  /** Rows that were of an item at a site, and rows that came there since; some may be there no more. */
  groupAt(site: number, item: number): { readonly base: Int32Array; readonly moved: ReadonlySet<number> }
  /** Rows of an item at a site, as recorded now; those that are accepted. */
  rowsAt(site: number, item: number, accept?: (row: number) => boolean): readonly number[]
  /** A row of an item at random that nothing has struck and that is accepted; NONE where there is none. */
  pick(item: number, accept: (row: number) => boolean): number
  /** Rows that a fault has struck. */
  readonly struck: Set<number>
  /** Whether a row may be struck: no fault has, and it is none that looks like a fault and is honest. */
  isFree(row: number): boolean
  isKind(row: number, ...kinds: readonly MovementKind[]): boolean
  /** Comes onto a shelf from outside or from a dock. */
  isInflow(row: number): boolean
  /** Leaves a shelf for a customer. */
  isSale(row: number): boolean
  codeOf(item: number): string
  time(second: number): string
}

const NO_ROWS: ReadonlySet<number> = new Set()
const INFLOWS = kindFlags('receipt', 'putaway', 'return', 'restock')
const SALES = kindFlags('sale', 'ship')
const NONE_AT_ALL = new Int32Array(0)
const PROBES = 48

/** The field of a ledger. What looks like a fault and is none is never picked. */
export function makeField(ledger: Ledger, end: number): Field {
  const { world } = ledger
  const honest = ledger.rows
  const rows = copyOf(honest)
  const base = rowsByGroup(honest, world)
  const moved = new Map<number, Set<number>>()
  const isShelf = Uint8Array.from(world.places, (_, place) => Number(place % world.placesASite >= OUTSIDE))
  const struck = new Set<number>()
  const decoys = new Set(ledger.decoys.flatMap((decoy) => decoy.rows))
  const renamed: { item: number; code: string }[] = []
  const touched = new Uint8Array(honest.length)
  let edits: Edit[] = []
  const field: Field = {
    world,
    ledger,
    random: randomOf(world.options.seed, 'faults'),
    rows,
    honest,
    touched,
    end,
    renamed,
    struck,
    set(row, column, value) {
      edits.push({ row, column, before: rows[column][row], after: value })
      rows[column][row] = value
      if (row < honest.length) touched[row] = 1
      if (column === 'item') movedTo(rows.site[row], value, row)
    },
    remove: (row, how = 'unposted') => field.set(row, 'state', ROW[how]),
    copy(row) {
      const copy = addCopy(rows, row)
      rows.state[copy] = ROW.unposted
      field.set(copy, 'state', ROW.kept)
      movedTo(rows.site[copy], rows.item[copy], copy)
      return copy
    },
    takeEdits() {
      const taken = edits
      edits = []
      return taken
    },
    groupAt: (site, item) => ({ base: base(site, item), moved: moved.get(site * 2 ** 20 + item) ?? NO_ROWS }),
    rowsAt(site, item, accept = () => true) {
      const found: number[] = []
      const look = (row: number) => {
        if (accept(row) && rows.item[row] === item && rows.state[row] === ROW.kept) found.push(row)
      }
      const { base: all, moved: more } = field.groupAt(site, item)
      for (let index = 0; index < all.length; index++) look(all[index])
      for (const row of more) look(row)
      return found
    },
    pick(item, accept) {
      const groups = world.sites.map((_, site) => base(site, item))
      return pickOf(
        groups,
        field.random,
        (row) => rows.state[row] === ROW.kept && field.isFree(row) && accept(row),
      )
    },
    isFree: (row) => !struck.has(row) && !decoys.has(row),
    isKind: (row, ...kinds) => kinds.includes(MOVEMENT_KINDS[rows.kind[row]]),
    isInflow: (row) => isShelf[rows.to[row]] === 1 && INFLOWS[rows.kind[row]] === 1,
    isSale: (row) => isShelf[rows.from[row]] === 1 && SALES[rows.kind[row]] === 1,
    codeOf: (item) => world.items[item]?.code ?? renamed[item - world.items.length].code,
    time: (second) => formatInstant(world.options.startAt + second * 1000),
  }
  return field

  function movedTo(site: number, item: number, row: number): void {
    const key = site * 2 ** 20 + item
    const known = moved.get(key)
    if (known === undefined) moved.set(key, new Set([row]))
    // What lies in the group from the beginning is found there.
    else known.add(row)
    if (row < honest.length && honest.item[row] === item) moved.get(key)!.delete(row)
  }
}

/** Undoes edits, or does them again. */
export function toggle(rows: Rows, edits: readonly Edit[], to: 'before' | 'after'): void {
  if (to === 'after') for (const { row, column, after } of edits) rows[column][row] = after
  else for (const { row, column, before } of edits.toReversed()) rows[column][row] = before
}

/** A row at random of those that are accepted: by trying some, and where none of these is, by going through all. */
function pickOf(groups: readonly Int32Array[], random: Random, accept: (row: number) => boolean): number {
  const sum = groups.reduce((total, { length }) => total + length, 0)
  for (let probe = 0; probe < PROBES && sum > PROBES; probe++) {
    let index = random.below(sum)
    let group = 0
    while (index >= groups[group].length) index -= groups[group++].length
    if (accept(groups[group][index])) return groups[group][index]
  }
  let chosen: number = NONE
  let seen = 0
  for (const group of groups)
    for (let index = 0; index < group.length; index++)
      if (accept(group[index]) && random.below(++seen) === 0) chosen = group[index]
  return chosen
}

function kindFlags(...kinds: readonly MovementKind[]): Uint8Array {
  return Uint8Array.from(MOVEMENT_KINDS, (kind) => Number(kinds.includes(kind)))
}

/** Rows by site and item: a counting sort. */
function rowsByGroup(
  { length, site, item }: Rows,
  { items }: World,
): (site: number, item: number) => Int32Array {
  const groups = items.length
  let sites = 1
  for (let row = 0; row < length; row++) sites = Math.max(sites, site[row] + 1)
  const start = new Int32Array(sites * groups + 1)
  for (let row = 0; row < length; row++) start[site[row] * groups + item[row] + 1]++
  for (let group = 1; group < start.length; group++) start[group] += start[group - 1]
  const next = start.slice()
  const sorted = new Int32Array(length)
  for (let row = 0; row < length; row++) sorted[next[site[row] * groups + item[row]]++] = row
  return (ofSite, ofItem) => {
    if (ofItem >= groups) return NONE_AT_ALL
    const group = ofSite * groups + ofItem
    return sorted.subarray(start[group], start[group + 1])
  }
}
