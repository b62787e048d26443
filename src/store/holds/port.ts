/** Parked movements: listed, posted by hand, or given up. */
import type { Pool, PoolClient } from 'pg'
import type { HoldPort, HoldRow } from '../../app/holds/port.ts'
import type { PostAnswer } from '../../app/posting/port.ts'
import { HOLDS_EXPIRED_TOLD_MAX } from '../../core/limits.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { ChangeRefused } from '../../core/refusal.ts'
import { formatInstant } from '../../core/time.ts'
import { conditions, page, type SqlRow } from '../database/page.ts'
import { expireHolds } from '../posting/parked.ts'
import { atSiteOf, type Clocked } from '../site/at-site.ts'
import { postParked } from './post-parked.ts'
import { sweep } from './sweep.ts'

const FROM = `from holds
  join sites using (site_id)
  join items using (item_id)
  left join balances as book
    on book.site_id = holds.site_id and book.item_id = holds.item_id and book.location = holds.location
    and book.lot is not distinct from holds.lot and book.owner is not distinct from holds.owner`
const COLUMNS = 'holds.*, sites.name as site, items.code, items.name as item_name, items.scale, book.book_id'

export function holdPort(clocked: Clocked): HoldPort {
  const { pool } = clocked
  const readHold = (id: string) => getHold(pool, id)
  return {
    sweep: () => sweep(clocked),
    getHold: readHold,
    listHolds({ site, item, state, ...ask }) {
      const where = conditions()
      where.add('sites.name = ?', site)
      where.add('items.code = ?', item)
      where.add('state = ?', state)
      const keys = [
        { sql: 'parked_at', type: 'timestamptz' },
        { sql: 'holds.site_id', type: 'integer' },
        { sql: 'hold_id', type: 'bigint' },
      ]
      const query = { from: `${FROM} ${where.sql}`, columns: COLUMNS, values: where.values, keys }
      return page(pool, ask, { ...query, direction: 'desc' }, holdRow)
    },
    releaseHold: (id, { override, by }) =>
      atSiteOf(
        clocked,
        id,
        async ({ client, site, lasting, at, tell }, number): Promise<PostAnswer | null> => {
          await expireHolds(client, site, at)
          const state = await stateOf(client, site.id, number)
          if (state === null) return null
          if (state !== 'parked') throw new ChangeRefused('not-open', { state })
          const answer = await postParked({ client, site, lasting, at }, number, { override, by })
          if (answer.status !== 'posted' && answer.status !== 'repeated') return answer
          await client.query(
            `update holds
           set state = 'posted', seq = $3, settled_at = $4, settled_by = $5
           where site_id = $1 and hold_id = $2`,
            [site.id, number, answer.seq, new Date(at), by.name],
          )
          await client.query('update sites set parked = parked - 1 where site_id = $1', [site.id])
          tell({
            ...{ actor: by.name, action: 'hold-released', subject: `hold ${id}` },
            detail: { seq: answer.seq, override },
          })
          return answer
        },
      ),
    async cancelHold(id, { note, by }) {
      const done = await atSiteOf(clocked, id, async ({ client, site, at, tell }, number) => {
        await expireHolds(client, site, at)
        const state = await stateOf(client, site.id, number)
        if (state === null) return false
        if (state !== 'parked' && state !== 'expired') throw new ChangeRefused('not-open', { state })
        await client.query(
          `update holds
           set state = 'cancelled', settled_at = $3, settled_by = $4, note = $5
           where site_id = $1 and hold_id = $2`,
          [site.id, number, new Date(at), by.name, note],
        )
        if (state === 'parked')
          await client.query('update sites set parked = parked - 1 where site_id = $1', [site.id])
        tell({ actor: by.name, action: 'hold-cancelled', subject: `hold ${id}`, detail: { note } })
        return true
      })
      return done === true ? readHold(id) : null
    },
  }
}

/** Those that ran out and nobody settled yet: how many, and the latest, in the order of the list. */
export async function expiredHolds(client: PoolClient): Promise<{ rows: HoldRow[]; total: number }> {
  const { rows: counted } = await client.query(
    `select count(*)::integer as total from holds where state = 'expired'`,
  )
  const { rows } = await client.query(
    `select ${COLUMNS} ${FROM}
     where state = 'expired'
     order by parked_at desc, holds.site_id desc, hold_id desc
     limit ${HOLDS_EXPIRED_TOLD_MAX}`,
  )
  return { rows: rows.map(holdRow), total: counted[0].total }
}

async function getHold(pool: Pool, id: string): Promise<HoldRow | null> {
  const match = /^(\d{1,9})-(\d{1,15})$/.exec(id)
  if (match === null) return null
  const { rows } = await pool.query(
    `select ${COLUMNS} ${FROM} where holds.site_id = $1 and hold_id = $2`,
    match.slice(1),
  )
  return rows.length === 0 ? null : holdRow(rows[0])
}

async function stateOf(client: PoolClient, siteId: number, number: string): Promise<string | null> {
  const { rows } = await client.query('select state from holds where site_id = $1 and hold_id = $2', [
    siteId,
    number,
  ])
  return rows[0]?.state ?? null
}

function holdRow(row: SqlRow): HoldRow {
  const { movement } = row.movement
  const quantity = (value: string) => formatQuantity(Number(value), row.scale)
  const time = (value: Date | null) => (value === null ? null : formatInstant(value.getTime()))
  return {
    id: `${row.site_id}-${row.hold_id}`,
    ...{ site: row.site, state: row.state, item: row.code, itemName: row.item_name },
    movement: {
      ...{ id: movement.id, source: movement.source, kind: movement.kind },
      ...{ from: movement.from.path, to: movement.to.path },
      ...{ document: movement.document, actor: movement.actor },
      occurredAt: formatInstant(movement.occurredAt.at),
    },
    ...{ location: row.location, lot: row.lot, owner: row.owner },
    bookId: row.book_id === null ? null : `${row.site_id}-${row.book_id}`,
    ...{ quantity: quantity(row.quantity), shortfall: quantity(row.shortfall), ruleId: row.rule_id },
    ...{ parkedAt: time(row.parked_at)!, parkedBy: row.parked_by, expiresAt: time(row.expires_at)! },
    ...{ settledAt: time(row.settled_at), settledBy: row.settled_by, note: row.note, seq: row.seq },
  }
}
