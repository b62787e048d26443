/**
 * Episodes with what names them, and the conditions that narrow them.
 *
 * The joins are outer ones by whole keys: where a question needs nothing of a joined table the database leaves it out,
 * so that counting a hundred thousand episodes reads the episodes only.
 */
import type { EpisodeFilters } from '../../app/episodes/port.ts'
import type { Instant } from '../../core/time.ts'
import { conditions, parseBookId } from '../database/page.ts'

/** An open episode is measured on to the site's latest time, at today's balance. */
export const UNIT_MS = `(unit_ms + case when ended_at is null and last_recorded_at_site > measured_to
  then -balance * round(extract(epoch from last_recorded_at_site - measured_to) * 1000) else 0 end)`
/** How long it lasted; an open one, until the site's latest time. */
export const LASTED = 'coalesce(ended_at, greatest(last_recorded_at_site, started_at)) - started_at'
/** Brings a quantity to six decimals, where those of all items compare; a table, for power() of numerics is slow. */
export const TO_MICRO = `('{1000000,100000,10000,1000,100,10,1}'::bigint[])[scale + 1]::numeric`
/** Costs are in the item's currency, or in that of the site. */
export const CURRENCY = 'coalesce(items.currency, sites.currency)'
export const EPISODES = `from (
    select episodes.*, sites.name as site, sites.last_recorded_at as last_recorded_at_site, items.code,
      items.name as item_name, items.scale, items.base_unit,
      ${CURRENCY} as currency, book.location, book.lot, book.owner,
      book.balance
    from episodes
    left join sites on sites.site_id = episodes.site_id
    left join items on items.item_id = episodes.item_id
    left join balances as book on book.site_id = episodes.site_id and book.book_id = episodes.book_id
  ) as episode`

/** The conditions of a question over EPISODES, with their values; all bounds are inclusive. */
export function episodeConditions(ask: EpisodeFilters) {
  const where = conditions()
  where.add('site_id = (select site_id from sites where name = ?)', ask.site)
  where.add('item_id = (select item_id from items where code = ?)', ask.item)
  where.add('location = ?', ask.location)
  where.add('"order" = ?', ask.order)
  // Until it is explained a class is provisional, and no answer to a question for it.
  where.add('(class = ? and explained)', ask.class)
  if (ask.cause === 'pending') where.plain('(cause is null or not explained)')
  else where.add('(cause = ? and explained)', ask.cause)
  where.add('trigger_source = ?', ask.source)
  where.add('episode_id = any(?::text[])', ask.ids)
  where.add(
    `(strpos(lower(code), lower(?)) > 0 or strpos(lower(location), lower(?)) > 0
      or strpos(lower(item_name), lower(?)) > 0)`,
    ask.search,
  )
  if (ask.state !== undefined) where.plain(`ended_at is ${ask.state === 'open' ? '' : 'not '}null`)
  if (ask.bookId !== undefined) {
    const key = parseBookId(ask.bookId)
    where.add('site_id = ?', key?.siteId ?? -1)
    where.add('book_id = ?', key?.bookId ?? '-1')
  }
  where.add(`${LASTED} >= make_interval(secs => ?::float8 * 3600)`, ask.durationHoursMin)
  where.add(`${LASTED} <= make_interval(secs => ?::float8 * 3600)`, ask.durationHoursMax)
  where.add(`-deepest * ${TO_MICRO} >= ?::numeric * 1000000`, ask.depthMin)
  where.add('cost_at_risk >= ?::numeric * 10000', ask.costMin)
  where.add('started_at >= ?', time(ask.startedFrom))
  where.add('started_at <= ?', time(ask.startedTo))
  where.add('ended_at >= ?', time(ask.endedFrom))
  where.add('ended_at <= ?', time(ask.endedTo))
  return where
}

function time(at: Instant | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString()
}
