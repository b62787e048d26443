/** Registers places, and writes into the trail who did it. */

import type { PoolClient } from 'pg'
import type { Registered } from '../../app/registry/port.ts'
import type { By } from '../../core/by.ts'
import type { LocationKind } from '../../core/codes.ts'
import type { Location } from '../../core/history/location.ts'
import { keyOf } from '../../core/ids.ts'
import { code, type RowOf, type RowShape, select, text } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Clocked } from '../site/at-site.ts'
import { lockNamedSite } from '../site/settings/named-site.ts'
import { placesRegistered } from '../trail/registered.ts'
import { appendTrail } from '../trail/trail.ts'

/** Adds places; those that are there stay what they are. Answers in the order of the request. */
export function registerLocations(
  { pool, clock }: Clocked,
  locations: readonly Location[],
  by?: By,
): Promise<Registered[]> {
  return inTransaction(pool, async (client) => {
    const added = new Set<string>()
    const kinds = new Map<string, LocationKind>()
    for (const name of [...new Set(locations.map((location) => location.site))].sort()) {
      const site = await lockNamedSite(client, name)
      const at = clock.at(site)
      const here = locations.filter((location) => location.site === name)
      const paths = await addPlaces(client, site.id, here)
      for (const path of paths) added.add(keyOf(name, path))
      if (paths.length > 0) await appendTrail(client, site.id, at, placesRegistered(name, paths, by?.name))
      for (const { path, kind } of await placesAt(client, site.id, here)) kinds.set(keyOf(name, path), kind)
    }
    return locations.map(({ site, path }) => {
      const key = keyOf(site, path)
      return { site, path, kind: kinds.get(key)!, status: added.has(key) ? 'registered' : 'known' }
    })
  })
}

const PATH = { path: text } satisfies RowShape

/** Returns the paths of those that were not there. */
async function addPlaces(client: PoolClient, siteId: number, places: readonly Location[]): Promise<string[]> {
  const rows = await select(
    client,
    PATH,
    `insert into locations (site_id, path, kind)
     select $1, path, kind from unnest($2::text[], $3::text[]) as place (path, kind)
     on conflict do nothing
     returning path`,
    [siteId, places.map(({ path }) => path), places.map(({ kind }) => kind)],
  )
  return rows.map(({ path }) => path)
}

const PLACE = { path: text, kind: code<LocationKind>() } satisfies RowShape

function placesAt(
  client: PoolClient,
  siteId: number,
  places: readonly Location[],
): Promise<RowOf<typeof PLACE>[]> {
  return select(client, PLACE, 'select path, kind from locations where site_id = $1 and path = any($2)', [
    siteId,
    places.map(({ path }) => path),
  ])
}
