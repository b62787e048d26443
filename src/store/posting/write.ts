/**
 * Writes what was decided of a posting, under the site's lock: conflicts, movements and books, episodes that may have
 * changed, and what became of holds, overrides, reservations and expectations.
 */
import type { PoolClient } from 'pg'
import type { Conflict } from '../../core/posting/repeats.ts'
import { numbers } from '../database/numbers.ts'
import { texts } from '../database/texts.ts'
import { replayPosted } from '../episodes/replay-posted.ts'
import { writeDecidedAt } from '../site/lock.ts'
import { RepeatFound } from '../site/repeat.ts'
import type { Decision } from './decide.ts'
import { booksToReplay } from './read/books.ts'
import { isAnyStored } from './read/identities.ts'
import type { Posting } from './read/posting.ts'
import { writeGuard } from './write/guard.ts'
import { writeMovements } from './write/statement.ts'

/** Throws `RepeatFound` where a movement was believed to be new, is not posted now, and was posted before. */
export async function writePosting(client: PoolClient, decision: Decision): Promise<void> {
  const { posting, books, head, conflicts, unposted } = decision
  const { site, identity } = posting
  if (unposted.length > 0 && (await isAnyStored(client, site.id, identity, unposted))) throw new RepeatFound()
  await writeConflicts(client, posting, conflicts)
  if (head.seq > site.lastSeq) {
    await writeMovements(client, decision)
    await replayPosted(client, site.name, site.id, booksToReplay(books))
  } else if (head.decidedAt !== null) await writeDecidedAt(client, site, head.decidedAt)
  await writeGuard(client, decision)
}

async function writeConflicts(
  client: PoolClient,
  { site, identity, seq }: Posting,
  conflicts: readonly Conflict[],
): Promise<void> {
  if (conflicts.length === 0) return
  const first = conflicts.map(
    (one) => ('seq' in one.first ? one.first.seq : seq[one.first.index]) || Number.NaN,
  )
  await client.query(
    `insert into conflicts (site_id, source, external_id, content_hash, first_seq)
     select $1, source, id, hash, first_seq
     from unnest($2::text[], $3::text[], $4::text[], $5::bigint[]) as conflict (source, id, hash, first_seq)
     on conflict do nothing`,
    [
      site.id,
      texts(conflicts.map(({ index }) => identity.source[index])),
      texts(conflicts.map(({ index }) => identity.storedId[index])),
      texts(conflicts.map(({ index }) => identity.hash[index])),
      numbers(first),
    ],
  )
}
