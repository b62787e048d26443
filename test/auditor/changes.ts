/** Changes that are no movement: rules, overrides, what is announced, parked movements, orders, stops and buffers. */
import { fill, takeBack } from './filling.ts'
import { look } from './gate.ts'
import type { Answer, Operation, RuleAsk } from './operations.ts'
import { submit } from './posting.ts'
import { hasSameScope, isInForce } from './rules.ts'
import {
  clockOf,
  endHolds,
  type Override,
  type Rule,
  type Site,
  timeAt,
  unitsOf,
  type World,
} from './world.ts'

type Ask<Name extends Operation['do']> = Extract<Operation, { do: Name }>

export type Change = Exclude<
  Operation,
  Ask<
    | 'post'
    | 'ask'
    | 'set'
    | 'reverse'
    | 'fulfil'
    | 'reserve'
    | 'release'
    | 'extend'
    | 'mode'
    | 'close-period'
    | 'sweep'
  >
>

export function change(world: World, site: Site, ask: Change, now: number): Answer {
  switch (ask.do) {
    case 'add-rule':
      return addRule(world, ask.rule, now)
    case 'change-rule':
      return changeRule(world, ask, now)
    case 'remove-rule': {
      const isThere = world.rules.some(({ id }) => id === ask.rule)
      world.rules = world.rules.filter(({ id }) => id !== ask.rule)
      return isThere ? { done: ask.rule } : { refused: 'not-found' }
    }
    case 'request-override':
      return requestOverride(world, site, ask, now)
    case 'decide-override':
      return decideOverride(site, ask, now)
    case 'announce':
      return announce(world, site, ask, now)
    case 'close-expectations': {
      timeAt(site, now)
      const open = site.expectations.filter((one) => one.document === ask.document && !one.closed)
      for (const one of open) one.closed = true
      return { done: String(open.length) }
    }
    case 'release-hold':
      return releaseHold(world, site, ask, now)
    case 'cancel-hold':
      return cancelHold(site, ask, now)
    case 'ask-order':
      return askOrder(world, site, ask, now)
    case 'cancel-order': {
      const order = site.orders.find(({ document }) => document === ask.document)
      if (order?.state === 'released') return { refused: 'not-open' }
      timeAt(site, now)
      if (order === undefined) return { refused: 'not-found' }
      Object.assign(order, { state: 'cancelled', blocks: [] })
      return { order: { state: 'cancelled', blocks: [] } }
    }
    case 'stop': {
      timeAt(site, now)
      const [item, location] = [ask.item ?? null, ask.location ?? null]
      const standing = site.stops.find(
        (stop) => stop.item === item && stop.location === location && stop.reason === ask.reason,
      )
      if (standing !== undefined) return { done: standing.id }
      const id = `${site.number}-${++world.lastStop}`
      site.stops.push({ id, item, location, reason: ask.reason })
      return { done: id }
    }
    case 'lift-stop': {
      timeAt(site, now)
      const place = site.stops.findIndex(({ id }) => id === ask.stop)
      if (place < 0) return { refused: 'not-found' }
      site.stops.splice(place, 1)
      return { done: ask.stop }
    }
    case 'buffer': {
      const at = timeAt(site, now)
      takeBack(site, at)
      const key = `${ask.item}\n${ask.channel}`
      if (ask.quantity === '0') site.buffers.delete(key)
      else site.buffers.set(key, BigInt(ask.quantity))
      fill(site, ask.item, at)
      return { done: ask.quantity }
    }
  }
}

function addRule(world: World, asked: RuleAsk, now: number): Answer {
  const id = String(world.lastRule + 1)
  // A number that was given is not given again, even where the rule was refused.
  world.lastRule++
  const position = Math.max(0, ...world.rules.map((rule) => rule.position)) + 1
  const rule: Rule = { ...asked, id, position }
  if (contradicts(world, rule, now)) return { refused: 'contradicting-rules' }
  world.rules.push(rule)
  return { done: id }
}

function changeRule(world: World, { rule: id, change: asked }: Ask<'change-rule'>, now: number): Answer {
  const place = world.rules.findIndex((rule) => rule.id === id)
  if (place < 0) return { refused: 'not-found' }
  const rule = { ...world.rules[place], ...asked }
  if (contradicts(world, rule, now)) return { refused: 'contradicting-rules' }
  world.rules[place] = rule
  return { done: id }
}

function contradicts(world: World, rule: Rule, now: number): boolean {
  return (
    isInForce(rule, now) &&
    world.rules.some((one) => one.id !== rule.id && isInForce(one, now) && hasSameScope(one, rule))
  )
}

function requestOverride(world: World, site: Site, ask: Ask<'request-override'>, now: number): Answer {
  if (!world.items.has(ask.item)) return { refused: 'unknown-item' }
  if (!site.places.has(ask.location)) return { refused: 'unknown-location' }
  timeAt(site, now)
  const id = `${site.number}-${site.overrides.length + 1}`
  const { item, location, once, expiresAt } = ask
  const quantity = unitsOf(ask.quantity, undefined, world.items.get(item)!) as bigint
  site.overrides.push({
    id,
    item,
    location,
    quantity,
    once,
    expiresAt,
    used: 0n,
    decidedAt: null,
    requestedBy: ask.by.id,
    state: 'requested',
  })
  return { done: id }
}

function decideOverride(site: Site, ask: Ask<'decide-override'>, now: number): Answer {
  const one = site.overrides.find(({ id }) => id === ask.override)
  if (one === undefined) return notFound(site, now)
  const at = clockOf(site, now)
  const isOpen = one.state === 'requested' || (ask.verdict === 'revoked' && one.state === 'approved')
  if (!isOpen || one.expiresAt <= at) return { refused: 'not-open' }
  if (ask.verdict !== 'revoked' && one.requestedBy === ask.by.id) return { refused: 'approval-by-requester' }
  const isManager = ask.by.role === 'manager' || ask.by.role === 'administrator'
  if (ask.verdict === 'approved' && !isManager && isThird(site, one, at)) return { refused: 'needs-manager' }
  one.decidedAt = timeAt(site, now)
  one.state = ask.verdict
  return { done: one.id }
}

/** Two others were approved within 30 days, for the same book, or asked for by the same person. */
function isThird(site: Site, one: Override, at: number): boolean {
  const before = site.overrides.filter(
    (other) =>
      other !== one &&
      other.decidedAt !== null &&
      other.decidedAt > at - 30 * 86_400_000 &&
      other.state !== 'rejected' &&
      (other.state !== 'revoked' || other.used > 0n),
  )
  const ofBook = before.filter((other) => other.item === one.item && other.location === one.location)
  return ofBook.length >= 2 || before.filter((other) => other.requestedBy === one.requestedBy).length >= 2
}

function announce(world: World, site: Site, ask: Ask<'announce'>, now: number): Answer {
  timeAt(site, now)
  const item = world.items.get(ask.item)
  if (item === undefined) return { refused: 'unknown-item' }
  const quantity = unitsOf(ask.quantity, undefined, item)
  if (typeof quantity === 'string') return { refused: quantity }
  const { type, document, line, location = null } = ask
  const before = site.expectations.find(
    (one) => one.type === type && one.document === document && one.line === line,
  )
  const told = { item: ask.item, location, quantity, closed: false }
  if (before === undefined) {
    site.expectations.push({ type, document, line, received: 0n, ...told })
    return { done: 'announced' }
  }
  const isSame =
    before.item === ask.item && before.location === location && before.quantity === quantity && !before.closed
  Object.assign(before, told, before.item === ask.item ? {} : { received: 0n })
  return { done: isSame ? 'repeated' : 'changed' }
}

function releaseHold(world: World, site: Site, ask: Ask<'release-hold'>, now: number): Answer {
  const hold = site.holds.find(({ id }) => id === ask.hold)
  if (hold === undefined) return notFound(site, now)
  const at = clockOf(site, now)
  if (hold.state !== 'parked' || hold.expiresAt <= at) return { refused: 'not-open' }
  endHolds(site, timeAt(site, now))
  takeBack(site, at)
  // While it is decided it does not stand in its own way.
  hold.state = 'cancelled'
  const { override } = ask
  const named = override === null ? hold.asked : { ...hold.asked, move: { ...hold.asked.move, override } }
  const asked = { ...named, happensNow: true }
  const how = { asked: [asked], atomic: true, by: ask.by }
  const [answer] = submit(world, site, how, at)
  hold.state = answer.status === 'posted' || answer.status === 'repeated' ? 'posted' : 'parked'
  return { moves: [answer] }
}

function cancelHold(site: Site, ask: Ask<'cancel-hold'>, now: number): Answer {
  const hold = site.holds.find(({ id }) => id === ask.hold)
  if (hold === undefined) return notFound(site, now)
  if (hold.state === 'posted' || hold.state === 'cancelled') return { refused: 'not-open' }
  endHolds(site, timeAt(site, now))
  hold.state = 'cancelled'
  return { done: hold.id }
}

function askOrder(world: World, site: Site, ask: Ask<'ask-order'>, now: number): Answer {
  const { document, channel, needsReservation, lines } = ask
  const content = JSON.stringify([channel, needsReservation, lines])
  let order = site.orders.find((one) => one.document === document)
  if (order !== undefined && order.content !== content) return { refused: 'conflict' }
  if (order === undefined) {
    if (lines.some(({ item }) => !world.items.has(item))) return { refused: 'unknown-item' }
    const askedAt = clockOf(site, now)
    order = { document, content, lines, needsReservation, askedAt, state: 'waiting', blocks: [] }
    site.orders.push(order)
  }
  const at = timeAt(site, now)
  if (order.state === 'waiting') look(world, site, order, at)
  return { order: { state: order.state, blocks: [...order.blocks].sort() } }
}

/** Somebody looked all the same, and time passed. */
function notFound(site: Site, now: number): Answer {
  timeAt(site, now)
  return { refused: 'not-found' }
}
