/**
 * Notes refusals beside what is posted: what is refused while others are written goes with the next ones together, one
 * writing of a site at a time. A refusal is answered when it is noted, or when that failed; then it waits for the next.
 */
import type { Pool } from 'pg'
import { REFUSALS_WAITING_MAX } from '../../core/limits.ts'
import { type Counted, counted, type Refused } from './refused.ts'
import { crowded, writeRefusals } from './write.ts'

export interface RefusalRecorder {
  /** Resolves when these are written, or could not be. Never rejects: who was refused has an answer all the same. */
  note(site: string, refused: readonly Refused[]): Promise<void>
  /** Writes what still waits. */
  close(): Promise<void>
}

interface Waiting {
  rows: Map<string, Counted>
  /** The writing after the one that is under way. */
  next: Promise<void> | null
  underWay: Promise<void>
}

/** Notes refusals in one database. */
export function createRefusalRecorder(pool: Pool): RefusalRecorder {
  const sites = new Map<string, Waiting>()

  async function write(site: string, waiting: Waiting): Promise<void> {
    await waiting.underWay
    const { rows } = waiting
    waiting.rows = new Map()
    waiting.next = null
    waiting.underWay = writeRefusals(pool, site, [...rows.values()]).then(
      () => {
        if (waiting.next === null && waiting.rows.size === 0) sites.delete(site)
      },
      () => {
        for (const row of rows.values()) add(waiting, row)
      },
    )
    await waiting.underWay
  }

  function flush(site: string, waiting: Waiting): Promise<void> {
    waiting.next ??= write(site, waiting)
    return waiting.next
  }

  return {
    note(site, refused) {
      if (refused.length === 0) return Promise.resolve()
      const waiting = sites.get(site) ?? { rows: new Map(), next: null, underWay: Promise.resolve() }
      sites.set(site, waiting)
      for (const one of refused) add(waiting, counted(one))
      return flush(site, waiting)
    },
    async close() {
      await Promise.all([...sites].map(([site, waiting]) => flush(site, waiting)))
    },
  }
}

/** Counts a refusal with the same one that waits already, or lets it wait; too many wait as a crowd. */
function add(waiting: Waiting, row: Counted): void {
  const { rows } = waiting
  const known = rows.get(row.hash)
  if (known !== undefined) {
    known.times += row.times
    known.others += row.others
    known.lastAt = Math.max(known.lastAt, row.lastAt)
  } else if (rows.size < REFUSALS_WAITING_MAX) rows.set(row.hash, row)
  else waiting.rows = new Map(crowded([...rows.values(), row]).map((crowd) => [crowd.hash, crowd]))
}
