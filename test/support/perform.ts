/** Does one operation of the auditor's to a real store, and puts its answer into the auditor's words. */

import type { LedgerStore } from '../../src/app/ledger-store.ts'
import { reverseMovement } from '../../src/app/posting/reverse-movement.ts'
import { setQuantities } from '../../src/app/posting/set-quantities.ts'
import { type SubmitAnswer, submitMovements } from '../../src/app/posting/submit-movements.ts'
import { fulfilReservation } from '../../src/app/reservations/fulfil-reservation.ts'
import type { ReservationAnswer } from '../../src/app/reservations/port.ts'
import { reserve } from '../../src/app/reservations/reserve.ts'
import type { NewRule } from '../../src/app/rules/port.ts'
import type { By } from '../../src/core/by.ts'
import { ChangeRefused } from '../../src/core/change-refused.ts'
import type { Answer, MoveAnswer, Operation, RuleAsk } from '../auditor/operations.ts'

/** What the database does to a caller is thrown. */
export async function perform(store: LedgerStore, asked: Operation): Promise<Answer> {
  try {
    return await ask(store, asked)
  } catch (error) {
    if (error instanceof ChangeRefused) return { refused: error.code }
    throw error
  }
}

async function ask(store: LedgerStore, asked: Operation): Promise<Answer> {
  const by = asked.by as By
  const { site } = asked
  switch (asked.do) {
    case 'post':
    case 'ask': {
      const moves = asked.moves.map((move) => ({ ...move, site })) as Parameters<typeof submitMovements>[1]
      return told(
        await submitMovements(store, moves, { by, atomic: asked.atomic, check: asked.do === 'ask' }),
      )
    }
    case 'set': {
      const sets = asked.sets.map((set) => ({ ...set, site }))
      return told(await setQuantities(store, site, sets, { by, atomic: asked.atomic }))
    }
    case 'reverse': {
      const answer = await reverseMovement(store, { site, seq: asked.seq, reason: asked.reason, by })
      return answer === null ? NOT_FOUND : told([answer])
    }
    case 'reserve': {
      const { do: _, by: __, seconds: forSeconds, ...rest } = asked
      return reservationTold((await reserve(store, [{ ...rest, forSeconds }], by))[0])
    }
    case 'fulfil': {
      const { source, occurredAt, lines } = asked
      const answers = await fulfilReservation(store, asked.reservation, { source, occurredAt, lines }, by)
      return answers === null ? NOT_FOUND : told(answers)
    }
    case 'release': {
      const lines = asked.lines ?? undefined
      return done(await store.releaseReservation(asked.reservation, { lines, by }), ({ id }) => id)
    }
    case 'extend': {
      const { seconds: forSeconds } = asked
      return done(await store.extendReservation(asked.reservation, { forSeconds, by }), ({ id }) => id)
    }
    case 'add-rule':
      return { done: (await store.addRule(ruleOf(asked.rule) as NewRule, by)).id }
    case 'change-rule':
      return done(await store.changeRule(asked.rule, ruleOf(asked.change), by), ({ id }) => id)
    case 'remove-rule':
      return (await store.removeRule(asked.rule, by)) ? { done: asked.rule } : NOT_FOUND
    case 'request-override': {
      const { item, location, quantity, once, expiresAt } = asked
      const why = { reason: 'goods-on-shelf', explanation: 'seen', expiresAt: isoOf(expiresAt) } as const
      return { done: (await store.requestOverride({ site, item, location, quantity, once, ...why }, by)).id }
    }
    case 'decide-override':
      return done(
        await store.decideOverride(asked.override, { verdict: asked.verdict, note: null, by }),
        ({ id }) => id,
      )
    case 'announce': {
      const { type, document, line, item, quantity, location } = asked
      const one = { type, site, document, line, item, quantity, location, source: 'erp' }
      const [{ status, code }] = await store.announce([one] as Parameters<typeof store.announce>[0], by)
      return status === 'refused' ? { refused: code! } : { done: status }
    }
    case 'close-expectations':
      return { done: String(await store.closeExpectations(site, asked.document, by)) }
    case 'release-hold': {
      const answer = await store.releaseHold(asked.hold, { override: asked.override, by })
      return answer === null ? NOT_FOUND : told([{ ...answer, reason: null }])
    }
    case 'cancel-hold':
      return done(await store.cancelHold(asked.hold, { note: null, by }), ({ id }) => id)
    case 'ask-order': {
      const { document, channel, needsReservation, lines } = asked
      return orderTold(
        await store.askRelease({ site, document, channel, needsReservation, lines: [...lines] }, by),
      )
    }
    case 'cancel-order': {
      const order = await store.cancelOrder(site, asked.document, by)
      return order === null ? NOT_FOUND : orderTold(order)
    }
    case 'stop': {
      const { item, location, reason } = asked
      return { done: (await store.setStop({ site, item, location, reason }, by)).id }
    }
    case 'lift-stop':
      return (await store.liftStop(asked.stop, by)) ? { done: asked.stop } : NOT_FOUND
    case 'buffer': {
      const { item, channel, quantity } = asked
      return { done: (await store.setBuffer({ site, item, channel, quantity }, by)).quantity }
    }
    case 'mode':
      await store.setSiteMode(site, asked.mode, by)
      return { done: asked.mode }
    case 'close-period':
      await store.changeSite(site, { closedUntil: asked.until === null ? null : isoOf(asked.until) }, by)
      return { done: 'period' }
    case 'sweep': {
      const swept = await store.sweep()
      return { swept: [swept.holdsPosted, 0, 0, 0, swept.ordersReleased] }
    }
  }
}

const NOT_FOUND: Answer = { refused: 'not-found' }

function done<Row>(row: Row | null, read: (row: Row) => string): Answer {
  return row === null ? NOT_FOUND : { done: read(row) }
}

export function told(answers: readonly SubmitAnswer[]): Answer {
  return { moves: answers.map(moveTold) }
}

function moveTold({
  id,
  status,
  code,
  seq,
  fromBalance,
  toBalance,
  negative,
  holdId,
}: SubmitAnswer): MoveAnswer {
  return { id, status, code, seq, from: fromBalance, to: toBalance, negative, hold: holdId }
}

export function reservationTold({ status, code, reservation }: ReservationAnswer): Answer {
  const lines = status === 'repeated' ? [] : (reservation?.lines ?? [])
  const parts = lines.flatMap(({ line, allocations }) =>
    allocations.map(({ location, open }) => `${line} ${location} ${open}`),
  )
  return { reservation: { status, code, id: reservation?.id ?? null, parts: parts.sort() } }
}

function orderTold({ state, blocks }: { state: string; blocks: { line: string; code: string }[] }): Answer {
  return { order: { state, blocks: blocks.map(({ line, code }) => `${line} ${code}`).sort() } }
}

function ruleOf({ depth, expiresAt, ...rest }: Partial<RuleAsk>): Partial<NewRule> {
  return {
    ...(rest as Partial<NewRule>),
    ...(depth === undefined ? {} : { depth: depth === null ? null : String(depth) }),
    ...(expiresAt === undefined ? {} : { expiresAt: expiresAt === null ? null : isoOf(expiresAt) }),
  }
}

const isoOf = (at: number) => new Date(at).toISOString()
