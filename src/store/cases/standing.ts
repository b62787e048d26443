/** A case as verbs change it: all that people decide of it, read and written as one row. */
import type { PoolClient } from 'pg'
import type { CaseState } from '../../core/codes/cases.ts'
import {
  code,
  date,
  int8,
  json,
  nullable,
  type RowOf,
  type RowShape,
  selectOne,
  text,
  timestamptz,
} from '../database/rows.ts'

export const STANDING = {
  case_id: int8,
  state: code<CaseState>(),
  since: timestamptz,
  merged_into: nullable(int8),
  assignee: nullable(text),
  due_on: nullable(date),
  snoozed_until: nullable(timestamptz),
  state_before: nullable(code<CaseState>()),
  accepted_cause: nullable(text),
  repair_event: nullable(int8),
  diagnosis: json<readonly unknown[]>(),
  diagnosed_at: timestamptz,
} satisfies RowShape

export type Standing = RowOf<typeof STANDING>

/** What a verb may change, and an undo gives back. */
export type Changeable = Omit<Standing, 'case_id' | 'since'>

/** Null where the site has no case of this number. The site's lock is held. */
export function readStanding(
  client: PoolClient,
  siteId: number,
  caseId: string | number,
): Promise<Standing | null> {
  return selectOne(
    client,
    STANDING,
    `select ${Object.keys(STANDING).join(', ')} from cases where site_id = $1 and case_id = $2`,
    [siteId, caseId],
  )
}

/** Writes a case as it is now; `at` counts as the beginning of a new state. */
export async function writeStanding(
  client: PoolClient,
  siteId: number,
  before: Standing,
  change: Partial<Changeable>,
  at: number,
): Promise<void> {
  const after = { ...before, ...change }
  const since = after.state === before.state ? before.since : at
  const time = (ms: number | null) => (ms === null ? null : new Date(ms))
  await client.query(
    `update cases
     set state = $3, since = $4, merged_into = $5, assignee = $6, due_on = $7, snoozed_until = $8, state_before = $9,
       accepted_cause = $10, repair_event = $11, diagnosis = $12, diagnosed_at = $13
     where site_id = $1 and case_id = $2`,
    [
      siteId,
      before.case_id,
      after.state,
      new Date(since),
      after.merged_into,
      after.assignee,
      after.due_on,
      time(after.snoozed_until),
      after.state_before,
      after.accepted_cause,
      after.repair_event,
      JSON.stringify(after.diagnosis),
      new Date(after.diagnosed_at),
    ],
  )
}

/** What an undo gives back: the values that a change replaces. The diagnosis is kept as it was seen. */
export function replacedBy(before: Standing, change: Partial<Changeable>): Partial<Changeable> {
  const names = Object.keys(change) as (keyof Changeable)[]
  return Object.fromEntries(
    names
      .filter((name) => name !== 'diagnosis' && name !== 'diagnosed_at' && before[name] !== change[name])
      .map((name) => [name, before[name]]),
  )
}
