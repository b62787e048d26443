/**
 * A change of the rules, under the locks of every site they may concern: each posting is decided by the rules from
 * before it or by those after it. The trail keeps the rule before every change.
 */
import type { PoolClient } from 'pg'
import type { By } from '../../core/by.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Clocked } from '../site/at-site.ts'
import { nextVersion, SITE_LOCK } from '../site/lock.ts'
import { appendTrail, type TrailEntry } from '../trail/trail.ts'
import type { StoredRule } from './rule-row.ts'

export interface ChangingRules {
  readonly client: PoolClient
  readonly now: number
  /** Adds a change of a rule to the trail, or of the order of all of them. */
  readonly note: (
    by: By,
    action: string,
    changed: StoredRule | readonly StoredRule[],
    detail: unknown,
  ) => Promise<void>
}

/** Holds every site still, changes the rules, and has each site read them again. */
export function changingRules<Result>(
  { pool, clock }: Clocked,
  work: (here: ChangingRules) => Promise<Result>,
): Promise<Result> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [SITE_LOCK])
    await client.query('select site_id from sites order by site_id for update')
    const at = await clock.ask(client)
    const result = await work({
      client,
      now: at,
      note: (by, action, changed, detail) =>
        appendTrail(client, 0, at, [{ actor: by.name, action, detail, ...about(changed) }]),
    })
    await client.query('update sites set rules_version = rules_version + 1, turn = $1', [nextVersion()])
    return result
  })
}

function about(changed: StoredRule | readonly StoredRule[]): Pick<TrailEntry, 'subject' | 'touched'> {
  if ('rule_id' in changed)
    return { subject: `rule ${changed.rule_id}`, touched: { rules: [[changed.rule_id]] } }
  return { subject: 'rules', touched: { rules: changed.map(({ rule_id: id }) => [id]) } }
}
