/** Requests permission to take one book below zero; another person decides on it. */
import type { PoolClient } from 'pg'
import type { NewOverride, OverrideRow } from '../../app/overrides/port.ts'
import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { formatId } from '../../core/ids.ts'
import { OVERRIDES_OPEN_MAX } from '../../core/limits.ts'
import { parseQuantity, type Quantity } from '../../core/quantity/quantity.ts'
import { int4, int8, type RowShape, selectOne } from '../database/rows.ts'
import { type AtSite, atSite, type Clocked, checkPlace, itemAt } from '../site/at-site.ts'
import { getOverride } from './get.ts'

const COUNT = { open: int4 } satisfies RowShape
const NUMBER = { last_override_id: int8 } satisfies RowShape

/**
 * The override as it was requested. ChangeRefused: `unknown-site`, `unknown-item`, `unknown-location`,
 * `inexact-quantity`, `malformed`, `too-many-overrides`.
 */
export async function requestOverride(clocked: Clocked, request: NewOverride, by: By): Promise<OverrideRow> {
  const id = await atSite(clocked, request.site, async (here) => {
    const { client, site, at, tell } = here
    const item = await itemAt(client, request.item, '/item')
    await checkPlace(client, site.id, request.location, '/location')
    const quantity = quantityOf(request, item.scale)
    await refuseTooMany(here)
    const number = await nextNumber(client, site.id)
    await client.query(
      `insert into overrides (site_id, override_id, state, item_id, location, lot, owner, quantity, once, reason,
         explanation, requested_by, requested_by_id, requested_at, expires_at)
       values ($1, $2, 'requested', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        site.id,
        number,
        item.item_id,
        request.location,
        request.lot ?? null,
        request.owner ?? null,
        quantity,
        request.once,
        request.reason,
        request.explanation,
        by.name,
        by.id,
        new Date(at),
        request.expiresAt,
      ],
    )
    const requested = formatId(site.id, number)
    tell({
      actor: by.name,
      action: 'override-requested',
      subject: `override ${requested}`,
      detail: request,
      touched: { overrides: [[number]] },
    })
    return requested
  })
  return (await getOverride(clocked.pool, id))!
}

function quantityOf({ quantity }: NewOverride, scale: number): Quantity {
  const read = parseQuantity(quantity, scale)
  if (read.ok && read.quantity > 0) return read.quantity
  const tooFine = !read.ok && read.code === 'too-many-decimals'
  throw new ChangeRefused(tooFine ? 'inexact-quantity' : 'malformed', {}, '/quantity')
}

async function refuseTooMany({ client, site, at }: AtSite): Promise<void> {
  const count = await selectOne(
    client,
    COUNT,
    `select count(*)::integer as open from overrides
     where site_id = $1 and state in ('requested', 'approved') and expires_at > $2`,
    [site.id, new Date(at)],
  )
  if (count!.open >= OVERRIDES_OPEN_MAX) throw new ChangeRefused('too-many-overrides')
}

async function nextNumber(client: PoolClient, siteId: number): Promise<number> {
  const next = await selectOne(
    client,
    NUMBER,
    'update sites set last_override_id = last_override_id + 1 where site_id = $1 returning last_override_id',
    [siteId],
  )
  return next!.last_override_id
}
