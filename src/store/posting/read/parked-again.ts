/** Movements that are submitted again while they are parked: with other content they are conflicts. */
import type { PoolClient } from 'pg'
import { LIVE, REFUSED, REPEATED } from '../../../core/posting/post-state.ts'
import { FAULT } from '../../../core/posting/refusal.ts'
import { isUnread, saysTheSame } from '../../../core/posting/repeats.ts'
import { int8, json, type RowShape, select, text } from '../../database/rows.ts'
import type { StoredHold } from '../parked.ts'
import type { Posting } from './posting.ts'

const PARKED = {
  hold_id: int8,
  source: text,
  external_id: text,
  content_hash: text,
  movement: json<StoredHold>(),
} satisfies RowShape

/** Ids of the holds by movement; marks those movements REPEATED, and conflicts REFUSED. */
export async function readParkedAgain(
  client: PoolClient,
  { site, identity, faults, submitted }: Posting,
  answered: Uint8Array,
  at: number,
): Promise<Map<number, string>> {
  const holdIds = new Map<number, string>()
  if (site.parked === 0) return holdIds
  const indexes = [...answered.keys()].filter(
    (index) => index < submitted && (answered[index] === LIVE || isUnread(identity.hash, index)),
  )
  const rows = await select(
    client,
    PARKED,
    `select hold_id, holds.source, external_id, content_hash, movement
     from unnest($2::text[], $3::text[]) as said (source, id)
     join holds on site_id = $1 and holds.source = said.source and external_id = said.id and state = 'parked'
       and expires_at > $4`,
    [
      site.id,
      indexes.map((index) => identity.source[index]),
      indexes.map((index) => identity.id[index]),
      new Date(at),
    ],
  )
  const byKey = new Map(rows.map((row) => [`${row.source}\u001f${row.external_id}`, row]))
  for (const index of indexes) {
    const found = byKey.get(identity.key[index])
    if (found === undefined) continue
    const { movement: parked, by } = found.movement
    const { actor, reason } = parked
    const first = { hash: found.content_hash, actor, reason, isPoster: actor === by.name }
    if (saysTheSame(identity, index, first)) {
      holdIds.set(index, `${site.id}-${found.hold_id}`)
      answered[index] = REPEATED
    } else {
      faults[index] |= FAULT.conflict
      answered[index] = REFUSED
    }
  }
  return holdIds
}
