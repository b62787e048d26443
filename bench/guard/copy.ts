/**
 * What PostgreSQL does at its best: COPY of the movements of a rate into a table with the same indexes, which holds
 * already what the ledger held when the rate began.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { OPENING_SOURCE } from './workload.ts'

/** Rows a second, the median of some runs. */
export async function copyRate(url: string, site: string, file: string, runs = 3): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query('select site_id from sites where name = $1', [site])
    const measured = `site_id = ${rows[0].site_id} and source <> '${OPENING_SOURCE}'`
    const earlier = `site_id <= ${rows[0].site_id} and not (${measured})`
    const read = `copy (select * from movements where ${measured} order by seq) to stdout (format binary)`
    await pipeline(client.query(copyTo(read)), createWriteStream(file))
    const rates: number[] = []
    for (let run = 0; run < runs; run++) {
      await client.query('create table copied (like movements including all)')
      await client.query(`insert into copied select * from movements where ${earlier} order by site_id, seq`)
      await client.query('checkpoint')
      const startedAt = performance.now()
      const write = client.query(copyFrom('copy copied from stdin (format binary)'))
      await pipeline(createReadStream(file), write)
      rates.push((write.rowCount * 1000) / (performance.now() - startedAt))
      await client.query('drop table copied')
    }
    return rates.sort((left, right) => left - right)[rates.length >> 1]
  } finally {
    await client.end()
    await rm(file, { force: true })
  }
}
