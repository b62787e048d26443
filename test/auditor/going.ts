/** A movement on its way: what is said of it, and how it is answered. */
import type { Asker, MoveAnswer, Question } from './operations.ts'
import {
  type AskedMove,
  type Booked,
  type Content,
  decimalOf,
  type Hold,
  type Site,
  type World,
} from './world.ts'

/** `live` until it is answered. */
export interface Going {
  readonly asked: AskedMove
  readonly by: Asker
  state: 'live' | 'posted' | 'repeated' | 'unchanged' | 'held' | 'refused'
  code: string | null
  /** What is asked about because of when it happened, and how much it is. */
  odd: readonly Question[]
  hold: Hold | null
  /** It happens when it is decided, and not at the time it bears. */
  isNow: boolean
  /** The least its book held from then on, once it was posted. */
  least: bigint | null
}

export function begin(asked: AskedMove, by: Asker): Going {
  const isNow = asked.happensNow === true
  return { asked, by, state: 'live', code: null, odd: [], hold: null, isNow, least: null }
}

export function refuse(one: Going, code: string): void {
  one.state = 'refused'
  one.code = code
}

export const keyOf = (source: string, id: string) => `${source}\n${id}`

export function sameKey({ asked: left }: Going, { asked: right }: Going): boolean {
  return left.move.source === right.move.source && left.move.id === right.move.id
}

export function bookedOf(site: Site, { asked: { move } }: Going): Booked | undefined {
  return site.booked.find(({ key }) => key === keyOf(move.source, move.id))
}

/** What a movement says of what happened. Why somebody takes a movement back does not count. */
export function contentOf({ move, units, reverses }: AskedMove, by: Asker): Content {
  const { item, from, to, kind, occurredAt, actor, document = '', line = '' } = move
  const reason = reverses === null ? (move.reason ?? '') : ''
  const said = JSON.stringify([item, from, to, String(units), kind, occurredAt, reason, document, line])
  return { said, actor, by: by.name }
}

/** The same twice is the same movement. Who sends it does not count where nobody else is named. */
export function saysTheSame(left: Content, right: Content): boolean {
  const isSender = ({ actor, by }: Content) => actor === by
  return left.said === right.said && (left.actor === right.actor || (isSender(left) && isSender(right)))
}

export function answerOf(world: World, site: Site, one: Going): MoveAnswer {
  const { asked, state, code, hold } = one
  const { move } = asked
  const none = { id: move.id, code: null, seq: null, from: null, to: null, negative: false, hold: null }
  if (state === 'refused') return refusedAnswer(move.id, code!)
  // Parked and let go at once: it is told as posted.
  if (state === 'held' && hold?.state !== 'posted') return { ...none, status: 'held', hold: hold!.id }
  const { scale } = world.items.get(move.item)!
  const isShelf = (path: string) => site.places.get(path) === 'shelf'
  if (state === 'unchanged') {
    const balance = decimalOf(asked.expected!, scale)
    const isOut = isShelf(move.from)
    return { ...none, status: 'unchanged', from: isOut ? balance : null, to: isOut ? null : balance }
  }
  const { seq, from, to } = bookedOf(site, one)!
  return {
    ...none,
    status: state === 'repeated' ? 'repeated' : 'posted',
    seq: String(seq),
    from: decimalOf(from, scale),
    to: decimalOf(to, scale),
    negative: ((from < 0n || (one.least ?? 0n) < 0n) && isShelf(move.from)) || (to < 0n && isShelf(move.to)),
  }
}

export function refusedAnswer(id: string, code: string): MoveAnswer {
  return {
    id,
    status: 'refused',
    code,
    seq: null,
    from: null,
    to: null,
    negative: false,
    hold: null,
  }
}
