/** Whether the as-posted episodes of a site are those that its movements give, folded from scratch. */
import type { PoolClient } from 'pg'
import type { LedgerFault } from '../../../app/checks/port.ts'
import {
  int4,
  int8,
  nullable,
  numeric,
  type RowOf,
  type RowShape,
  select,
  text,
  timestamptz,
} from '../../database/rows.ts'
import { foldPosted } from '../../episodes/replay-posted.ts'
import { type CheckedSite, ledgerFault } from '../fault.ts'

const BOOKS_A_READ = 500

const BOOK = { book_id: text } satisfies RowShape

/** The first book whose stored episodes differ from the folded ones. */
export async function wrongEpisodes(
  client: PoolClient,
  site: CheckedSite,
  onProgress: () => void,
): Promise<LedgerFault | null> {
  for (let last = '0'; ; ) {
    onProgress()
    const books = await select(
      client,
      BOOK,
      `select book_id::text from balances
       where site_id = $1 and shelf and balances.book_id > $2
       order by balances.book_id
       limit ${BOOKS_A_READ}`,
      [site.site_id, last],
    )
    const final = books.at(-1)
    if (final === undefined) return null
    last = final.book_id
    const ids = books.map((row) => row.book_id)
    const [expected, found] = [await folded(client, site, ids), await stored(client, site, ids)]
    for (const id of ids) {
      const [right, wrong] = [expected.get(id) ?? '', found.get(id) ?? '']
      if (right !== wrong)
        return ledgerFault({
          code: 'wrong-episodes',
          site: site.name,
          bookId: `${site.site_id}-${id}`,
          expected: right,
          found: wrong,
        })
    }
  }
}

async function folded(
  client: PoolClient,
  site: CheckedSite,
  bookIds: readonly string[],
): Promise<Map<string, string>> {
  const episodes = await foldPosted(
    client,
    site.name,
    site.site_id,
    bookIds,
    bookIds.map(() => '-infinity'),
  )
  return byBook(episodes.map((one) => [String(one.bookId), textOf(one)]))
}

const EPISODE = {
  episode_id: text,
  book_id: int8,
  item_id: int4,
  started_at: timestamptz,
  ended_at: nullable(timestamptz),
  deepest: int8,
  deepest_at: timestamptz,
  unit_ms: numeric,
  uncovered: int8,
  trigger_id: text,
  trigger_source: text,
  closer_id: nullable(text),
} satisfies RowShape

async function stored(
  client: PoolClient,
  site: CheckedSite,
  bookIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await select(
    client,
    EPISODE,
    `select episode_id, book_id, item_id, started_at, ended_at, deepest, deepest_at, unit_ms, uncovered, trigger_id,
       trigger_source, closer_id
     from episodes
     where site_id = $1 and book_id = any($2) and "order" = 'as-posted'`,
    [site.site_id, bookIds],
  )
  return byBook(rows.map((row) => [String(row.book_id), textOf(episodeOf(row))]))
}

interface Compared {
  readonly episodeId: string
  readonly itemId: number
  readonly startedAt: number
  readonly endedAt: number | null
  readonly deepest: number
  readonly deepestAt: number
  readonly unitMs: bigint | string
  readonly uncovered: number
  readonly trigger: string
  readonly triggerSource: string
  readonly closer: string | null
}

function episodeOf(row: RowOf<typeof EPISODE>): Compared {
  return {
    episodeId: row.episode_id,
    itemId: row.item_id,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    deepest: row.deepest,
    deepestAt: row.deepest_at,
    unitMs: row.unit_ms,
    uncovered: row.uncovered,
    trigger: row.trigger_id,
    triggerSource: row.trigger_source,
    closer: row.closer_id,
  }
}

/** What must agree. The integral of an open episode depends on how far it was measured, so it is left out. */
function textOf(one: Compared): string {
  const { episodeId, itemId, startedAt, endedAt, deepest, deepestAt, uncovered } = one
  const integral = endedAt === null ? 'open' : one.unitMs
  const { trigger, triggerSource, closer } = one
  return [
    startedAt,
    endedAt,
    deepest,
    integral,
    uncovered,
    trigger,
    closer,
    deepestAt,
    triggerSource,
    itemId,
    episodeId,
  ].join(' ')
}

function byBook(episodes: readonly (readonly [book: string, text: string])[]): Map<string, string> {
  const books = new Map<string, string[]>()
  for (const [book, text] of episodes) books.set(book, [...(books.get(book) ?? []), text])
  return new Map([...books].map(([book, texts]) => [book, texts.sort().join('; ')]))
}
