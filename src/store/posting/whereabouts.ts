/**
 * Says of refused movements which orders hold the units, and where else the item lies. It is read once all is decided
 * and written, and only where something was refused: what is posted waits for none of it.
 */
import type { Pool } from 'pg'
import type { Elsewhere, HeldFor, PostAnswer, RefusalFacts } from '../../app/posting/port.ts'
import { formatId, parseId } from '../../core/ids.ts'
import { ELSEWHERE_LISTED_MAX, HELD_LISTED_MAX, REFUSALS_PLACED_MAX } from '../../core/limits.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { numbers } from '../database/numbers.ts'
import { int4, int8, nullable, type RowShape, select, text } from '../database/rows.ts'
import { texts } from '../database/texts.ts'

/** The same answers, the first refused ones with what holds their units and where else these lie. */
export async function withWhereabouts(
  pool: Pool,
  site: string,
  answers: readonly PostAnswer[],
): Promise<PostAnswer[]> {
  const books = new Map<string, RefusalFacts>()
  for (const { code, refusal } of answers) {
    const isAsked = code === 'would-go-negative' || code === 'reserved-for-others'
    if (isAsked && refusal !== null && books.size < REFUSALS_PLACED_MAX) books.set(bookOf(refusal), refusal)
  }
  if (books.size === 0) return [...answers]
  const refused = [...books.values()]
  // One after the other: an answer takes no second connection.
  const isPromised = answers.some(({ code }) => code === 'reserved-for-others')
  const held = isPromised ? await readHeld(pool, site, refused) : new Map<number, HeldFor[]>()
  const elsewhere = await readElsewhere(pool, site, refused)
  const places = new Map([...books.keys()].map((book, place) => [book, place]))
  return answers.map((answer) => {
    const place = answer.refusal === null ? undefined : places.get(bookOf(answer.refusal))
    if (answer.refusal === null || place === undefined) return answer
    const isPromised = answer.code === 'reserved-for-others'
    const told = { held: isPromised ? (held.get(place) ?? []) : [], elsewhere: elsewhere.get(place) ?? [] }
    return { ...answer, refusal: { ...answer.refusal, ...told } }
  })
}

function bookOf({ item, location, lot, owner }: RefusalFacts): string {
  return JSON.stringify([item, location, lot, owner])
}

const HELD = {
  place: int4,
  site_id: int4,
  reservation_id: int8,
  document: nullable(text),
  open: int8,
  scale: int4,
} satisfies RowShape

/** By place in the list: the oldest reservations that hold units of a book. */
async function readHeld(
  pool: Pool,
  site: string,
  refused: readonly RefusalFacts[],
): Promise<Map<number, HeldFor[]>> {
  const rows = await select(
    pool,
    HELD,
    `select place, sites.site_id, reservation_id, document, holding.open, scale
     from sites
     cross join unnest($2::integer[], $3::bigint[]) as wanted (place, book)
     join balances on balances.site_id = sites.site_id and book_id = book
     join items using (item_id)
     cross join lateral (
       select reservation_id, sum(open)::bigint as open from allocations
       where allocations.site_id = sites.site_id and book_id = book and open > 0
         and expires_at > greatest(now(), last_decided_at)
       group by reservation_id
       order by reservation_id
       limit ${HELD_LISTED_MAX}
     ) as holding
     join reservations as made using (reservation_id)
     where sites.name = $1 and made.site_id = sites.site_id
     order by place, reservation_id`,
    [
      site,
      numbers(refused.keys()),
      numbers(refused.map(({ bookId }) => (bookId === null ? -1 : (parseId(bookId)?.number ?? -1)))),
    ],
  )
  return grouped(rows, (row) => ({
    reservation: formatId(row.site_id, row.reservation_id),
    order: row.document,
    quantity: formatQuantity(row.open, row.scale),
  }))
}

const ELSEWHERE = {
  place: int4,
  location: text,
  lot: nullable(text),
  owner: nullable(text),
  free: int8,
  scale: int4,
} satisfies RowShape

const READ_ELSEWHERE = {
  name: 'elsewhere',
  text: `select place, found.location, found.lot, found.owner, free, scale
    from sites
    cross join unnest($2::integer[], $3::text[], $4::text[], $5::text[], $6::text[])
      as wanted (place, item, location, lot, owner)
    join items on code = wanted.item
    cross join lateral (
      select book.location, book.lot, book.owner, free
      from balances as book
      cross join lateral (
        select balance - reserved + coalesce(sum(open), 0)::bigint as free from allocations
        where allocations.site_id = sites.site_id and allocations.book_id = book.book_id and open > 0
          and expires_at <= greatest(now(), last_decided_at)
      ) as rest
      where book.site_id = sites.site_id and book.item_id = items.item_id and shelf and free > 0
        and (book.location, coalesce(book.lot, ''), coalesce(book.owner, ''))
          <> (wanted.location, coalesce(wanted.lot, ''), coalesce(wanted.owner, ''))
      order by book.location <> wanted.location, free desc, book.location, book.lot, book.owner
      limit ${ELSEWHERE_LISTED_MAX}
    ) as found
    where sites.name = $1
    order by place, found.location <> wanted.location, free desc, found.location, found.lot, found.owner`,
}

/** By place in the list: other stock cards of the item with something free, those of the same place first. */
async function readElsewhere(
  pool: Pool,
  site: string,
  refused: readonly RefusalFacts[],
): Promise<Map<number, Elsewhere[]>> {
  const rows = await select(pool, ELSEWHERE, READ_ELSEWHERE, [
    site,
    numbers(refused.keys()),
    texts(refused.map(({ item }) => item)),
    texts(refused.map(({ location }) => location)),
    texts(refused.map(({ lot }) => lot)),
    texts(refused.map(({ owner }) => owner)),
  ])
  return grouped(rows, ({ location, lot, owner, free, scale }) => ({
    location,
    lot,
    owner,
    available: formatQuantity(free, scale),
  }))
}

function grouped<Row extends { readonly place: number }, Told>(
  rows: readonly Row[],
  tell: (row: Row) => Told,
): Map<number, Told[]> {
  const all = Map.groupBy(rows, ({ place }) => place)
  return new Map([...all].map(([place, own]) => [place, own.map(tell)]))
}
