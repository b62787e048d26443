/**
 * What followed a refusal, as SQL beside a row of `refused`: it is asked when somebody looks, so that it is true then,
 * and nobody has to note it as it happens.
 */
import { REFUSALS_ANSWERED_HOURS } from '../../core/limits.ts'

const ITEM = '(select item_id from items where code = refused.item)'

/** The movement itself. What is in conflict was posted before, and is not posted after. */
const SAME = `movements where site_id = refused.site_id and source = refused.source
  and external_id = refused.external_id and refused.code <> 'conflict'`

/** Another movement of its item, document and line. */
const ALIKE = `movements where site_id = refused.site_id and document = refused.document
  and line is not distinct from refused.line and item_id = ${ITEM} and recorded_at >= refused.first_at
  and (source, external_id) is distinct from (refused.source, refused.external_id)`

const HELD = `holds where site_id = refused.site_id and source = refused.source and external_id = refused.external_id
  and refused.code <> 'conflict'`

/** An override that was requested for its stock card soon after, or that was not to be approved and is decided now. */
const OVERRIDE = `overrides where site_id = refused.site_id and (
  (refused.source is null and override_id = refused.override_id and state <> 'requested')
  or (refused.source is not null and item_id = ${ITEM} and location = refused.from_path
    and lot is not distinct from refused.lot and owner is not distinct from refused.owner
    and requested_at >= refused.first_at
    and requested_at <= refused.last_at + interval '${REFUSALS_ANSWERED_HOURS} hours'))`

const RELEASED = `orders where site_id = refused.site_id and document = refused.document
  and released_at >= refused.first_at`

/** Whether anything followed. */
export const IS_FOLLOWED = `(${[SAME, ALIKE, HELD, OVERRIDE, RELEASED]
  .map((found) => `exists (select from ${found})`)
  .join(' or ')})`

/** What followed, each beside null where it did not: `posted`, `held`, `asked`, `gate`. */
export const FOLLOWED = `
  left join lateral (
    (select seq, external_id, recorded_at, true as same from ${SAME})
    union all
    (select seq, external_id, recorded_at, false from ${ALIKE} order by seq limit 1)
    order by same desc
    limit 1
  ) as posted on true
  left join lateral (select hold_id, state from ${HELD}) as held on true
  left join lateral (
    select override_id, state from overrides
    where site_id = refused.site_id and override_id = coalesce(
      (select override_id from override_uses
       where override_uses.site_id = refused.site_id and override_uses.seq = posted.seq),
      (select override_id from ${OVERRIDE} order by override_id desc limit 1))
  ) as asked on true
  left join lateral (select released_at from ${RELEASED}) as gate on true`
