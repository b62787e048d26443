/** Stops goods: they may not be released until the stop is lifted. */
import type { NewStop, StopRow } from '../../app/orders/port.ts'
import type { By } from '../../core/by.ts'
import { parseId } from '../../core/ids.ts'
import { selectOne } from '../database/rows.ts'
import { atSite, type Clocked, checkArea, itemAt } from '../site/at-site.ts'
import { STOP, STOP_COLUMNS, STOPS, stopRow } from './stop-row.ts'

/**
 * The stop that stands then: the same again is not set twice. ChangeRefused: `unknown-site`, `unknown-item`,
 * `unknown-location`.
 */
export function setStop(clocked: Clocked, request: NewStop, by: By): Promise<StopRow> {
  return atSite(clocked, request.site, async ({ client, site, at, tell }) => {
    const item = request.item === undefined ? null : await itemAt(client, request.item, '/item')
    if (request.location !== undefined) await checkArea(client, site.id, request.location, '/location')
    const key = [
      site.id,
      item?.item_id ?? null,
      request.location ?? null,
      request.reason,
      request.note ?? null,
    ]
    const standing = () =>
      selectOne(
        client,
        STOP,
        `select ${STOP_COLUMNS} ${STOPS}
         where site_id = $1 and item_id is not distinct from $2 and location is not distinct from $3
           and reason = $4 and note is not distinct from $5 and lifted_at is null
         order by stop_id
         limit 1`,
        key,
      )
    const before = await standing()
    if (before !== null) return stopRow(before)
    await client.query(
      `insert into stops (site_id, item_id, location, reason, note, set_at, set_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [...key, new Date(at), by.name],
    )
    const stop = stopRow((await standing())!)
    tell({
      actor: by.name,
      action: 'stop-set',
      subject: `stop ${stop.id}`,
      detail: request,
      touched: { stops: [[parseId(stop.id)!.number]] },
    })
    return stop
  })
}
