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
import { isShelf, PLACE, type World } from '../world/world.ts'

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
  /** Rows of an item at a site, as recorded now. */
  rowsAt(site: number, item: number): readonly number[]
  /** A row of an item at random that nothing has struck and that is accepted; NONE where there is none. */
  pick(item: number, accept: (row: number) => boolean): number
  /** Rows that may not be struck any more. */
  readonly struck: Set<number>
  isKind(row: number, ...kinds: readonly MovementKind[]): boolean
  /** Comes onto a shelf from outside or from a dock. */
  isInflow(row: number): boolean
  /** Leaves a shelf for a customer. */
  isSale(row: number): boolean
  codeOf(item: number): string
  time(second: number): string
}

/** The field of a ledger: nothing is struck yet but what looks like a fault and is none. */
export function makeField(ledger: Ledger, end: number): Field {
  const { world } = ledger
  const honest = ledger.rows
  const rows = copyOf(honest)
  const base = rowsByGroup(honest, world)
  const moved = new Map<number, Set<number>>()
  const struck = new Set(ledger.decoys.flatMap((decoy) => decoy.rows))
  const renamed: { item: number; code: string }[] = []
  let edits: Edit[] = []
  const field: Field = {
    world,
    ledger,
    random: randomOf(world.options.seed, 'faults'),
    rows,
    honest,
    end,
    renamed,
    struck,
    set(row, column, value) {
      edits.push({ row, column, before: rows[column][row], after: value })
      rows[column][row] = value
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
    rowsAt(site, item) {
      const found = base(site, item).filter((row) => rows.item[row] === item && rows.state[row] === ROW.kept)
      for (const row of moved.get(site * 2 ** 20 + item) ?? [])
        if (rows.item[row] === item && rows.state[row] === ROW.kept) found.push(row)
      return found
    },
    pick(item, accept) {
      let chosen = NONE
      let seen = 0
      for (let site = 0; site < world.sites.length; site++) {
        for (const row of base(site, item)) {
          if (rows.state[row] !== ROW.kept || struck.has(row) || !accept(row)) continue
          if (field.random.below(++seen) === 0) chosen = row
        }
      }
      return chosen
    },
    isKind: (row, ...kinds) => kinds.includes(MOVEMENT_KINDS[rows.kind[row]]),
    isInflow: (row) =>
      isShelf(world, rows.to[row]) && field.isKind(row, 'receipt', 'putaway', 'return', 'restock'),
    isSale: (row) =>
      isShelf(world, rows.from[row]) &&
      rows.to[row] % world.placesASite === PLACE.customer &&
      !field.isKind(row, 'return'),
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

/** Rows by site and item: a counting sort. */
function rowsByGroup(
  { length, site, item }: Rows,
  { items }: World,
): (site: number, item: number) => number[] {
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
    if (ofItem >= groups) return []
    const group = ofSite * groups + ofItem
    return Array.from(sorted.subarray(start[group], start[group + 1]))
  }
}
