/**
 * Episodes with what names them, and the conditions that narrow them.
 *
 * The joins are outer ones by whole keys: where a question needs nothing of a joined table the database leaves it out,
 * so that counting a hundred thousand episodes reads the episodes only.
 */

import type { EpisodeFilters } from '../../app/episodes/port.ts'
import { CAUSE_EXPLAINS_MIN } from '../../core/limits.ts'
import { conditions, cursorTexts, parseBookId } from '../database/page.ts'

export interface Measured {
  readonly unitMs: string
  readonly lasted: string
  /** The moment as a key, by which the next page of a list is measured at the same one. */
  readonly key: { readonly sql: string; readonly type: string }
}

/**
 * How long an episode lasted, and its units times milliseconds, as SQL: an open one until now, at today's balance. Now
 * is the database's clock, or the moment that the cursor of an earlier page bears at `place`: all pages of a list are
 * measured at one moment. A site that is ahead of that clock has its own latest time.
 */
export function measured(after?: string, place = 0): Measured {
  const before = Date.parse(after === undefined ? '' : (cursorTexts(after)[place] ?? ''))
  const now = Number.isNaN(before)
    ? `date_trunc('milliseconds', now())`
    : `'${new Date(before).toISOString()}'::timestamptz`
  const end = `greatest(${now}, last_recorded_at_site, started_at)`
  return {
    key: { sql: `to_char(${now} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`, type: 'text' },
    unitMs: `(unit_ms + case when ended_at is null and ${end} > measured_to
  then -balance * round(extract(epoch from ${end} - measured_to) * 1000) else 0 end)`,
    lasted: `coalesce(ended_at, ${end}) - started_at`,
  }
}

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

/**
 * The class that is shown, as SQL. While a negative is open and nothing explains it, its receipt may still be on the
 * desk, so that nobody can tell yet; once it has ended, its orders decide.
 */
export const SHOWN_CLASS = `case when class = 'structural' and ended_at is null and explained
    and (cause = 'unknown' or (causes -> 0 ->> 'probability')::numeric < ${CAUSE_EXPLAINS_MIN})
  then 'ambiguous' else class end`

/**
 * Whether an episode begins or ends at an end of a whole day, as SQL: that of a movement whose day only is known. It is
 * shown as that day in whatever zone.
 */
export function wholeDay(column: string): string {
  return `(${column} at time zone 'UTC')::time in ('00:00', '23:59:59.999')`
}

/** The conditions of a question over EPISODES, with their values; all bounds are inclusive. */
export function episodeConditions(ask: EpisodeFilters, { lasted } = measured()) {
  const where = conditions()
  where.add('site_id = (select site_id from sites where name = ?)', ask.site)
  where.add('item_id = (select item_id from items where code = ?)', ask.item)
  where.add('location = ?', ask.location)
  where.add('"order" = ?', ask.order)
  // Until it is explained a class is provisional, and no answer to a question for it.
  where.add(`(${SHOWN_CLASS} = ? and explained)`, ask.class)
  if (ask.cause === 'pending') where.plain('(cause is null or not explained)')
  else where.add('(cause = ? and explained)', ask.cause)
  where.add('trigger_source = ?', ask.source)
  where.add('(strpos(lower(code), lower(?)) > 0 or strpos(lower(item_name), lower(?)) > 0)', ask.itemPart)
  where.add('strpos(lower(location), lower(?)) > 0', ask.locationPart)
  where.add('strpos(lower(trigger_source), lower(?)) > 0', ask.sourcePart)
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
  where.add(`${lasted} >= make_interval(secs => ?::float8 * 3600)`, ask.durationHoursMin)
  where.add(`${lasted} <= make_interval(secs => ?::float8 * 3600)`, ask.durationHoursMax)
  where.add(`-deepest * ${TO_MICRO} >= ?::numeric * 1000000`, ask.depthMin)
  where.add('cost_at_risk >= ?::numeric * 10000', ask.costMin)
  where.bound('started_at', '>=', ask.startedFrom, wholeDay('started_at'))
  where.bound('started_at', '<=', ask.startedTo, wholeDay('started_at'))
  where.bound('ended_at', '>=', ask.endedFrom, wholeDay('ended_at'))
  where.bound('ended_at', '<=', ask.endedTo, wholeDay('ended_at'))
  return where
}
