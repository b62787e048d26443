/**
 * Reserves for many callers of one site together. What ran out is taken back first, `core` decides one reservation
 * after the other, and everything promised is written at once: by one statement where what is remembered of the site
 * is enough to decide by, else under its lock.
 */
import type { PoolClient } from 'pg'
import type { ReservationAnswer } from '../../app/reservations/port.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Clocked } from '../site/at-site.ts'
import { lockKnownSite, nextVersion, writeDecidedAt } from '../site/lock.ts'
import { type Pipelined, runPipelined, type SpeculativeDecision } from '../site/pipelined.ts'
import { decidedAt, type Site } from '../site/row.ts'
import { enter, forget, forgetBooks, leave, type SiteMemory } from '../site/site-memory.ts'
import { decideReservations, type ReserveCommand, refused } from './decide-reservations.ts'
import { expireOverdue, nextExpiry } from './expire-reservations.ts'
import { readReservations } from './read-reservations.ts'
import { reservationsStatement } from './write-reservations.ts'

export function createReserve(clocked: Clocked, memoryOf: (site: string) => SiteMemory) {
  return (siteName: string, commands: readonly ReserveCommand[]): Pipelined<ReservationAnswer[]> => {
    const memory = memoryOf(siteName)
    const decide = (site: Site, nobody: PoolClient) => decideAhead(clocked, memory, commands, site, nobody)
    return runPipelined(memory, decide, () => reserveLocked(clocked, memory, siteName, commands))
  }
}

async function decideAhead(
  { now }: Clocked,
  memory: SiteMemory,
  asked: readonly ReserveCommand[],
  site: Site,
  nobody: PoolClient,
): Promise<SpeculativeDecision<ReservationAnswer[]> | null> {
  const ours = now()
  const at = decidedAt(site, ours)
  if (site.reserves && !(at < memory.quietUntil)) return null
  const commands = asked.map((one) => later(one, at - ours))
  const decided = await decideReservations(nobody, site, commands, { memory, at, believedNew: true })
  if (decided.made.length === 0 || decided.tellsRepeats) return null
  if (!site.reserves) memory.quietUntil = Number.POSITIVE_INFINITY
  const version = nextVersion()
  return {
    keys: decided.note(),
    after: { ...site, version, reserves: true, lastDecidedAt: at },
    statement: reservationsStatement(site, decided, { at, version }),
    resultOf: ({ rows }) => (rows.length === 0 ? null : decided.answers(Number(rows[0].first))),
  }
}

async function reserveLocked(
  { pool, now }: Clocked,
  memory: SiteMemory,
  siteName: string,
  asked: readonly ReserveCommand[],
): Promise<ReservationAnswer[]> {
  try {
    const { answers, left } = await inTransaction(pool, async (client) => {
      const site = await lockKnownSite(client, siteName)
      if (site === null) {
        const none = asked.map((one) => refused(one.asked.id, 'unknown-site', '/site'))
        return { answers: none, left: () => forget(memory) }
      }
      await enter(client, memory, site)
      const ours = now()
      const at = decidedAt(site, ours)
      if (site.reserves && (await expireOverdue(client, site, at)) > 0) forgetBooks(memory)
      if (Number.isNaN(memory.quietUntil)) memory.quietUntil = await nextExpiry(client, site)
      const commands = asked.map((one) => later(one, at - ours))
      const decided = await decideReservations(client, site, commands, { memory, at, believedNew: false })
      decided.note()
      let first = 0
      if (decided.made.length === 0) await writeDecidedAt(client, site, at)
      else {
        const { rows } = await client.query(
          reservationsStatement(site, decided, { at, version: site.version }),
        )
        first = Number(rows[0].first)
      }
      const answers = await withEarlier(client, site, decided.answers(first))
      const reserves = site.reserves || decided.made.length > 0
      return { answers, left: () => leave(memory, site.version, { ...site, reserves, lastDecidedAt: at }) }
    })
    left()
    return answers
  } catch (error) {
    forget(memory)
    throw error
  }
}

/** Where the site's time is ahead of our own clock, what is promised for a while is promised for as long by it. */
function later({ asked, by }: ReserveCommand, byMs: number): ReserveCommand {
  return { asked: { ...asked, expiresAt: asked.expiresAt + byMs }, by }
}

/** Reservations that were there already are told as they stand. */
async function withEarlier(
  client: PoolClient,
  site: Site,
  answers: readonly ReservationAnswer[],
): Promise<ReservationAnswer[]> {
  const repeated = answers.filter(({ status }) => status === 'repeated')
  if (repeated.length === 0) return [...answers]
  const found = await readReservations(
    client,
    repeated.map(({ reservation }) => [site.id, Number(reservation!.id.split('-')[1])]),
  )
  return answers.map((one) =>
    one.status === 'repeated' ? { ...one, reservation: found.get(one.reservation!.id) ?? null } : one,
  )
}
