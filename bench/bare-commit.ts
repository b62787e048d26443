/** What the disk does: the median time, in ms, of a bare one-row insert and commit by a connection of its own. */
import { Client } from 'pg'

export async function bareCommit(url: string, runs = 200): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('create table calibration (one integer)')
    const times: number[] = []
    for (let run = 0; run < runs; run++) {
      const startedAt = performance.now()
      await client.query('insert into calibration values (1)')
      times.push(performance.now() - startedAt)
    }
    await client.query('drop table calibration')
    return times.sort((left, right) => left - right)[times.length >> 1]
  } finally {
    await client.end()
  }
}
