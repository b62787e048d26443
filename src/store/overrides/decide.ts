/** Approves, rejects or revokes an override. */
import type { OverrideRow, OverrideVerdict } from '../../app/overrides/port.ts'
import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { type OverrideState, ROLES } from '../../core/codes.ts'
import { OVERRIDES_ROUTINE_DAYS } from '../../core/limits.ts'
import { code, type RowOf, type RowShape, selectOne, text, timestamptz } from '../database/rows.ts'
import { atSiteOf, type Clocked } from '../site/at-site.ts'
import { routineOf } from './approved-before.ts'
import { getOverride } from './get.ts'

const REQUESTED = {
  state: code<OverrideState>(),
  requested_by_id: text,
  expires_at: timestamptz,
} satisfies RowShape

/**
 * Null where there is none. ChangeRefused: `not-open` (decided or run out), `approval-by-requester`, `needs-manager`
 * (the third in 30 days).
 */
export async function decideOverride(
  clocked: Clocked,
  id: string,
  { verdict, note, by }: { readonly verdict: OverrideVerdict; readonly note: string | null; readonly by: By },
): Promise<OverrideRow | null> {
  const done = await atSiteOf(clocked, id, async ({ client, site, at, tell }, number) => {
    const requested = await selectOne(
      client,
      REQUESTED,
      'select state, requested_by_id, expires_at from overrides where site_id = $1 and override_id = $2',
      [site.id, number],
    )
    if (requested === null) return false
    refuseVerdict(requested, verdict, by, at)
    if (verdict === 'approved' && !isManager(by)) {
      const routine = await routineOf(client, site.id, { number, at })
      if (routine !== null)
        throw new ChangeRefused('needs-manager', { ...routine, days: OVERRIDES_ROUTINE_DAYS })
    }
    await client.query(
      `update overrides
       set state = $3, decided_by = $4, decided_at = $5, note = $6
       where site_id = $1 and override_id = $2`,
      [site.id, number, verdict, by.name, new Date(at), note],
    )
    tell({
      actor: by.name,
      action: `override-${verdict}`,
      subject: `override ${id}`,
      detail: { note },
      touched: { overrides: [[number]] },
    })
    return true
  })
  return done === true ? getOverride(clocked.pool, id) : null
}

function isManager({ role }: By): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf('manager')
}

/** What is approved may still be revoked, also by the person who requested it; all else is decided once. */
function refuseVerdict(
  { state, requested_by_id: requester, expires_at: expiresAt }: RowOf<typeof REQUESTED>,
  verdict: OverrideVerdict,
  by: By,
  at: number,
): void {
  const isOpen = state === 'requested' || (verdict === 'revoked' && state === 'approved')
  if (!isOpen) throw new ChangeRefused('not-open', { state })
  if (expiresAt <= at) throw new ChangeRefused('not-open', { state: 'expired' })
  if (verdict !== 'revoked' && requester === by.id) throw new ChangeRefused('approval-by-requester')
}
