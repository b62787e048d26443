/** Notes in the trail what a test wrote into registers by SQL, as the verbs of the store would have. */
import type { Client, PoolClient } from 'pg'
import { isOfSite, REGISTERS, type RegisterName } from '../../src/store/trail/registers.ts'
import { appendTrail } from '../../src/store/trail/trail.ts'

const ROWS_AN_ENTRY = 1_000

export async function noteRows(client: Client, names: readonly RegisterName[]): Promise<void> {
  for (const name of names) {
    const key = Object.keys(REGISTERS[name].key)
    const site = isOfSite(name) ? 'site_id' : '0'
    const { rows } = await client.query({
      text: `select ${site}, ${key.join(', ')} from ${name} order by 1, ${key.join(', ')}`,
      rowMode: 'array',
    })
    for (const [siteId, ofSite] of Map.groupBy(rows as [number, ...string[]][], ([first]) => first))
      for (let first = 0; first < ofSite.length; first += ROWS_AN_ENTRY) {
        const keys = ofSite.slice(first, first + ROWS_AN_ENTRY).map(([, ...rest]) => rest)
        await appendTrail(client as unknown as PoolClient, siteId, null, [
          { actor: 'tester', action: 'noted', subject: name, detail: {}, touched: { [name]: keys } },
        ])
      }
  }
}
