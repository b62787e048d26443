/**
 * Reserves for many callers of one site together. What ran out is taken back first, `core` decides one reservation
 * after the other, and everything promised is written at once: by one statement where what is remembered of the site
 * is enough to decide by, else under its lock.
 */
import type { PoolClient } from 'pg'
import type { ReserveResult } from '../../app/reservations/port.ts'
import { formatId } from '../../core/ids.ts'
import {
  type DecidedGroup,
  decideGroup,
  type ReservationOutcome,
  type ReservationRef,
} from '../../core/reservations/decide-group.ts'
import type { ReserveCommand } from '../../core/reservations/request.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Clocked } from '../site/at-site.ts'
import { lockKnownSite, nextVersion, writeDecidedAt } from '../site/lock.ts'
import { enter, forget, forgetBooks, leave, type SiteMemory } from '../site/memory/site-memory.ts'
import { type Decide, type Pipelined, runPipelined, type SpeculativeDecision } from '../site/pipelined.ts'
import { decidedAt, type Site } from '../site/row.ts'
import { expireOverdue, nextExpiry } from './expire.ts'
import { readReservations } from './read.ts'
import { readScene, rememberReserved } from './read-scene.ts'
import { firstNumber, isWaiting, reservationsStatement } from './write.ts'

/** Reserves the commands of a site: one result each, in order. `memory` is what is remembered of that site. */
export function reserveSite(
  clocked: Clocked,
  memory: SiteMemory,
  siteName: string,
  commands: readonly ReserveCommand[],
): Pipelined<ReserveResult[]> {
  const decide: Decide<ReserveResult[]> = (site, nobody) =>
    decideSpeculatively(clocked, memory, commands, site, nobody)
  return runPipelined(memory, decide, () => reserveLocked(clocked, memory, siteName, commands))
}

/** Decides by what is remembered; null where that is not enough, or where something was reserved before. */
async function decideSpeculatively(
  { clock }: Clocked,
  memory: SiteMemory,
  commands: readonly ReserveCommand[],
  site: Site,
  nobody: PoolClient,
): Promise<SpeculativeDecision<ReserveResult[]> | null> {
  const time = clock.unasked()
  if (time === null) return null
  const at = decidedAt(site, time.now)
  if (site.reserves && !(at < memory.quietUntil)) return null
  const scene = await readScene(nobody, site, commands, { memory, at, believedNew: true })
  const group = decideGroup(scene, commands)
  if (group.made.length === 0 || group.hasRepeats) return null
  if (!site.reserves) memory.quietUntil = Number.POSITIVE_INFINITY
  const version = nextVersion()
  const after = {
    ...site,
    version,
    reserves: true,
    waits: rememberWaiting(group, site, memory),
    lastDecidedAt: at,
  }
  return {
    keys: rememberReserved(group, memory),
    after: { ...after, booksVersion: site.booksVersion + 1 },
    statement: reservationsStatement(site, group, { at, version, proof: time.proof }),
    resultOf: (written) => {
      const first = firstNumber(written)
      return first === null ? null : newResults(site, group, first)
    },
  }
}

async function reserveLocked(
  { pool, clock }: Clocked,
  memory: SiteMemory,
  siteName: string,
  commands: readonly ReserveCommand[],
): Promise<ReserveResult[]> {
  try {
    const { results, left } = await inTransaction(pool, async (client) => {
      const site = await lockKnownSite(client, siteName)
      if (site === null) return { results: commands.map(unknownSite), left: () => forget(memory) }
      await enter(client, memory, site, site.booksVersion - 1)
      const at = clock.at(site)
      if (site.reserves && (await expireOverdue(client, site, at)) > 0) forgetBooks(memory)
      if (Number.isNaN(memory.quietUntil)) memory.quietUntil = await nextExpiry(client, site)
      const scene = await readScene(client, site, commands, { memory, at, believedNew: false })
      const group = decideGroup(scene, commands)
      rememberReserved(group, memory)
      const waits = rememberWaiting(group, site, memory)
      const first = await writeGroup(client, site, group, at)
      const results = await withEarlier(client, site, group, first)
      const reserves = site.reserves || group.made.length > 0
      const after = { ...site, reserves, waits, lastDecidedAt: at }
      return { results, left: () => leave(memory, after, after) }
    })
    left()
    return results
  } catch (error) {
    forget(memory)
    throw error
  }
}

/** Remembers items that a group waits for more of; returns whether anything at the site waits then. */
function rememberWaiting({ made }: DecidedGroup, site: Site, memory: SiteMemory): boolean {
  const waiting = made.filter(isWaiting)
  if (waiting.length === 0) return site.waits
  if (!site.waits) memory.wanted = new Set()
  for (const { lines } of waiting)
    for (const { itemId, reserved, asked } of lines) if (reserved < asked) memory.wanted?.add(itemId)
  return true
}

function unknownSite(): ReserveResult {
  return { status: 'refused', code: 'unknown-site', pointer: '/site', short: [] }
}

/** Writes what is made, under the site's lock; returns the number of the first one. */
async function writeGroup(client: PoolClient, site: Site, group: DecidedGroup, at: number): Promise<number> {
  const options = { at, version: site.version, proof: null }
  if (group.made.length > 0)
    return firstNumber(await client.query(reservationsStatement(site, group, options)))!
  await writeDecidedAt(client, site, at)
  return 0
}

/** Results of a group that holds no repeat. */
function newResults(site: Site, { outcomes }: DecidedGroup, first: number): ReserveResult[] {
  return outcomes.map((outcome) => resultOf(site, outcome, first, null))
}

/** Reservations that were there already are answered as they stand. */
async function withEarlier(
  client: PoolClient,
  site: Site,
  group: DecidedGroup,
  first: number,
): Promise<ReserveResult[]> {
  const repeated = group.outcomes.filter((one) => one.status === 'repeated')
  if (repeated.length === 0) return newResults(site, group, first)
  const numbers = repeated.map(({ of }) => numberOf(of, first))
  const found = await readReservations(
    client,
    numbers.map((number) => ({ site: site.id, number })),
  )
  return group.outcomes.map((outcome) => resultOf(site, outcome, first, found))
}

type FoundReservations = Awaited<ReturnType<typeof readReservations>>

function resultOf(
  site: Site,
  outcome: ReservationOutcome,
  first: number,
  found: FoundReservations | null,
): ReserveResult {
  switch (outcome.status) {
    case 'refused':
      return outcome
    case 'repeated': {
      const id = formatId(site.id, numberOf(outcome.of, first))
      return { status: 'repeated', reservation: found?.get(id) ?? null }
    }
    case 'made':
      return {
        status: 'made',
        siteId: site.id,
        number: first + outcome.place,
        reservation: outcome.reservation,
      }
  }
}

function numberOf(of: ReservationRef, first: number): number {
  return 'number' in of ? of.number : first + of.place
}
