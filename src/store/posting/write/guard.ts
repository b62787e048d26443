/**
 * Writes what a decision did beside movements and balances: what was parked and let go, what was taken from
 * overrides, reservations and expectations, which movements were reversed.
 */
import type { PoolClient } from 'pg'
import { OWN_SOURCE } from '../../../core/history/movement.ts'
import type { Decided } from '../../../core/posting/post-state.ts'
import { numbers } from '../../database/numbers.ts'
import { texts } from '../../database/texts.ts'
import { type WritePromises, writePromises } from '../../reservations/promises/write-promises.ts'
import { appendTrail, type TrailEntry } from '../../trail/trail.ts'
import type { Decision } from '../decide.ts'
import { type Books, touchedSlots } from '../read/books.ts'
import type { Guard } from '../read/guard.ts'
import type { Posting } from '../read/posting.ts'
import { writeHolds } from './holds.ts'
import { writeOverrideUses } from './override-uses.ts'

/** The site's lock is held, and movements and balances are written. */
export async function writeGuard(
  client: PoolClient,
  { posting, books, guard, decided }: Pick<Decision, 'posting' | 'books' | 'guard' | 'decided'>,
): Promise<void> {
  const { id } = posting.site
  const { change, entries } = await writeHolds(client, posting, guard, decided)
  const more = [
    ...(guard.overrideIds.length > 0 ? await writeOverrideUses(client, posting, guard, decided) : []),
    ...(await writePromises(client, promisesOf(posting, books, guard))),
    ...(await writeReversals(client, posting, guard, decided)),
    ...(await writeReceived(client, id, guard)),
  ]
  await appendTrail(client, id, guard.at, [...entries, ...more])
  if (change === 0) return
  await client.query('update sites set parked = parked + $2 where site_id = $1', [id, change])
}

function promisesOf({ site, seq }: Posting, books: Books, { state, at }: Guard): WritePromises {
  const written = new Set(touchedSlots(books).map((slot) => books.id[slot]))
  return {
    siteId: site.id,
    at,
    changes: state.promises.changes,
    seqOf: (movement) => (movement < 0 ? Number.NaN : seq[movement]),
    isWritten: (bookId) => written.has(bookId),
  }
}

async function writeReversals(
  client: PoolClient,
  { site, seq, batch: { options } }: Posting,
  { bys }: Guard,
  { order }: Decided,
): Promise<TrailEntry[]> {
  if (options === undefined) return []
  const reversing = order.filter((index) => options[index]?.reverses != null)
  if (reversing.length === 0) return []
  await client.query(
    `insert into reversals (site_id, seq, reversed_by)
     select $1, seq, reversed_by from unnest($2::bigint[], $3::bigint[]) as reversal (seq, reversed_by)`,
    [
      site.id,
      reversing.map((index) => options[index]?.reverses),
      numbers(reversing.map((index) => seq[index])),
    ],
  )
  return reversing.map((index) => {
    const reversed = String(options[index]?.reverses)
    return {
      actor: bys?.[index]?.name ?? OWN_SOURCE,
      action: 'movement-reversed',
      subject: `movement ${site.id}-${reversed}`,
      detail: { by: String(seq[index]) },
      touched: { reversals: [[reversed]] },
    }
  })
}

/** What came in of what was announced. */
async function writeReceived(
  client: PoolClient,
  siteId: number,
  { announced }: Guard,
): Promise<TrailEntry[]> {
  const received = announced.received()
  if (received.length === 0) return []
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
  return [...Map.groupBy(received, ({ document }) => document)].map(([document, lines]) => ({
    actor: OWN_SOURCE,
    action: 'expectation-received',
    subject: `document ${document}`,
    detail: { lines: lines.map(({ line }) => line) },
    touched: { expectations: lines.map(({ type, line }) => [type, document, line]) },
  }))
}
