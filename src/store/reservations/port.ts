/** Reservations: listed, given back or given up, kept longer; what is back-ordered, and what is still available. */

import type { ReservationAnswer, ReservationPort } from '../../app/reservations/port.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { ChangeRefused } from '../../core/refusal.ts'
import { formatInstant } from '../../core/time.ts'
import { conditions, page } from '../database/page.ts'
import { atSiteOf, type Clocked } from '../site/at-site.ts'
import type { Pipelined } from '../site/pipelined.ts'
import type { SiteMemory } from '../site/site-memory.ts'
import type { SiteQueues } from '../site/site-queue.ts'
import type { ReserveCommand } from './decide-reservations.ts'
import { expireOverdue } from './expire-reservations.ts'
import { readReservations } from './read-reservations.ts'
import { createReserve } from './reserve.ts'

/** Lines of a reservation that wait for more, as long as it has not run out. */
const SHORT = `select line.line
  from reservation_lines as line join reservations using (site_id, reservation_id)
  where site_id = $1 and reservation_id = $2 and reserved < asked and not given_up and expires_at > $3`

export function reservationPort(
  clocked: Clocked,
  queues: SiteQueues,
  memoryOf: (site: string) => SiteMemory,
): ReservationPort {
  const { pool } = clocked
  const reserve = createReserve(clocked, memoryOf)
  const reserving = {
    run(site: string, groups: readonly (readonly ReserveCommand[])[]): Pipelined<ReservationAnswer[][]> {
      const { result, readyForNext } = reserve(site, groups.flat())
      return {
        result: result.then((all) => groups.map((group) => all.splice(0, group.length))),
        readyForNext,
      }
    },
  }
  const read = async (id: string) => {
    const match = /^(\d{1,9})-(\d{1,15})$/.exec(id)
    if (match === null) return null
    return (await readReservations(pool, [[Number(match[1]), Number(match[2])]])).get(id) ?? null
  }
  return {
    async reserve(asked, by) {
      const answers: ReservationAnswer[] = new Array(asked.length)
      const sites = Map.groupBy(asked.keys(), (place) => asked[place].site)
      await Promise.all(
        [...sites].map(async ([site, places]) => {
          const lines = places.reduce((sum, place) => sum + asked[place].lines.length, 0)
          const commands = places.map((place) => ({ asked: asked[place], by }))
          const told = await queues.submit(reserving, site, commands, lines)
          places.forEach((place, index) => {
            answers[place] = told[index]
          })
        }),
      )
      return answers
    },
    getReservation: read,
    async listReservations({ site, document, item, state, ...ask }) {
      const where = conditions()
      where.add('sites.name = ?', site)
      where.add('document = ?', document)
      where.add(
        `exists (select from reservation_lines as line join items using (item_id)
           where line.site_id = reservations.site_id and line.reservation_id = reservations.reservation_id
             and code = ?)`,
        item,
      )
      if (state === 'open' || state === 'short')
        where.plain(`exists (select from allocations as part
           where part.site_id = reservations.site_id and part.reservation_id = reservations.reservation_id
             and open > 0 and part.expires_at > greatest(now(), last_decided_at))`)
      const keys = [
        { sql: 'made_at', type: 'timestamptz' },
        { sql: 'reservations.site_id', type: 'integer' },
        { sql: 'reservation_id', type: 'bigint' },
      ]
      const from = `from reservations join sites using (site_id) ${where.sql}`
      const columns = 'reservations.site_id, reservation_id'
      const query = { from, columns, values: where.values, keys, direction: 'desc' as const }
      const found = await page(pool, ask, query, (row) => [row.site_id, Number(row.reservation_id)] as const)
      const rows = await readReservations(pool, found.rows)
      return { ...found, rows: found.rows.map(([siteId, number]) => rows.get(`${siteId}-${number}`)!) }
    },
    async releaseReservation(id, { lines, by }) {
      const done = await atSiteOf(clocked, id, async ({ client, site, at, tell }, number) => {
        await expireOverdue(client, site, at)
        const { rowCount: known } = await client.query(
          'select from reservations where site_id = $1 and reservation_id = $2',
          [site.id, number],
        )
        if (known === 0) return false
        const { rows } = await client.query(
          `with freed as (
             update allocations
             set released = released + open, open = 0
             from (
               select line, book_id, open as units from allocations
               where site_id = $1 and reservation_id = $2 and open > 0 and ($3::text[] is null or line = any($3))
             ) as before
             where site_id = $1 and reservation_id = $2
               and allocations.line = before.line and allocations.book_id = before.book_id
             returning allocations.book_id, units
           )
           update balances
           set reserved = reserved - units
           from (select book_id, sum(units) as units from freed group by book_id) as less
           where site_id = $1 and balances.book_id = less.book_id
           returning less.units`,
          [site.id, number, lines ?? null],
        )
        const { rowCount: givenUp } = await client.query(
          `update reservation_lines as line
           set given_up = true
           from (${SHORT}) as short
           where line.site_id = $1 and line.reservation_id = $2 and line.line = short.line
             and ($4::text[] is null or line.line = any($4))`,
          [site.id, number, new Date(at), lines ?? null],
        )
        if (rows.length === 0 && givenUp === 0) throw new ChangeRefused('not-open', {})
        tell({
          ...{ actor: by.name, action: 'reservation-released', subject: `reservation ${id}` },
          detail: { lines: lines ?? null },
        })
        return true
      })
      return done === true ? read(id) : null
    },
    async extendReservation(id, { expiresAt: until, by }) {
      const done = await atSiteOf(clocked, id, async ({ client, site, at, aheadMs, tell }, number) => {
        const expiresAt = until + aheadMs
        await expireOverdue(client, site, at)
        const { rowCount: known } = await client.query(
          'select from reservations where site_id = $1 and reservation_id = $2',
          [site.id, number],
        )
        if (known === 0) return false
        if (expiresAt <= at) throw new ChangeRefused('malformed', {}, '/expiresAt')
        const { rowCount } = await client.query(
          'update allocations set expires_at = $3 where site_id = $1 and reservation_id = $2 and open > 0',
          [site.id, number, new Date(expiresAt)],
        )
        const { rowCount: short } = await client.query(SHORT, [site.id, number, new Date(at)])
        if (rowCount === 0 && short === 0) throw new ChangeRefused('not-open', {})
        await client.query(
          'update reservations set expires_at = $3 where site_id = $1 and reservation_id = $2',
          [...[site.id, number, new Date(expiresAt)]],
        )
        tell({
          ...{ actor: by.name, action: 'reservation-extended', subject: `reservation ${id}` },
          detail: { expiresAt: formatInstant(expiresAt) },
        })
        return true
      })
      return done === true ? read(id) : null
    },
    listBackorders({ site, item, ...ask }) {
      const where = conditions()
      where.plain('line.reserved < line.asked and not given_up')
      where.plain('expires_at > greatest(now(), last_decided_at)')
      where.add('sites.name = ?', site)
      where.add('items.code = ?', item)
      const keys = [
        { sql: 'made_at', type: 'timestamptz' },
        { sql: 'line.site_id', type: 'integer' },
        { sql: 'line.reservation_id', type: 'bigint' },
        { sql: 'line.line', type: 'text' },
      ]
      const from = `from reservation_lines as line
        join reservations using (site_id, reservation_id)
        join sites using (site_id)
        join items using (item_id)
        ${where.sql}`
      const columns = `line.*, sites.name as site, document, code, scale, made_at`
      return page(pool, ask, { from, columns, values: where.values, keys, direction: 'asc' }, (row) => ({
        ...{ site: row.site, reservationId: `${row.site_id}-${row.reservation_id}`, document: row.document },
        ...{ line: row.line, item: row.code },
        short: formatQuantity(Number(row.asked) - Number(row.reserved), row.scale),
        madeAt: formatInstant(row.made_at.getTime()),
      }))
    },
    async availability({ site, item, channel }) {
      const { rows: found } = await pool.query(
        `select site_id, item_id, scale,
           (select quantity from channel_buffers as buffer
            where buffer.site_id = sites.site_id and buffer.item_id = items.item_id and channel = $3) as buffer
         from sites cross join items
         where sites.name = $1 and code = $2`,
        [site, item, channel ?? null],
      )
      if (found.length === 0) return null
      const [{ site_id: siteId, item_id: itemId, scale }] = found
      const buffer = Number(found[0].buffer ?? 0)
      const { rows } = await pool.query(
        `select book_id, balances.location, kind, lot, owner, balance,
           reserved - coalesce((select sum(open) from allocations
             where allocations.site_id = $1 and allocations.book_id = balances.book_id and open > 0
               and expires_at <= greatest(now(), (select last_decided_at from sites where site_id = $1))), 0)
             as reserved
         from balances join locations on locations.site_id = $1 and locations.path = balances.location
         where balances.site_id = $1 and item_id = $2 and shelf and balance <> 0
         order by balance desc, book_id
         limit 500`,
        [siteId, itemId],
      )
      const storage = rows.filter(({ kind }) => kind === 'storage')
      const sum = (read: (row: (typeof rows)[number]) => number) =>
        storage.reduce((total, row) => total + read(row), 0)
      const free = sum((row) => Math.max(0, Number(row.balance) - Number(row.reserved)))
      const quantity = (value: number) => formatQuantity(value, scale)
      return {
        ...{ site, item, onHand: quantity(sum((row) => Number(row.balance))) },
        reserved: quantity(sum((row) => Number(row.reserved))),
        ...{ buffer: quantity(buffer), available: quantity(Math.max(0, free - buffer)) },
        books: rows.map((row) => ({
          ...{ bookId: `${siteId}-${row.book_id}`, location: row.location, kind: row.kind },
          ...{ lot: row.lot, owner: row.owner },
          ...{ onHand: quantity(Number(row.balance)), reserved: quantity(Number(row.reserved)) },
        })),
      }
    },
  }
}
