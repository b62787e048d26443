/**
 * Writes what a decision did beside movements and balances: what was parked and let go, what was taken from
 * overrides, reservations and expectations, which movements were reversed.
 */
import type { PoolClient } from 'pg'
import type { Decided } from '../../../core/posting/post-state.ts'
import { numbers } from '../../database/numbers.ts'
import { texts } from '../../database/texts.ts'
import { appendTrail } from '../../trail/trail.ts'
import type { Guard } from '../read/guard.ts'
import type { Posting } from '../read/posting.ts'
import { writeDraws } from './draws.ts'
import { writeHolds } from './holds.ts'
import { writeOverrideUses } from './override-uses.ts'

/** The site's lock is held, and movements and balances are written. */
export async function writeGuard(
  client: PoolClient,
  posting: Posting,
  guard: Guard,
  decided: Decided,
): Promise<void> {
  const { id } = posting.site
  const { change, entries } = await writeHolds(client, posting, guard, decided)
  if (guard.overrideIds.length > 0) await writeOverrideUses(client, posting, guard, decided)
  if (guard.draws.length > 0) await writeDraws(client, posting, guard, decided)
  await writeReversals(client, posting, decided)
  await writeReceived(client, id, guard)
  await appendTrail(client, id, guard.at, entries)
  if (change === 0) return
  await client.query('update sites set parked = parked + $2 where site_id = $1', [id, change])
}

async function writeReversals(
  client: PoolClient,
  { site, seq, batch: { options } }: Posting,
  { order }: Decided,
): Promise<void> {
  if (options === undefined) return
  const reversing = order.filter((index) => options[index]?.reverses != null)
  if (reversing.length === 0) return
  await client.query(
    `insert into reversals (site_id, seq, reversed_by)
     select $1, seq, reversed_by from unnest($2::bigint[], $3::bigint[]) as reversal (seq, reversed_by)`,
    [
      site.id,
      reversing.map((index) => options[index]?.reverses),
      numbers(reversing.map((index) => seq[index])),
    ],
  )
}

/** What came in of what was announced. */
async function writeReceived(client: PoolClient, siteId: number, { announced }: Guard): Promise<void> {
  const received = announced.received()
  if (received.length === 0) return
  await client.query(
    `update expectations set received = expectations.received + got
     from unnest($2::text[], $3::text[], $4::text[], $5::bigint[]) as came (type, document, line, got)
     where site_id = $1 and expectations.type = came.type and expectations.document = came.document
       and expectations.line = came.line`,
    [
      siteId,
      texts(received.map(({ type }) => type)),
      texts(received.map(({ document }) => document)),
      texts(received.map(({ line }) => line)),
      numbers(received.map(({ got }) => got)),
    ],
  )
}
