/** Stops of goods that may not be released for now, and units that sales channels may not have. */

import type { StopPort, StopRow } from '../../app/orders/stops-port.ts'
import { formatQuantity, parseQuantity } from '../../core/quantity/quantity.ts'
import { ChangeRefused } from '../../core/refusal.ts'
import { formatInstant } from '../../core/time.ts'
import type { SqlRow } from '../database/page.ts'
import { atSite, atSiteOf, type Clocked, checkArea, itemAt } from '../site/at-site.ts'

const STOPS_LISTED_MAX = 500

export function stopPort(clocked: Clocked): StopPort {
  const { pool } = clocked
  return {
    async listStops(site) {
      const { rows } = await pool.query(
        `select stops.*, sites.name as site, items.code
         from stops join sites using (site_id) left join items using (item_id)
         where lifted_at is null and ($1::text is null or sites.name = $1)
         order by set_at desc, stop_id desc
         limit ${STOPS_LISTED_MAX}`,
        [site ?? null],
      )
      return rows.map(stopRow)
    },
    setStop: (asked, by) =>
      atSite(clocked, asked.site, async ({ client, site, at, tell }) => {
        const item = asked.item === undefined ? null : await itemAt(client, asked.item, '/item')
        if (asked.location !== undefined) await checkArea(client, site.id, asked.location, '/location')
        const key = [site.id, item?.item_id ?? null, asked.location ?? null, asked.reason, asked.note ?? null]
        const { rows: standing } = await client.query(
          `select * from stops
           where site_id = $1 and item_id is not distinct from $2 and location is not distinct from $3
             and reason = $4 and note is not distinct from $5 and lifted_at is null`,
          key,
        )
        // What is stopped already is not stopped twice.
        if (standing.length > 0) return stopRow({ ...standing[0], site: site.name, code: item?.code ?? null })
        const { rows } = await client.query(
          `insert into stops (site_id, item_id, location, reason, note, set_at, set_by)
           values ($1, $2, $3, $4, $5, $6, $7)
           returning *`,
          [...key, new Date(at), by.name],
        )
        const row = stopRow({ ...rows[0], site: site.name, code: item?.code ?? null })
        tell({ actor: by.name, action: 'stop-set', subject: `stop ${row.id}`, detail: asked })
        return row
      }),
    liftStop: async (id, by) =>
      (await atSiteOf(clocked, id, async ({ client, site, at, tell }, number) => {
        const { rowCount } = await client.query(
          `update stops set lifted_at = $3, lifted_by = $4
           where site_id = $1 and stop_id = $2 and lifted_at is null`,
          [site.id, number, new Date(at), by.name],
        )
        if (rowCount === 0) return false
        tell({ actor: by.name, action: 'stop-lifted', subject: `stop ${id}`, detail: {} })
        return true
      })) ?? false,
    async listBuffers(site) {
      const { rows } = await pool.query(
        `select sites.name as site, code, scale, channel, quantity
         from channel_buffers join sites using (site_id) join items using (item_id)
         where $1::text is null or sites.name = $1
         order by sites.name, code, channel
         limit ${STOPS_LISTED_MAX}`,
        [site ?? null],
      )
      return rows.map((row) => ({
        ...{ site: row.site, item: row.code, channel: row.channel },
        quantity: formatQuantity(Number(row.quantity), row.scale),
      }))
    },
    setBuffer: (asked, by) =>
      atSite(clocked, asked.site, async ({ client, site, tell }) => {
        const item = await itemAt(client, asked.item, '/item')
        const read = parseQuantity(asked.quantity, item.scale)
        if (!read.ok || read.quantity < 0)
          throw new ChangeRefused(
            !read.ok && read.code === 'too-many-decimals' ? 'inexact-quantity' : 'malformed',
            {},
            '/quantity',
          )
        const key = [site.id, item.item_id, asked.channel]
        if (read.quantity === 0)
          await client.query(
            'delete from channel_buffers where site_id = $1 and item_id = $2 and channel = $3',
            key,
          )
        else
          await client.query(
            `insert into channel_buffers values ($1, $2, $3, $4)
             on conflict (site_id, item_id, channel) do update set quantity = excluded.quantity`,
            [...key, read.quantity],
          )
        tell({ actor: by.name, action: 'buffer-set', subject: `item ${asked.item}`, detail: asked })
        return { ...asked, quantity: formatQuantity(read.quantity, item.scale) }
      }),
  }
}

function stopRow(row: SqlRow): StopRow {
  return {
    id: `${row.site_id}-${row.stop_id}`,
    ...{ site: row.site, item: row.code, location: row.location, reason: row.reason, note: row.note },
    ...{ setAt: formatInstant(row.set_at.getTime()), setBy: row.set_by },
  }
}
