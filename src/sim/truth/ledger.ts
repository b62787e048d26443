/** What the warehouse writes down: movements, announcements, counts; and what really got lost. */
import type { ExpectationType, MovementKind } from '../../core/codes.ts'
import type { DecoyKind } from '../fault-codes.ts'
import type { SourceRole } from '../profiles.ts'
import { SOURCE_ROLES } from '../profiles.ts'
import { type Random, randomOf } from '../random.ts'
import { addRow, emptyRows, kindCode, NONE, type Rows } from '../rows.ts'
import { DEVICES, STAFF, type World } from '../world/world.ts'
import { type Documents, makeDocuments } from './documents.ts'

export interface Announcement {
  readonly type: ExpectationType
  readonly document: number
  readonly line: number
  readonly item: number
  readonly site: number
  readonly quantity: number
  /** Second since the first day. */
  readonly at: number
}

/** A shelf as somebody counted it. */
export interface Count {
  readonly item: number
  readonly place: number
  readonly lot: number
  readonly owner: number
  readonly quantity: number
  readonly at: number
  readonly actor: number
}

/** Goods that vanished from a shelf, or turned up where `quantity` is below zero, and nobody posted it. */
export interface Loss {
  readonly item: number
  readonly place: number
  readonly lot: number
  readonly owner: number
  readonly quantity: number
  readonly at: number
}

export interface Ledger {
  readonly world: World
  readonly random: Random
  readonly rows: Rows
  readonly documents: Documents
  /** Lots and serial numbers by index; 0 = none. */
  readonly lots: string[]
  readonly announcements: Announcement[]
  readonly counts: Count[]
  readonly losses: Loss[]
  readonly decoys: { readonly kind: DecoyKind; readonly rows: readonly number[] }[]
}

/** A ledger in which nothing stands. */
export function openLedger(world: World): Ledger {
  const random = randomOf(world.options.seed, 'truth')
  return {
    world,
    random,
    rows: emptyRows(Math.floor((world.options.movements ?? 16_000) * 1.15)),
    documents: makeDocuments(random),
    lots: [''],
    announcements: [],
    counts: [],
    losses: [],
    decoys: [],
  }
}

/** One act on goods, as it is posted. */
export interface Act {
  readonly kind: MovementKind
  readonly role: SourceRole
  readonly item: number
  readonly site: number
  readonly from: number
  readonly to: number
  readonly quantity: number
  readonly at: number
  readonly document: number
  readonly line: number
  readonly lot: number
  readonly owner: number
  readonly reason?: number
  /** Where it is posted by the same person at the same device as another row. */
  readonly as?: number
}

const KIND_CODES = new Map<MovementKind, number>()
const ROLE_CODES: Readonly<Record<SourceRole, number>> = {
  sales: SOURCE_ROLES.indexOf('sales'),
  web: SOURCE_ROLES.indexOf('web'),
  stock: SOURCE_ROLES.indexOf('stock'),
}

/** Writes an act down with the lags of its source; returns its row. */
export function post({ world, random, rows }: Ledger, act: Act): number {
  const row = addRow(rows)
  const role = ROLE_CODES[act.role]
  const source = world.sources[role]
  const reported = act.at + source.reportLags[random.below(source.reportLags.length)]
  rows.item[row] = act.item
  rows.site[row] = act.site
  rows.from[row] = act.from
  rows.to[row] = act.to
  rows.quantity[row] = act.quantity
  rows.kind[row] = codeOf(act.kind)
  rows.occurred[row] = act.at
  rows.reported[row] = reported
  rows.recorded[row] = reported + source.transportLags[random.below(source.transportLags.length)]
  rows.document[row] = act.document
  rows.line[row] = act.line
  rows.source[row] = role
  rows.lot[row] = act.lot
  rows.owner[row] = act.owner
  rows.reason[row] = act.reason ?? 0
  rows.cost[row] = world.items[act.item].unitCost
  if (act.as !== undefined) {
    rows.actor[row] = rows.actor[act.as]
    rows.device[row] = rows.device[act.as]
  } else {
    const { anonymous } = world.profile
    rows.actor[row] = random.next() < anonymous ? NONE : act.site * STAFF + random.below(STAFF)
    rows.device[row] = act.site * DEVICES + random.below(DEVICES)
  }
  rows.scanned[row] = random.next() < world.profile.scanned ? 1 : 2
  return row
}

function codeOf(kind: MovementKind): number {
  let code = KIND_CODES.get(kind)
  if (code === undefined) {
    code = kindCode(kind)
    KIND_CODES.set(kind, code)
  }
  return code
}
