/**
 * Who says a movement, under which id, and what: told apart by source and id, compared by a hash of all it says.
 *
 * The id of an undone movement is free again. What comes under it then is kept as `<id>~2` (`~3` after another undo),
 * since a movement is never renamed.
 */
import { hash } from 'node:crypto'
import { DatabaseError, type PoolClient } from 'pg'
import type { PostBatch } from '../../app/posting/port.ts'
import { contentOf } from '../../core/history/content.ts'
import { texts } from '../database/texts.ts'
import { voidSeqs } from '../site/void-ranges.ts'

export interface Identities {
  readonly source: readonly string[]
  readonly id: readonly string[]
  /** The ids under which they are kept, once it is known what was there before. */
  readonly keptId: string[]
  readonly hash: readonly string[]
  readonly key: (index: number) => string
}

/** A movement that was posted before. */
export interface Earlier {
  readonly seq: number
  readonly hash: string
  readonly from: number
  readonly to: number
}

const BETWEEN = '\u001f'

/** Of the movements `rows`; the recorded time counts only if it came with them. */
export function identities({ history, externalId, device, own }: PostBatch, rows: Int32Array): Identities {
  const source: string[] = []
  const id: string[] = []
  const hashes: string[] = []
  for (const row of rows) {
    source.push(history.source === null ? '' : history.texts[history.source[row]])
    id.push((externalId ?? history.id)(row))
    const content = contentOf(history, row, { recorded: !own, device: device?.(row) ?? null })
    hashes.push(hash('md5', content, 'base64'))
  }
  return {
    source,
    id,
    keptId: [...id],
    hash: hashes,
    key: (index) => `${source[index]}${BETWEEN}${id[index]}`,
  }
}

/** Those posted before and not undone, by key; settles under which id each of the others is kept. */
export async function readEarlier(
  client: PoolClient,
  siteId: number,
  { source, id, keptId, key }: Identities,
): Promise<ReadonlyMap<string, Earlier>> {
  const isVoid = await voidSeqs(client, siteId)
  const earlier = new Map<string, Earlier>()
  let asked = [...id.keys()]
  for (let successor = 2; asked.length > 0; successor++) {
    const found = await readKept(
      client,
      siteId,
      asked.map((index) => source[index]),
      asked.map((index) => keptId[index]),
    )
    asked = asked.filter((index) => {
      const one = found.get(`${source[index]}${BETWEEN}${keptId[index]}`)
      if (one === undefined) return false
      if (!isVoid(one.seq)) {
        earlier.set(key(index), one)
        return false
      }
      keptId[index] = `${id[index]}~${successor}`
      return true
    })
  }
  return earlier
}

/** Whether any of some movements was posted before, under whatever it is kept. */
export async function isAnyKnown(
  client: PoolClient,
  siteId: number,
  { source, id }: Identities,
  indexes: readonly number[],
): Promise<boolean> {
  const found = await readKept(
    client,
    siteId,
    indexes.map((index) => source[index]),
    indexes.map((index) => id[index]),
  )
  return found.size > 0
}

/** Movements that were believed to be new, and of which one was there before. */
export class RepeatFound extends Error {}

async function readKept(
  client: PoolClient,
  siteId: number,
  sources: readonly string[],
  ids: readonly string[],
): Promise<Map<string, Earlier>> {
  const { rows } = await client.query(
    `select movements.source, external_id, seq, content_hash, from_balance, to_balance
     from unnest($2::text[], $3::text[]) as asked (source, id)
     join movements on site_id = $1 and movements.source = asked.source and external_id = asked.id`,
    [siteId, texts(sources), texts(ids)],
  )
  return new Map(
    rows.map((row) => [
      `${row.source}${BETWEEN}${row.external_id}`,
      {
        seq: Number(row.seq),
        hash: row.content_hash,
        from: Number(row.from_balance),
        to: Number(row.to_balance),
      },
    ]),
  )
}

/** The indexes of PostgreSQL that keep a source's ids apart. */
const IDENTITY_CONSTRAINTS: readonly (string | undefined)[] = [
  'movements_site_id_source_external_id_key',
  'reservations_site_id_source_external_id_key',
]

/** Whether something failed because a part of it had been posted, or reserved, before, against belief. */
export function isRepeat(error: unknown): boolean {
  return (
    error instanceof RepeatFound ||
    (error instanceof DatabaseError && IDENTITY_CONSTRAINTS.includes(error.constraint))
  )
}
