/** The ledger as it lies in the database, read over a connection of the auditor's own and by SQL of its own. */
import { Client } from 'pg'

export interface LedgerMovement {
  readonly site: string
  readonly seq: number
  readonly key: string
  readonly item: string
  /** Decimal places of the item. */
  readonly scale: number
  readonly from: string
  readonly to: string
  readonly fromBook: string
  readonly toBook: string
  readonly units: bigint
  readonly fromBalance: bigint
  readonly toBalance: bigint
  readonly recordedAt: number
  /** The last instant at which it may have left, and the first at which it may have come. */
  readonly outAt: number
  readonly inAt: number
  readonly document: string | null
  readonly line: string | null
}

export interface LedgerBook {
  readonly site: string
  readonly id: string
  readonly item: string
  readonly location: string
  readonly isShelf: boolean
  readonly balance: bigint
  readonly reserved: bigint
  readonly floor: bigint | null
}

/** A line of a reservation. */
export interface LedgerLine {
  readonly site: string
  readonly reservation: string
  readonly line: string
  readonly item: string
  readonly asked: bigint
  /** What it waits for. */
  readonly short: bigint
  /** Whether it takes units of any lot from any place. */
  readonly isAnywhere: boolean
}

export interface LedgerAllocation {
  readonly site: string
  readonly reservation: string
  readonly key: string
  readonly line: string
  readonly book: string
  readonly location: string
  readonly quantity: bigint
  readonly open: bigint
  readonly fulfilled: bigint
  readonly released: bigint
  readonly expired: bigint
  readonly expiresAt: number
  readonly cut: bigint
  /** Fulfilled, as the movements tell that did it, less what was taken back of them. */
  readonly shipped: bigint
  /** What of `quantity` was promised after the reservation was made. */
  readonly filled: bigint
}

export interface Ledger {
  readonly sites: readonly {
    name: string
    lastSeq: number
    parked: number
    lastEntry: number
    /** The latest time anything was decided at; null where nothing was. */
    decidedAt: number | null
  }[]
  readonly movements: readonly LedgerMovement[]
  readonly books: readonly LedgerBook[]
  readonly reservations: readonly { site: string; id: string; key: string }[]
  readonly lines: readonly LedgerLine[]
  readonly allocations: readonly LedgerAllocation[]
  /** `change reservation line location units`, in the order they were made. */
  readonly later: readonly { site: string; told: string }[]
  readonly holds: readonly {
    site: string
    id: string
    key: string
    state: string
    seq: number | null
    expiresAt: number
  }[]
  readonly overrides: readonly {
    site: string
    id: string
    state: string
    quantity: bigint
    used: bigint
    once: boolean
    expiresAt: number
    uses: readonly { seq: number; units: bigint }[]
  }[]
  readonly expectations: readonly {
    readonly site: string
    readonly document: string
    /** With its type and document. */
    readonly line: string
    readonly item: string
    quantity: bigint
    received: bigint
  }[]
  readonly orders: readonly { site: string; document: string; state: string; blocks: readonly string[] }[]
  readonly trail: readonly { site: string; entries: number; last: number }[]
}

/** Of all sites, or of some. */
export async function readLedger(url: string, sites: readonly string[] | null = null): Promise<Ledger> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read, read only')
    const all = async <Row>(sql: string, row: (told: Told) => Row): Promise<Row[]> =>
      (await client.query(sql.replace('true', HERE), [sites])).rows.map(row)
    return {
      sites: await all('select * from sites where true order by site_id', (one) => ({
        name: one.name,
        lastSeq: Number(one.last_seq),
        parked: Number(one.parked),
        lastEntry: Number(one.last_entry),
        decidedAt: one.last_decided_at?.getTime() ?? null,
      })),
      movements: await all(MOVEMENTS, movementOf),
      books: await all(BOOKS, (one) => ({
        site: one.site,
        id: one.id,
        item: one.item,
        location: one.location,
        isShelf: one.shelf,
        balance: BigInt(one.balance),
        reserved: BigInt(one.reserved),
        floor: one.floor === null ? null : BigInt(one.floor),
      })),
      reservations: await all(
        `select sites.name as site, site_id || '-' || reservation_id as id, source || chr(10) || external_id as key
         from reservations join sites using (site_id) where true order by site_id, reservation_id`,
        (one) => ({ site: one.site, id: one.id, key: one.key }),
      ),
      lines: await all(
        `select sites.name as site, site_id || '-' || reservation_id as id, line, code as item, asked, wish,
           case when given_up then 0 else asked - reserved end as short
         from reservation_lines join sites using (site_id) join items using (item_id)
         where true order by site_id, reservation_id, place`,
        (one) => ({
          site: one.site,
          reservation: one.id,
          line: one.line,
          item: one.item,
          asked: BigInt(one.asked),
          short: BigInt(one.short),
          isAnywhere: one.wish === null,
        }),
      ),
      allocations: await all(ALLOCATIONS, allocationOf),
      later: await all(
        `select sites.name as site, change || ' ' || site_id || '-' || reservation_id || ' ' || line || ' ' || location
           || ' ' || quantity as told
         from promise_changes join sites using (site_id) join balances using (site_id, book_id)
         where true order by site_id, entry`,
        (one) => ({ site: one.site, told: one.told }),
      ),
      holds: await all(
        `select sites.name as site, site_id || '-' || hold_id as id, source || chr(10) || external_id as key, state, seq,
           expires_at
         from holds join sites using (site_id) where true order by site_id, hold_id`,
        (one) => ({
          site: one.site,
          id: one.id,
          key: one.key,
          state: one.state,
          seq: one.seq === null ? null : Number(one.seq),
          expiresAt: one.expires_at.getTime(),
        }),
      ),
      overrides: await all(OVERRIDES, (one) => ({
        site: one.site,
        id: one.id,
        state: one.state,
        quantity: BigInt(one.quantity),
        used: BigInt(one.used),
        once: one.once,
        expiresAt: one.expires_at.getTime(),
        uses: one.uses.map((use: Told) => ({ seq: Number(use.seq), units: BigInt(use.units) })),
      })),
      expectations: await all(
        `select sites.name as site, type || ' ' || document || ' ' || line as line, document, code as item, quantity, received
         from expectations join sites using (site_id) join items using (item_id) where true order by 1, 2`,
        (one) => ({
          site: one.site,
          line: one.line,
          document: one.document,
          item: one.item,
          quantity: BigInt(one.quantity),
          received: BigInt(one.received),
        }),
      ),
      orders: await all(
        `select sites.name as site, document, state, blocks from orders join sites using (site_id) where true order by 1, 2`,
        (one) => ({
          site: one.site,
          document: one.document,
          state: one.state,
          blocks: one.blocks.map((block: Told) => `${block.line} ${block.code}`).sort(),
        }),
      ),
      trail: await all(
        `select sites.name as site, count(*)::integer as entries, max(entry)::integer as last
         from trail join sites using (site_id) where true group by sites.name order by 1`,
        (one) => ({ site: one.site, entries: one.entries, last: one.last }),
      ),
    }
  } finally {
    await client.end()
  }
}

/** In place of `true` in what follows. */
const HERE = '($1::text[] is null or sites.name = any($1))'

// biome-ignore lint/suspicious/noExplicitAny: a row bears what its SQL names
type Told = any

const MOVEMENTS = `select sites.name as site, seq, source || chr(10) || external_id as key, code as item, scale, quantity,
    source_book.location as from_path, target_book.location as to_path, from_book, to_book, from_balance, to_balance,
    recorded_at, occurred_at, occurred_precision, document, line
  from movements
  join sites using (site_id)
  join items using (item_id)
  left join balances as source_book on source_book.site_id = movements.site_id and source_book.book_id = from_book
  left join balances as target_book on target_book.site_id = movements.site_id and target_book.book_id = to_book
  where true
  order by movements.site_id, seq`

const BOOKS = `select sites.name as site, book_id::text as id, code as item, location, shelf, balance, reserved, floor
  from balances join sites using (site_id) join items using (item_id)
  where true
  order by site_id, book_id`

const ALLOCATIONS = `select sites.name as site, part.site_id || '-' || part.reservation_id as id, part.line, part.book_id,
    made.source || chr(10) || made.external_id as key, balances.location, part.quantity, open, fulfilled, released,
    expired, cut, part.expires_at,
    (select coalesce(sum(done.quantity), 0) from fulfilments as done join movements using (site_id, seq)
     where done.site_id = part.site_id and done.reservation_id = part.reservation_id and done.line = part.line
       and from_book = part.book_id)
      - (select coalesce(sum(later.quantity), 0) from promise_changes as later
         where later.site_id = part.site_id and later.reservation_id = part.reservation_id and later.line = part.line
           and later.book_id = part.book_id and change in ('restored', 'freed')) as shipped,
    (select coalesce(sum(later.quantity), 0) from promise_changes as later
     where later.site_id = part.site_id and later.reservation_id = part.reservation_id and later.line = part.line
       and later.book_id = part.book_id and change = 'filled') as filled
  from allocations as part
  join reservations as made using (site_id, reservation_id)
  join sites using (site_id)
  join balances using (site_id, book_id)
  where true
  order by part.site_id, part.reservation_id, part.line, part.book_id`

const OVERRIDES = `select sites.name as site, site_id || '-' || override_id as id, state, quantity, used, once, expires_at,
    (select coalesce(json_agg(json_build_object('seq', seq, 'units', uses.quantity) order by seq), '[]')
     from override_uses as uses
     where uses.site_id = overrides.site_id and uses.override_id = overrides.override_id) as uses
  from overrides join sites using (site_id)
  where true
  order by site_id, override_id`

const LASTS_MS: Readonly<Record<string, number>> = { day: 86_399_999, minute: 59_999 }

function movementOf(one: Told): LedgerMovement {
  return {
    site: one.site,
    seq: Number(one.seq),
    key: one.key,
    item: one.item,
    scale: one.scale,
    from: one.from_path ?? '',
    to: one.to_path ?? '',
    units: BigInt(one.quantity),
    fromBook: one.from_book,
    toBook: one.to_book,
    fromBalance: BigInt(one.from_balance),
    toBalance: BigInt(one.to_balance),
    recordedAt: one.recorded_at.getTime(),
    outAt: one.occurred_at.getTime() + (LASTS_MS[one.occurred_precision] ?? 0),
    inAt: one.occurred_at.getTime(),
    document: one.document,
    line: one.line,
  }
}

function allocationOf(one: Told): LedgerAllocation {
  return {
    site: one.site,
    reservation: one.id,
    key: one.key,
    line: one.line,
    book: one.book_id,
    location: one.location,
    quantity: BigInt(one.quantity),
    open: BigInt(one.open),
    fulfilled: BigInt(one.fulfilled),
    released: BigInt(one.released),
    expired: BigInt(one.expired),
    cut: BigInt(one.cut),
    shipped: BigInt(one.shipped),
    filled: BigInt(one.filled),
    expiresAt: one.expires_at.getTime(),
  }
}
