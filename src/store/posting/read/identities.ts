/**
 * Which source says a movement, under which id, and what: source and id name it, a hash of the rest compares it.
 *
 * The id of an undone movement is free again. What comes under it then is stored as `<id>~2` (`~3` after another undo),
 * since a movement is never renamed.
 */
import { hash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { PostBatch } from '../../../app/posting/port.ts'
import { contentOf, type WhoAndWhy, whoAndWhyOf } from '../../../core/history/content.ts'
import type { EarlierMovement, Said, Sayer } from '../../../core/posting/repeats.ts'
import { int8, nullable, type RowShape, select, text } from '../../database/rows.ts'
import { texts } from '../../database/texts.ts'
import { voidSeqs } from '../../site/void-ranges.ts'

/** By index of the posting. */
export interface Identities extends Said {
  readonly source: readonly string[]
  readonly id: readonly string[]
  /** The ids under which they are stored, once it is known what was there before. */
  readonly storedId: string[]
}

/** A movement that was posted before, and the balances it left at both ends. */
export interface Earlier extends EarlierMovement {
  readonly from: number
  readonly to: number
}

/** Of the movements `rows`; the recorded time counts only if it came with them. */
export function identitiesOf(batch: PostBatch, rows: Int32Array): Identities {
  const { history, externalId, unread } = batch
  const source: string[] = []
  const id: string[] = []
  const key: string[] = []
  const hashes: string[] = []
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    const sourceName = history.source === null ? '' : history.texts[history.source[row]]
    const name = (externalId ?? history.id)(row)
    source.push(sourceName)
    id.push(name)
    key.push(keyOf(sourceName, name))
    if (unread !== undefined && unread[index] != null) hashes.push('')
    else hashes.push(contentHash(batch, row))
  }
  return {
    source,
    id,
    storedId: [...id],
    key,
    hash: hashes,
    hashAs: (index, said) => contentHash(batch, rows[index], said),
    sayerOf: createSayers(batch, rows),
  }
}

function contentHash({ history, device, own }: PostBatch, row: number, said?: WhoAndWhy): string {
  const content = contentOf(history, row, { recorded: !own, device: device?.(row) ?? null }, said)
  return hash('md5', content, 'base64')
}

/** Who says each movement; known once one is asked for, which most batches need not. */
function createSayers({ history, commands = [], options }: PostBatch, rows: Int32Array) {
  let posters: (string | null)[] | null = null
  return (index: number): Sayer => {
    if (posters === null) {
      posters = new Array(rows.length).fill(null)
      for (const { first, end, by } of commands) posters.fill(by.name, first, end)
    }
    const said = whoAndWhyOf(history, rows[index])
    return {
      ...said,
      isPoster: said.actor !== null && said.actor === posters[index],
      isReversal: options?.[index]?.reverses != null,
    }
  }
}

const keyOf = (source: string, id: string) => `${source}\u001f${id}`

/** Those posted before and not undone, by key; settles under which id each of the others is stored. */
export async function readEarlier(
  client: PoolClient,
  siteId: number,
  { source, id, storedId, key }: Identities,
): Promise<ReadonlyMap<string, Earlier>> {
  const isVoid = await voidSeqs(client, siteId)
  const earlier = new Map<string, Earlier>()
  let unsure = [...id.keys()]
  for (let successor = 2; unsure.length > 0; successor++) {
    const found = await readStored(
      client,
      siteId,
      unsure.map((index) => source[index]),
      unsure.map((index) => storedId[index]),
    )
    unsure = unsure.filter((index) => {
      const one = found.get(keyOf(source[index], storedId[index]))
      if (one === undefined) return false
      if (!isVoid(one.seq)) {
        earlier.set(key[index], one)
        return false
      }
      storedId[index] = `${id[index]}~${successor}`
      return true
    })
  }
  return earlier
}

/** Whether any of some movements was posted before, void or not. */
export async function isAnyStored(
  client: PoolClient,
  siteId: number,
  { source, id }: Identities,
  indexes: readonly number[],
): Promise<boolean> {
  const found = await readStored(
    client,
    siteId,
    indexes.map((index) => source[index]),
    indexes.map((index) => id[index]),
  )
  return found.size > 0
}

const STORED = {
  source: text,
  external_id: text,
  seq: int8,
  content_hash: text,
  from_balance: int8,
  to_balance: int8,
  actor: nullable(text),
  reason: nullable(text),
  posted_by: nullable(text),
} satisfies RowShape

async function readStored(
  client: PoolClient,
  siteId: number,
  sources: readonly string[],
  ids: readonly string[],
): Promise<Map<string, Earlier>> {
  const rows = await select(
    client,
    STORED,
    `select movements.source, movements.external_id, movements.seq, movements.content_hash, from_balance, to_balance,
       actor, reason, coalesce(parked_by, posted_by) as posted_by
     from unnest($2::text[], $3::text[]) as said (source, id)
     join movements on movements.site_id = $1 and movements.source = said.source and movements.external_id = said.id
     left join holds on holds.site_id = $1 and holds.source = said.source and holds.external_id = said.id
       and holds.seq = movements.seq`,
    [siteId, texts(sources), texts(ids)],
  )
  return new Map(
    rows.map((row) => [
      keyOf(row.source, row.external_id),
      {
        seq: row.seq,
        hash: row.content_hash,
        from: row.from_balance,
        to: row.to_balance,
        actor: row.actor,
        reason: row.reason,
        isPoster: row.actor !== null && row.actor === row.posted_by,
      },
    ]),
  )
}
