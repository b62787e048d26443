/** A PostgreSQL that is given by DATABASE_URL: looked at before it is used. */
import { Client } from 'pg'
import { StartError } from '../../core/start-error.ts'

const VERSION_MIN = 15

/** Checks that a database answers and is new enough; the messages never hold the password. */
export async function checkGiven(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  const place = placeOf(url)
  try {
    await client.connect()
  } catch (error) {
    const reason = (error as Error).message || (error as NodeJS.ErrnoException).code
    throw new StartError(
      'database-unreachable',
      `No database answers at ${place}: ${reason}. Check DATABASE_URL.`,
    )
  }
  try {
    const { rows } = await client.query('show server_version_num')
    const version = Math.floor(Number(rows[0].server_version_num) / 10_000)
    if (version < VERSION_MIN) {
      throw new StartError(
        'database-too-old',
        `PostgreSQL ${version} at ${place} is too old: ${VERSION_MIN} or later is needed.`,
      )
    }
  } finally {
    await client.end()
  }
}

function placeOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname}:${port || 5432}${pathname}`
  } catch {
    return 'DATABASE_URL'
  }
}
