/**
 * Writes what a decision did beside movements and balances: what was parked and let go, what was taken from
 * overrides, reservations and expectations, which movements were taken back.
 */
import type { PoolClient } from 'pg'
import type { Decided } from '../../core/posting/decide-commands.ts'
import { numbers } from '../database/numbers.ts'
import { keepTrail, type TrailEntry } from '../trail/trail.ts'
import type { Posting } from './posting.ts'
import { type Guard, giveHoldId } from './read-guard.ts'

export async function keepGuard(
  client: PoolClient,
  posting: Posting,
  guard: Guard,
  decided: Decided,
): Promise<void> {
  const entries: TrailEntry[] = []
  const change = await keepHolds(client, posting, guard, decided, entries)
  if (guard.overrideIds.length > 0) await keepOverrides(client, posting, guard, decided)
  if (guard.draws.length > 0) await keepDraws(client, posting, guard, decided)
  if (posting.batch.wishes?.some((wish) => wish?.reverses != null) === true)
    await keepReversals(client, posting, guard, decided)
  await keepReceived(client, posting, guard)
  await keepTrail(client, posting.site.id, guard.at, entries)
  if (change === 0) return
  await client.query('update sites set parked = parked + $2 where site_id = $1', [posting.site.id, change])
}

/** Parks what has to wait and settles what went; returns by how much more is parked. */
async function keepHolds(
  client: PoolClient,
  { site, batch, rows, names, identity, seq, quantity }: Posting,
  guard: Guard,
  { parked, freed }: Decided,
  entries: TrailEntry[],
): Promise<number> {
  if (parked.size === 0 && freed.size === 0) return 0
  const { history } = batch
  const { state, by, wish, submitted, at } = guard
  const stays = [...parked].filter((index) => !freed.has(index) && index < submitted)
  if (stays.length > 0) {
    const { rows: heads } = await client.query(
      'update sites set last_hold_id = last_hold_id + $2 where site_id = $1 returning last_hold_id',
      [site.id, stays.length],
    )
    let last = Number(heads[0].last_hold_id) - stays.length
    for (const index of stays) {
      const row = rows[index]
      const rule = state.rules[index]!
      const text = (column: Int32Array | null) => (column?.[row] ? history.texts[column[row]] : null)
      const item = names.items[history.item[row]]!
      const slot = state.moves.from[index]
      const { rows: kept } = await client.query(
        `insert into holds (site_id, hold_id, source, external_id, content_hash, movement, item_id, location, lot,
           owner, quantity, shortfall, rule_id, state, parked_at, parked_by, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'parked', $14, $15, $16)
         on conflict (site_id, source, external_id) do update
         set content_hash = excluded.content_hash, movement = excluded.movement, quantity = excluded.quantity,
           shortfall = excluded.shortfall, rule_id = excluded.rule_id, state = 'parked', seq = null, note = null,
           parked_at = excluded.parked_at, parked_by = excluded.parked_by, expires_at = excluded.expires_at,
           settled_at = null, settled_by = null
         returning hold_id`,
        [
          ...[site.id, ++last, identity.source[index], identity.id[index], identity.hash[index]],
          JSON.stringify({ movement: batch.movement!(row), wish: wish(index), by: by(index) }),
          ...[item.id, history.locations[history.from[row]].path, text(history.lot), text(history.owner)],
          ...[quantity[index], Math.max(0, state.parked[slot] - Math.max(0, state.books.balance[slot]))],
          ...[rule.id, new Date(at), by(index)?.name ?? '', new Date(at + rule.graceSeconds * 1000)],
        ],
      )
      const id = `${site.id}-${kept[0].hold_id}`
      giveHoldId(guard, index, id)
      entries.push({
        ...{ actor: by(index)?.name ?? '', action: 'hold-parked', subject: `hold ${id}` },
        detail: { source: identity.source[index], id: identity.id[index], rule: rule.id },
      })
    }
  }
  const went = [...freed].filter((index) => index >= submitted)
  for (const index of went) {
    const { holdId } = batch.waiting![index - submitted]
    await client.query(
      `update holds set state = 'posted', seq = $3, settled_at = $4 where site_id = $1 and hold_id = $2`,
      [site.id, holdId, seq[index], new Date(at)],
    )
    const id = `${site.id}-${holdId}`
    entries.push({
      ...{ actor: by(index)?.name ?? '', action: 'hold-posted', subject: `hold ${id}` },
      detail: { seq: String(seq[index]) },
    })
  }
  return stays.length - went.length
}

async function keepOverrides(
  client: PoolClient,
  { site, seq }: Posting,
  { state, overrideIds }: Guard,
  { order, sunk }: Decided,
): Promise<void> {
  for (const [place, { used, remaining }] of state.permits.entries()) {
    const uses = order.filter((index) => state.permit[index] === place)
    if (uses.length === 0) continue
    await client.query(
      `update overrides
       set used = used + $3, state = case when $4 then 'used' else state end
       where site_id = $1 and override_id = $2`,
      [site.id, overrideIds[place], used, remaining <= 0],
    )
    for (const index of uses) {
      await client.query('insert into override_uses values ($1, $2, $3, $4)', [
        ...[site.id, seq[index], overrideIds[place], sunk.get(index)],
      ])
    }
  }
}

/** What movements took from reservations: from the line each names, then from the others in turn. */
async function keepDraws(
  client: PoolClient,
  { site, seq, rows, batch: { history } }: Posting,
  { state, draws }: Guard,
  { order }: Decided,
): Promise<void> {
  const taken = { seq: [] as number[], id: [] as number[], line: [] as string[], book: [] as number[] }
  const units: number[] = []
  for (const index of order) {
    if (state.draw[index] < 0) continue
    const { reservationId, bookId, lines } = draws[state.draw[index]]
    const named = history.line(rows[index])
    const isOther = ({ line }: { line: string }) => Number(line !== named)
    let rest = state.moves.quantity[index]
    for (const one of lines.toSorted((left, right) => isOther(left) - isOther(right))) {
      const part = Math.min(rest, one.open)
      if (part === 0) continue
      one.open -= part
      rest -= part
      taken.seq.push(seq[index])
      taken.id.push(reservationId)
      taken.line.push(one.line)
      taken.book.push(bookId)
      units.push(part)
    }
  }
  if (units.length === 0) return
  const values = [site.id, numbers(taken.id), taken.line, numbers(taken.book), numbers(units)]
  await client.query(
    `update allocations
     set open = open - part, fulfilled = fulfilled + part
     from (
       select id, line, book, sum(part) as part
       from unnest($2::bigint[], $3::text[], $4::bigint[], $5::bigint[]) as took (id, line, book, part)
       group by id, line, book
     ) as took
     where site_id = $1 and reservation_id = took.id and allocations.line = took.line and book_id = took.book`,
    values,
  )
  await client.query(
    `insert into fulfilments (site_id, reservation_id, line, quantity, seq)
     select $1, id, line, part, seq
     from unnest($2::bigint[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[]) as took (id, line, book, part, seq)`,
    [...values, numbers(taken.seq)],
  )
}

async function keepReversals(
  client: PoolClient,
  { site, seq }: Posting,
  { wish }: Guard,
  { order }: Decided,
): Promise<void> {
  for (const index of order) {
    const reverses = wish(index)?.reverses
    if (reverses != null)
      await client.query('insert into reversals values ($1, $2, $3)', [site.id, reverses, seq[index]])
  }
}

/** What came in of what was announced. */
async function keepReceived(client: PoolClient, { site }: Posting, { announced }: Guard): Promise<void> {
  for (const { type, document, line, got } of announced.received())
    await client.query(
      `update expectations set received = received + $5
       where site_id = $1 and type = $2 and document = $3 and line = $4`,
      [site.id, type, document, line, got],
    )
}
