/** Lifts a stop. */
import type { By } from '../../core/by.ts'
import { atSiteOf, type Clocked } from '../site/at-site.ts'

/** False where none stands under this id. */
export async function liftStop(clocked: Clocked, id: string, by: By): Promise<boolean> {
  const lifted = await atSiteOf(clocked, id, async ({ client, site, at, tell }, number) => {
    const { rowCount } = await client.query(
      `update stops set lifted_at = $3, lifted_by = $4
       where site_id = $1 and stop_id = $2 and lifted_at is null`,
      [site.id, number, new Date(at), by.name],
    )
    if (rowCount === 0) return false
    tell({
      actor: by.name,
      action: 'stop-lifted',
      subject: `stop ${id}`,
      detail: {},
      touched: { stops: [[number]] },
    })
    return true
  })
  return lifted ?? false
}
