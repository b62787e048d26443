/**
 * Attempts to sign in, counted in the database: all processes of one ledger share the count, and a restart forgets
 * nothing. An attempt is counted before its password is looked at, so that guesses sent at once are counted as well.
 */
import type { Pool } from 'pg'
import { int4, type RowShape, selectRow } from '../database/rows.ts'

const ATTEMPT = { count: int4, retry_after: int4 } satisfies RowShape

/** Counts an attempt; answers how many there were in the window, and the seconds until it ends. */
export async function countAttempt(
  pool: Pool,
  attempt: string,
  windowMs: number,
): Promise<{ count: number; retryAfterS: number }> {
  const window = `${windowMs} milliseconds`
  // Windows that have ended are cleared by the next attempt.
  await pool.query('delete from sign_in_attempts where began_at < now() - $1::interval', [window])
  const row = await selectRow(
    pool,
    ATTEMPT,
    `insert into sign_in_attempts as known (attempt, count, began_at)
     values ($1, 1, now())
     on conflict (attempt) do update set
       count = case when known.began_at < now() - $2::interval then 1 else known.count + 1 end,
       began_at = case when known.began_at < now() - $2::interval then now() else known.began_at end
     returning count, ceil(extract(epoch from began_at + $2::interval - now()))::int as retry_after`,
    [attempt, window],
  )
  return { count: row.count, retryAfterS: Math.max(1, row.retry_after) }
}

/** Takes one attempt out of the count, or `all` of them: it was no failure. */
export async function forgetAttempt(pool: Pool, attempt: string, { all }: { all: boolean }): Promise<void> {
  if (all) await pool.query('delete from sign_in_attempts where attempt = $1', [attempt])
  else
    await pool.query('update sign_in_attempts set count = greatest(count - 1, 0) where attempt = $1', [
      attempt,
    ])
}
