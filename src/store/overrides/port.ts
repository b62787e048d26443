/** Overrides: asked for, decided by somebody else, listed with what was done under them. */
import type { Pool } from 'pg'
import type { NewOverride, OverridePort, OverrideRow } from '../../app/overrides/port.ts'
import { OVERRIDES_OPEN_MAX } from '../../core/limits.ts'
import { formatQuantity, parseQuantity } from '../../core/quantity/quantity.ts'
import { ChangeRefused } from '../../core/refusal.ts'
import { formatInstant } from '../../core/time.ts'
import { conditions, page, type SqlRow } from '../database/page.ts'
import { atSite, atSiteOf, type Clocked, checkPlace, itemAt } from '../site/at-site.ts'

const FROM = `from overrides
  join sites using (site_id)
  join items using (item_id)
  left join balances as book
    on book.site_id = overrides.site_id and book.item_id = overrides.item_id and book.location = overrides.location
    and book.lot is not distinct from overrides.lot and book.owner is not distinct from overrides.owner`
const COLUMNS = `overrides.*, sites.name as site, items.code, items.name as item_name, items.scale,
  book.book_id, book.balance,
  (select coalesce(json_agg(json_build_object('seq', seq::text, 'quantity', uses.quantity) order by seq), '[]')
   from override_uses as uses
   where uses.site_id = overrides.site_id and uses.override_id = overrides.override_id) as uses`

export function overridePort(clocked: Clocked): OverridePort {
  const { pool } = clocked
  const readOverride = (id: string) => getOverride(pool, id)
  return {
    getOverride: readOverride,
    listOverrides({ site, item, state, ...ask }) {
      const where = conditions()
      where.add('sites.name = ?', site)
      where.add('items.code = ?', item)
      where.add('overrides.state = ?', state)
      const keys = [
        { sql: 'requested_at', type: 'timestamptz' },
        { sql: 'overrides.site_id', type: 'integer' },
        { sql: 'override_id', type: 'bigint' },
      ]
      const query = { from: `${FROM} ${where.sql}`, columns: COLUMNS, values: where.values, keys }
      return page(pool, ask, { ...query, direction: 'desc' }, overrideRow)
    },
    async requestOverride(asked, by) {
      const id = await atSite(clocked, asked.site, async ({ client, site, at, tell }) => {
        const item = await itemAt(client, asked.item, '/item')
        await checkPlace(client, site.id, asked.location, '/location')
        const quantity = quantityOf(asked, item.scale)
        const open = await client.query(
          `select count(*)::integer as count from overrides
           where site_id = $1 and state in ('requested', 'approved') and expires_at > $2`,
          [site.id, new Date(at)],
        )
        if (open.rows[0].count >= OVERRIDES_OPEN_MAX) throw new ChangeRefused('too-many-overrides')
        const { rows } = await client.query(
          'update sites set last_override_id = last_override_id + 1 where site_id = $1 returning last_override_id',
          [site.id],
        )
        const number = rows[0].last_override_id
        await client.query(
          `insert into overrides (site_id, override_id, state, item_id, location, lot, owner, quantity, once, reason,
             explanation, requested_by, requested_by_id, requested_at, expires_at)
           values ($1, $2, 'requested', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
          [
            ...[site.id, number, item.item_id, asked.location, asked.lot ?? null, asked.owner ?? null],
            ...[quantity, asked.once, asked.reason, asked.explanation, by.name, by.id, new Date(at)],
            asked.expiresAt,
          ],
        )
        const told = `${site.id}-${number}`
        tell({ actor: by.name, action: 'override-requested', subject: `override ${told}`, detail: asked })
        return told
      })
      return (await readOverride(id))!
    },
    async decideOverride(id, { verdict, note, by }) {
      const done = await atSiteOf(clocked, id, async ({ client, site, at, tell }, number) => {
        const { rows } = await client.query(
          'select state, requested_by_id, expires_at from overrides where site_id = $1 and override_id = $2',
          [site.id, number],
        )
        if (rows.length === 0) return false
        const [{ state, requested_by_id: requester, expires_at: expiresAt }] = rows
        const isOpen =
          verdict === 'revoked' ? ['requested', 'approved'].includes(state) : state === 'requested'
        if (!isOpen) throw new ChangeRefused('not-open', { state })
        if (expiresAt.getTime() <= at) throw new ChangeRefused('not-open', { state: 'expired' })
        if (verdict !== 'revoked' && requester === by.id) throw new ChangeRefused('approval-by-requester')
        await client.query(
          `update overrides
           set state = $3, decided_by = $4, decided_at = $5, note = $6
           where site_id = $1 and override_id = $2`,
          [site.id, number, verdict, by.name, new Date(at), note],
        )
        tell({ actor: by.name, action: `override-${verdict}`, subject: `override ${id}`, detail: { note } })
        return true
      })
      return done === true ? readOverride(id) : null
    },
  }
}

function quantityOf({ quantity }: NewOverride, scale: number): number {
  const read = parseQuantity(quantity, scale)
  if (!read.ok || read.quantity <= 0)
    throw new ChangeRefused(
      !read.ok && read.code === 'too-many-decimals' ? 'inexact-quantity' : 'malformed',
      {},
      '/quantity',
    )
  return read.quantity
}

async function getOverride(pool: Pool, id: string): Promise<OverrideRow | null> {
  const match = /^(\d{1,9})-(\d{1,15})$/.exec(id)
  if (match === null) return null
  const { rows } = await pool.query(
    `select ${COLUMNS} ${FROM} where overrides.site_id = $1 and override_id = $2`,
    match.slice(1),
  )
  return rows.length === 0 ? null : overrideRow(rows[0])
}

function overrideRow(row: SqlRow): OverrideRow {
  const quantity = (value: string | number) => formatQuantity(Number(value), row.scale)
  const time = (value: Date | null) => (value === null ? null : formatInstant(value.getTime()))
  return {
    id: `${row.site_id}-${row.override_id}`,
    ...{ site: row.site, state: row.state, item: row.code, itemName: row.item_name },
    ...{ location: row.location, lot: row.lot, owner: row.owner },
    ...{ quantity: quantity(row.quantity), used: quantity(row.used), once: row.once },
    ...{ reason: row.reason, explanation: row.explanation },
    ...{ requestedBy: row.requested_by, requestedAt: time(row.requested_at)! },
    ...{ decidedBy: row.decided_by, decidedAt: time(row.decided_at), note: row.note },
    expiresAt: time(row.expires_at)!,
    balance: row.balance === null ? null : quantity(row.balance),
    bookId: row.book_id === null ? null : `${row.site_id}-${row.book_id}`,
    uses: row.uses.map((use: SqlRow) => ({ seq: use.seq, quantity: quantity(use.quantity) })),
  }
}
