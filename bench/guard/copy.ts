/** What PostgreSQL does at its best: COPY of the movements of a site into an empty table with the same indexes. */
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** Rows a second, the median of some runs. */
export async function copyRate(url: string, site: string, file: string, runs = 3): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      'select site_id, count(*) from movements join sites using (site_id) where name = $1 group by site_id',
      [site],
    )
    const read = copyTo(
      `copy (select * from movements where site_id = ${rows[0].site_id} order by seq) to stdout (format binary)`,
    )
    await pipeline(client.query(read), createWriteStream(file))
    await client.query('create table copied (like movements including all)')
    const rates: number[] = []
    for (let run = 0; run < runs; run++) {
      await client.query('truncate copied')
      await client.query('checkpoint')
      const startedAt = performance.now()
      const write = copyFrom('copy copied from stdin (format binary)')
      await pipeline(createReadStream(file), client.query(write))
      rates.push((Number(rows[0].count) * 1000) / (performance.now() - startedAt))
    }
    await client.query('drop table copied')
    return rates.sort((left, right) => left - right)[rates.length >> 1]
  } finally {
    await client.end()
    await rm(file, { force: true })
  }
}
