/** Decides on an override, and notes who was not to approve it. */
import type { OverrideRow } from '../../app/overrides/port.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { parseId } from '../../core/ids.ts'
import type { ListedRefusalCode } from '../../core/refusal-codes.ts'
import type { RefusalRecorder } from '../refusals/recorder.ts'
import type { Clocked } from '../site/at-site.ts'
import { decideOverride } from './decide.ts'
import { getOverride } from './get.ts'

const NOTED: ReadonlySet<string> = new Set<ListedRefusalCode>(['approval-by-requester', 'needs-manager'])

/** As `decideOverride`, and throws what it throws. */
export async function notingRefused(
  clocked: Clocked,
  refusals: RefusalRecorder,
  id: string,
  request: Parameters<typeof decideOverride>[2],
): Promise<OverrideRow | null> {
  try {
    return await decideOverride(clocked, id, request)
  } catch (error) {
    if (error instanceof ChangeRefused && NOTED.has(error.code)) {
      const { site, ...refused } = await refusedOf(
        clocked,
        id,
        error.code as ListedRefusalCode,
        request.by.name,
      )
      await refusals.note(site, [refused])
    }
    throw error
  }
}

async function refusedOf({ pool, clock }: Clocked, id: string, code: ListedRefusalCode, askedBy: string) {
  const { site, item, location, lot, owner, quantity } = (await getOverride(pool, id))!
  return {
    site,
    at: clock.clocks().databaseAt,
    code,
    source: null,
    externalId: null,
    kind: null,
    item,
    from: location,
    to: null,
    lot,
    owner,
    quantity,
    occurredAt: null,
    document: null,
    line: null,
    actor: null,
    askedBy,
    card: null,
    rule: null,
    override: parseId(id)!.number,
    others: 0,
  }
}
