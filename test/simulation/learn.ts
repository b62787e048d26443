/** What a request that was cut off did to rules, stops and settings is looked up: as a client would look, too. */
import { Client } from 'pg'
import type { Mode, Scope } from '../auditor/operations.ts'
import type { World } from '../auditor/world.ts'

export async function learn(world: World, url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: rules } = await client.query('select * from rules order by rule_id')
    world.rules = rules.map((row) => ({
      id: String(row.rule_id),
      position: row.position,
      scope: scopeOf(row),
      mode: row.mode as Mode,
      depth: row.depth === null ? null : Number(row.depth),
      graceSeconds: row.grace_seconds,
      expiresAt: row.expires_at?.getTime() ?? null,
      enabled: row.enabled,
    }))
    world.lastRule = await lastOf(client, 'rules', 'rule_id')
    world.lastStop = await lastOf(client, 'stops', 'stop_id')
    const { rows: sites } = await client.query('select * from sites')
    for (const row of sites) {
      const site = world.sites.get(row.name)!
      site.mode = row.mode
      site.closedUntil = row.closed_until?.getTime() ?? null
      const { rows: stops } = await client.query(
        `select stop_id, code, location, reason from stops left join items using (item_id)
         where site_id = $1 and lifted_at is null order by stop_id`,
        [row.site_id],
      )
      site.stops.length = 0
      for (const { stop_id: id, code, location, reason } of stops)
        site.stops.push({ id: `${row.site_id}-${id}`, item: code, location, reason })
      const { rows: buffers } = await client.query(
        'select code, channel, quantity from channel_buffers join items using (item_id) where site_id = $1',
        [row.site_id],
      )
      site.buffers.clear()
      for (const { code, channel, quantity } of buffers)
        site.buffers.set(`${code}\n${channel}`, BigInt(quantity))
    }
  } finally {
    await client.end()
  }
}

/** Numbers are used up by what was undone as well. */
async function lastOf(client: Client, table: string, column: string): Promise<number> {
  const { rows } = await client.query('select pg_get_serial_sequence($1, $2) as name', [table, column])
  const { rows: last } = await client.query(`select last_value, is_called from ${rows[0].name}`)
  return last[0].is_called ? Number(last[0].last_value) : 0
}

function scopeOf(row: Record<string, string | null>): Scope {
  const facts = ['site', 'item', 'category', 'location', 'source', 'channel', 'kind', 'role'] as const
  return Object.fromEntries(facts.flatMap((fact) => (row[fact] === null ? [] : [[fact, row[fact]]])))
}
