/**
 * Writes how promises changed: what books promise to lines, what lines wait for, which movement drew on which, and what
 * changed after a promise was made. The site's lock is held.
 */
import type { PoolClient } from 'pg'
import { PROMISE_CHANGE_CODES, type PromiseChangeCode } from '../../../core/codes.ts'
import { OWN_SOURCE } from '../../../core/history/movement.ts'
import { formatId } from '../../../core/ids.ts'
import type { PromiseChange } from '../../../core/reservations/promises.ts'
import { numbers } from '../../database/numbers.ts'
import { int8, select } from '../../database/rows.ts'
import { instant } from '../../database/sql.ts'
import { texts } from '../../database/texts.ts'
import type { TrailEntry } from '../../trail/trail.ts'

export interface WritePromises {
  readonly siteId: number
  readonly at: number
  readonly changes: readonly PromiseChange[]
  /** Seq of the movement that made a change; NaN where none did. */
  readonly seqOf: (movement: number) => number
  /** Whether what a book promises is written with its balance. */
  readonly isWritten: (bookId: number) => boolean
}

/** Writes all changes of a decision; the movements are written. Answers what the trail has to say of them. */
export async function writePromises(client: PoolClient, writing: WritePromises): Promise<TrailEntry[]> {
  const { changes } = writing
  if (changes.length === 0) return []
  await writeAllocations(client, writing)
  const drawn = changes.filter(({ change }) => change === 'drawn')
  if (drawn.length > 0) await writeFulfilments(client, writing, drawn)
  const later = changes.filter(isLater)
  if (later.length === 0) return drawnEntries(writing, drawn)
  await writeLines(client, writing, later)
  await writeReserved(client, writing, later)
  const numbered = await writeChanges(client, writing, later)
  await noteWaiting(client, writing)
  return [...drawnEntries(writing, drawn), ...entriesOf(writing, later, numbered)]
}

type LaterChange = PromiseChange & { readonly change: PromiseChangeCode }

function isLater(one: PromiseChange): one is LaterChange {
  return one.change !== 'drawn'
}

/** The changes of each line and book as one: what is promised, open, fulfilled, released, expired and cut of it. */
async function writeAllocations(client: PoolClient, { siteId, changes }: WritePromises): Promise<void> {
  const units = (isOf: (one: PromiseChange) => boolean) =>
    numbers(changes.map((one) => (isOf(one) ? one.units : 0)))
  await client.query(
    `with delta as (
       select id, line, book, sum(filled) as filled, sum(drawn) as drawn, sum(cut) as cut, sum(restored) as restored,
         sum(released) as released, sum(expired) as expired, max(until) as until
       from unnest($2::bigint[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[],
         $9::bigint[], $10::bigint[], $11::bigint[])
         as change (id, line, book, filled, drawn, cut, restored, released, expired, until)
       group by id, line, book
     ), changed as (
       update allocations as part
       set quantity = quantity + delta.filled,
         open = open + delta.filled + delta.restored - delta.drawn - delta.cut,
         fulfilled = fulfilled + delta.drawn - delta.restored - delta.released - delta.expired,
         released = part.released + delta.released,
         expired = part.expired + delta.expired,
         cut = part.cut + delta.cut,
         expires_at = case when delta.filled + delta.restored > 0 then made.expires_at else part.expires_at end
       from delta join reservations as made on made.site_id = $1 and made.reservation_id = id
       where part.site_id = $1 and part.reservation_id = id and part.line = delta.line and book_id = book
       returning part.reservation_id, part.line, part.book_id
     )
     insert into allocations (site_id, reservation_id, line, book_id, quantity, open, fulfilled, cut, expires_at)
     select $1, id, delta.line, book, filled, filled - drawn - cut, drawn, cut, ${instant('until')}
     from delta
     where filled > 0 and not exists (
       select from changed where reservation_id = id and changed.line = delta.line and book_id = book)`,
    [
      siteId,
      ...refsOf(changes),
      units(({ change }) => change === 'filled'),
      units(({ change }) => change === 'drawn'),
      units(({ change }) => change === 'cut'),
      units(({ change }) => change === 'restored'),
      units(({ ended }) => ended === 'released'),
      units(({ ended }) => ended === 'expired'),
      numbers(changes.map(({ filled }) => filled?.expiresAt ?? Number.NaN)),
    ],
  )
}

function refsOf(changes: readonly PromiseChange[]): [ids: string, lines: string, books: string] {
  return [
    numbers(changes.map(({ reservationId }) => reservationId)),
    texts(changes.map(({ line }) => line)),
    numbers(changes.map(({ bookId }) => bookId)),
  ]
}

async function writeFulfilments(
  client: PoolClient,
  { siteId, seqOf }: WritePromises,
  drawn: readonly PromiseChange[],
): Promise<void> {
  const [ids, lines] = refsOf(drawn)
  await client.query(
    `insert into fulfilments (site_id, reservation_id, line, quantity, seq)
     select $1, id, line, part, seq
     from unnest($2::bigint[], $3::text[], $4::bigint[], $5::bigint[]) as took (id, line, part, seq)`,
    [
      siteId,
      ids,
      lines,
      numbers(drawn.map(({ units }) => units)),
      numbers(drawn.map(({ movement }) => seqOf(movement))),
    ],
  )
}

/** What is filled is waited for no more, and what is cut is again. */
async function writeLines(
  client: PoolClient,
  { siteId }: WritePromises,
  later: readonly LaterChange[],
): Promise<void> {
  const changed = later.filter(({ change }) => change === 'filled' || change === 'cut')
  if (changed.length === 0) return
  const [ids, lines] = refsOf(changed)
  await client.query(
    `update reservation_lines as line
     set reserved = reserved + more
     from (
       select id, name, sum(part) as more
       from unnest($2::bigint[], $3::text[], $4::bigint[]) as change (id, name, part)
       group by id, name
     ) as change
     where site_id = $1 and reservation_id = id and line.line = name`,
    [siteId, ids, lines, numbers(changed.map(({ change, units }) => (change === 'filled' ? units : -units)))],
  )
}

/** Books that no movement went to or from promise more by what is filled from them. */
async function writeReserved(
  client: PoolClient,
  { siteId, isWritten }: WritePromises,
  later: readonly LaterChange[],
): Promise<void> {
  const filled = later.filter(({ change, bookId }) => change === 'filled' && !isWritten(bookId))
  if (filled.length === 0) return
  await client.query(
    `update balances
     set reserved = reserved + more
     from (
       select book, sum(part) as more
       from unnest($2::bigint[], $3::bigint[]) as filled (book, part)
       group by book
     ) as filled
     where site_id = $1 and book_id = book`,
    [siteId, numbers(filled.map(({ bookId }) => bookId)), numbers(filled.map(({ units }) => units))],
  )
}

const ENTRY = { entry: int8 }

/** The number of each change among those of all sites. */
async function writeChanges(
  client: PoolClient,
  { siteId, at, seqOf }: WritePromises,
  later: readonly LaterChange[],
): Promise<ReadonlyMap<LaterChange, number>> {
  const rows = await select(
    client,
    ENTRY,
    `insert into promise_changes (site_id, reservation_id, line, book_id, change, quantity, seq, at)
     select $1, id, line, book, change, part, seq, $8
     from unnest($2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::bigint[], $7::bigint[])
       with ordinality as change (id, line, book, change, part, seq, place)
     order by place
     returning entry`,
    [
      siteId,
      ...refsOf(later),
      texts(later.map(({ change }) => change)),
      numbers(later.map(({ units }) => units)),
      numbers(later.map(({ movement }) => seqOf(movement))),
      new Date(at),
    ],
  )
  // Numbers are given in the order of the rows, whichever order they are answered in.
  const entries = rows.map(({ entry }) => entry).sort((left, right) => left - right)
  return new Map(later.map((one, place) => [one, entries[place]!]))
}

/** Notes at the site whether any line waits for more. */
export async function noteWaiting(
  client: PoolClient,
  { siteId, at }: Pick<WritePromises, 'siteId' | 'at'>,
): Promise<void> {
  await client.query(
    `update sites
     set waits = exists (
       select from reservation_lines as line join reservations using (site_id, reservation_id)
       where site_id = $1 and reserved < asked and not given_up and expires_at > $2)
     where site_id = $1`,
    [siteId, new Date(at)],
  )
}

const ACTION_OF = {
  filled: 'reservation-filled',
  cut: 'reservation-cut',
  restored: 'reservation-restored',
  freed: 'reservation-freed',
} satisfies Record<PromiseChangeCode, string>

/** One entry for each reservation that was drawn on. */
function drawnEntries({ siteId, seqOf }: WritePromises, drawn: readonly PromiseChange[]): TrailEntry[] {
  return [...Map.groupBy(drawn, ({ reservationId }) => reservationId)].map(([number, changes]) => ({
    actor: OWN_SOURCE,
    action: 'reservation-fulfilled',
    subject: `reservation ${formatId(siteId, number)}`,
    detail: { seqs: [...new Set(changes.map(({ movement }) => String(seqOf(movement))))] },
    touched: { fulfilments: changes.map(({ movement, line }) => [seqOf(movement), line]) },
  }))
}

/** One entry for each way in which a reservation changed, with the movements that did it. */
function entriesOf(
  { siteId, seqOf }: WritePromises,
  later: readonly LaterChange[],
  numbered: ReadonlyMap<LaterChange, number>,
): TrailEntry[] {
  return PROMISE_CHANGE_CODES.flatMap((code) => {
    const own = later.filter(({ change }) => change === code)
    return [...Map.groupBy(own, ({ reservationId }) => reservationId)].map(([number, changes]) => ({
      actor: 'plimsoll',
      action: ACTION_OF[code],
      subject: `reservation ${formatId(siteId, number)}`,
      detail: {
        movements: [...new Set(changes.map(({ movement }) => seqOf(movement)))]
          .filter((seq) => !Number.isNaN(seq))
          .map(String),
      },
      touched: {
        promise_changes: changes.map((one) => [numbered.get(one)!]),
        allocations: changes.map(({ line, bookId }) => [number, line, bookId]),
        reservation_lines: changes.map(({ line }) => [number, line]),
      },
    }))
  })
}
