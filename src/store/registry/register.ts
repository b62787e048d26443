/** Registers items and places, and tells in the trail who did. */
import type { PoolClient } from 'pg'
import type { Registered } from '../../app/registry/port.ts'
import type { By } from '../../core/by.ts'
import type { Item } from '../../core/history/item.ts'
import type { Location } from '../../core/history/location.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Clocked } from '../site/at-site.ts'
import { lockSite, takeItemsVersion } from '../site/lock.ts'
import { decidedAt } from '../site/row.ts'
import { keepTrail } from '../trail/trail.ts'

/**
 * Adds items or what is newly known of them. An item's scale stays: its quantities are kept at it. Where somebody did
 * it by hand, the trail tells.
 */
export async function registerItems({ pool, now }: Clocked, items: readonly Item[], by?: By): Promise<void> {
  let changed = false
  await inTransaction(pool, async (client) => {
    for (const item of [...items].sort((left, right) => (left.code < right.code ? -1 : 1))) {
      const { rows } = await client.query(
        `insert into items (code, name, base_unit, scale, unit_cost, currency, gtin, category)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (code) do update
         set name = coalesce(excluded.name, items.name),
           base_unit = excluded.base_unit,
           unit_cost = coalesce(excluded.unit_cost, items.unit_cost),
           currency = coalesce(excluded.currency, items.currency),
           gtin = coalesce(excluded.gtin, items.gtin),
           category = coalesce(excluded.category, items.category)
         returning item_id,
           (select (before.base_unit, before.category, before.name, before.unit_cost)
                   is distinct from (items.base_unit, items.category, items.name, items.unit_cost)
            from items as before where before.code = $1) as is_changed`,
        [
          item.code,
          item.name,
          item.baseUnit,
          item.scale,
          item.unitCost,
          item.currency,
          item.gtin,
          item.category,
        ],
      )
      // Null where the item is new: nobody remembers anything of it.
      const [{ item_id: itemId, is_changed: isChanged }] = rows
      changed ||= isChanged === true
      for (const { unit, factor } of item.packs) {
        const { rowCount } = await client.query(
          `insert into item_packs as known (item_id, unit, numerator, denominator)
           values ($1, $2, $3, $4)
           on conflict (item_id, unit) do update
           set numerator = excluded.numerator, denominator = excluded.denominator
           where (known.numerator, known.denominator) <> (excluded.numerator, excluded.denominator)`,
          [itemId, unit, factor.numerator, factor.denominator],
        )
        changed ||= isChanged !== null && rowCount !== 0
      }
    }
    if (by !== undefined && items.length > 0)
      await keepTrail(client, 0, now(), [
        {
          ...{ actor: by.name, action: 'items-registered', subject: 'items' },
          detail: { codes: items.map(({ code }) => code) },
        },
      ])
  })
  // Not together: a posting that registers the same items holds its site first, and items after it.
  if (changed) await takeItemsVersion(pool)
}

/** Places that are there already stay what they are. In the order they were asked for. */
export function registerLocations(
  { pool, now }: Clocked,
  locations: readonly Location[],
  by?: By,
): Promise<Registered[]> {
  return inTransaction(pool, async (client) => {
    const added = new Set<string>()
    const kinds = new Map<string, Location['kind']>()
    for (const name of [...new Set(locations.map((location) => location.site))].sort()) {
      const site = await lockSite(client, name)
      const here = locations.filter((location) => location.site === name)
      const paths = await add(client, site.id, here)
      for (const path of paths) added.add(keyOf(name, path))
      if (by !== undefined && paths.length > 0)
        await keepTrail(client, site.id, decidedAt(site, now()), [
          {
            ...{ actor: by.name, action: 'places-registered', subject: `site ${name}`, detail: { paths } },
          },
        ])
      const { rows } = await client.query(
        'select path, kind from locations where site_id = $1 and path = any($2)',
        [site.id, here.map(({ path }) => path)],
      )
      for (const { path, kind } of rows) kinds.set(keyOf(name, path), kind)
    }
    return locations.map(({ site, path }) => {
      const key = keyOf(site, path)
      return { site, path, kind: kinds.get(key)!, status: added.has(key) ? 'registered' : 'known' }
    })
  })
}

/** Returns the paths of those that were not there. */
async function add(client: PoolClient, siteId: number, places: readonly Location[]): Promise<string[]> {
  const { rows } = await client.query(
    `insert into locations (site_id, path, kind)
     select $1, path, kind from unnest($2::text[], $3::text[]) as asked (path, kind)
     on conflict do nothing
     returning path`,
    [siteId, places.map((one) => one.path), places.map((one) => one.kind)],
  )
  return rows.map(({ path }) => path)
}

function keyOf(site: string, path: string): string {
  return `${site}\u001f${path}`
}
