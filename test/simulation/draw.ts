/** Draws the next request: mostly what people do, some of it what they should not. */
import { QUESTION_CODES } from '../../src/core/refusal-codes.ts'
import type { Mode, Move, Operation, RuleAsk, Scope } from '../auditor/operations.ts'
import { balanceOf, type Site, type World } from '../auditor/world.ts'
import { ANN, aMove, BEA, MEG, SHELVES } from '../support/stockroom.ts'
import type { Plan } from './plan.ts'
import type { Random } from './random.ts'

export const ITEMS = ['BOLT', 'NUT', 'OIL'] as const
/** What the period may be closed until. */
export const PERIOD_END = Date.UTC(2021, 4, 15)
const KINDS_IN = ['receipt', 'return', 'produce'] as const
const KINDS_OUT = ['sale', 'ship', 'consume'] as const
const MODES: readonly Mode[] = ['refuse', 'hold', 'hold', 'hold', 'approve', 'warn', 'allow']
const INBOUND = ['purchase-order', 'asn', 'transfer-in', 'return-authorisation', 'sales-order']
const ORDERS = Array.from({ length: 12 }, (_, place) => `SO-${place + 1}`)
const SAFE_MAX = '9007199254740991'

export interface Drawn {
  readonly world: World
  readonly random: Random
  readonly plan: Plan
  /** Grows with every name that is given. */
  names: number
  readonly now: number
}

export function draw(at: Drawn): Operation {
  const { random, world, plan } = at
  const site = world.sites.get(random.pick(plan.sites))!
  const who = { site: site.name, by: random.chance(0.7) ? ANN : random.pick([BEA, BEA, MEG]) }
  const kind = random.pick(plan.kinds)
  switch (kind) {
    case 'post':
    case 'ask':
      return { ...who, do: kind, moves: moves(at, site), atomic: random.chance(0.25) }
    case 'set':
      return { ...who, do: 'set', sets: sets(at, site), atomic: random.chance(0.3) }
    case 'reverse':
      return {
        ...who,
        do: 'reverse',
        seq: random.chance(0.4) ? drawnSeq(at, site) : seq(at, site),
        reason: 'wrong',
      }
    case 'reserve':
      return {
        ...who,
        do: 'reserve',
        id: name(at, 'R'),
        source: 'shop',
        near: random.pick(['A/09', null]),
        document: random.pick(ORDERS),
        channel: random.pick(['market', null]),
        allOrNothing: random.chance(0.6),
        seconds: random.pick([1, 60, 3600, 86_400]),
        sourcing: random.pick(['fewest-splits', 'most-stock', 'nearest-path', 'oldest-lot'] as const),
        lines: lines(at, site),
      }
    case 'fulfil':
      return fulfil(at, site, who)
    case 'release': {
      const lines = random.pick([null, null, ['1'], ['2']])
      return { ...who, do: 'release', reservation: idOf(at, site, site.reservations), lines }
    }
    case 'extend':
      return {
        ...who,
        do: 'extend',
        reservation: idOf(at, site, site.reservations),
        seconds: random.pick([60, 7200]),
      }
    default:
      return change(at, site, who, kind)
  }
}

type Who = Pick<Operation, 'site' | 'by'>

function change({ ...at }: Drawn, site: Site, who: Who, kind: Operation['do']): Operation {
  const { random, world } = at
  const someRule = () => random.pick(world.rules)?.id ?? '99'
  switch (kind) {
    case 'add-rule':
      return { ...who, do: 'add-rule', rule: rule(at, site) }
    case 'change-rule': {
      const { mode, depth, enabled } = rule(at, site)
      return { ...who, do: 'change-rule', rule: someRule(), change: { mode, depth, enabled } }
    }
    case 'remove-rule':
      return { ...who, do: 'remove-rule', rule: someRule() }
    case 'request-override':
      return {
        ...who,
        do: 'request-override',
        item: random.pick(['BOLT', 'NUT']),
        location: random.pick(SHELVES),
        quantity: String(random.between(1, 9)),
        once: random.chance(0.3),
        expiresAt: at.now + random.pick([60_000, 7_200_000, 86_400_000]),
      }
    case 'decide-override': {
      const verdict = random.pick(['approved', 'approved', 'approved', 'rejected', 'revoked'] as const)
      const open = site.overrides.filter(({ state }) => state === 'requested')
      const override = idOf(at, site, open.length > 0 && random.chance(0.8) ? open : site.overrides)
      // Who asked may not approve, and the third in a month is no supervisor's to approve.
      const by = random.chance(0.7) ? BEA : who.by
      return { ...who, by, do: 'decide-override', override, verdict }
    }
    case 'announce':
      return {
        ...who,
        do: 'announce',
        type: random.pick(INBOUND),
        document: random.pick(['D1', 'D2', 'D3']),
        line: random.pick(['1', '2']),
        item: item(at),
        quantity: quantity(at, 20n),
        location: random.pick([undefined, undefined, ...SHELVES]),
      }
    case 'close-expectations':
      return { ...who, do: 'close-expectations', document: random.pick(['D1', 'D2', 'D3']) }
    case 'release-hold': {
      const override = random.chance(0.5) ? null : idOf(at, site, site.overrides)
      return { ...who, do: 'release-hold', hold: idOf(at, site, site.holds), override }
    }
    case 'cancel-hold':
      return { ...who, do: 'cancel-hold', hold: idOf(at, site, site.holds) }
    case 'ask-order':
      return order(at, site, who)
    case 'cancel-order':
      return { ...who, do: 'cancel-order', document: random.pick(ORDERS) }
    case 'stop':
      return {
        ...who,
        do: 'stop',
        reason: random.pick(['count', 'hold'] as const),
        item: random.pick([undefined, 'BOLT', 'NUT']),
        location: random.pick([undefined, 'A', 'B/01']),
      }
    case 'lift-stop':
      return { ...who, do: 'lift-stop', stop: idOf(at, site, site.stops) }
    case 'buffer': {
      const units = String(random.between(0, 5))
      return { ...who, do: 'buffer', item: random.pick(['BOLT', 'NUT']), channel: 'market', quantity: units }
    }
    case 'mode':
      return { ...who, do: 'mode', mode: random.chance(0.3) ? 'observe' : 'guard' }
    case 'close-period':
      return { ...who, do: 'close-period', until: random.pick([PERIOD_END, null]) }
    default:
      return { ...who, do: 'sweep' }
  }
}

const name = (at: Drawn, letter: string) => `${letter}${++at.names}`

function idOf({ random }: Drawn, site: Site, all: readonly { id: string }[]): string {
  return all.length === 0 || random.chance(0.03) ? `${site.number}-99` : random.pick(all.slice(-12)).id
}

/** Of a movement that is there, mostly; what came in beyond all measure stays in. */
/** Of a movement that drew on a reservation, if there is one. */
function drawnSeq(at: Drawn, site: Site): string {
  const drew = site.booked.filter(({ drawn }) => drawn.length > 0)
  return drew.length === 0 ? seq(at, site) : String(at.random.pick(drew).seq)
}

function seq({ random }: Drawn, site: Site): string {
  const told = random.between(1, site.booked.length + 1)
  const { units = 0n } = site.booked[told - 1] ?? {}
  return String(units > 1_000_000n ? site.booked.length + 1 : told)
}

function item({ random }: Drawn): string {
  return random.chance(0.02) ? `GHOST${random.between(1, 9)}` : random.pick(ITEMS)
}

/** Around what is there, and now and then what nobody can read. */
function quantity({ random }: Drawn, balance: bigint): string {
  if (random.chance(0.04)) return random.pick(['0', '1.5', '0.001', '-1', '99999999999999999999'])
  const near = balance + BigInt(random.between(-2, 3))
  if (near > 0n && near < 1_000n && random.chance(0.4)) return String(near)
  return String(random.pick([1, 2, 3, 4, 8, 12, 24, 60]))
}

function moves(at: Drawn, site: Site): Move[] {
  const { random } = at
  const count = random.chance(0.6) ? 1 : random.between(2, 4)
  const all: Move[] = []
  while (all.length < count) {
    const again = all.length > 0 && random.chance(0.05) ? all[0] : null
    all.push(again ?? (random.chance(0.1) ? saidBefore(at, site) : null) ?? move(at, site))
  }
  return all
}

/** What a sender says yes to: some questions, or whichever is asked. */
function sure({ random }: Drawn): NonNullable<Move['confirmed']> {
  return random.chance(0.4) ? true : QUESTION_CODES.filter(() => random.chance(0.6))
}

/** What a line of a document said before, said once more or brought back. */
function saidBefore(at: Drawn, site: Site): Move | null {
  const { random } = at
  const said = site.booked.filter(({ move: { document, source } }) => document && source !== 'plimsoll')
  if (said.length === 0) return null
  const { id: _, reservation, override, confirmed, ...rest } = random.pick(said.slice(-12)).move
  const again = { ...rest, id: name(at, 'm'), ...(random.chance(0.3) ? { confirmed: sure(at) } : {}) }
  const isOut = rest.to === 'customer' || rest.to === 'in-transit'
  if (!isOut || random.chance(0.5)) return again
  const back = { from: rest.to, to: rest.from }
  if (rest.to === 'customer') return { ...again, ...back, kind: 'return' }
  // Now and then more arrives than was sent.
  const arrives = random.chance(0.5) ? { quantity: String(random.between(2, 9)) } : {}
  return { ...again, ...back, ...arrives, kind: 'transfer' }
}

/** What goes where: in, out or on; often what is announced and not here yet, or what is waited for. */
function course(
  at: Drawn,
  site: Site,
): { code: string; from: string; to: string; kind: string; units?: bigint } {
  const { random } = at
  const place = () => (random.chance(0.02) ? `X/${random.between(1, 3)}` : random.pick(SHELVES))
  const open = site.expectations.filter(({ closed, quantity, received }) => !closed && received < quantity)
  const parked = site.holds.filter(({ state }) => state === 'parked')
  if (open.length > 0 && random.chance(0.2)) {
    const { item: code, location } = random.pick(open)
    const from = location ?? random.pick(SHELVES)
    const units = balanceOf(site, code, from) + BigInt(random.between(1, 4))
    return { code, from, to: 'customer', kind: random.pick(KINDS_OUT), units }
  }
  if (parked.length > 0 && random.chance(0.3)) {
    const { move, units } = random.pick(parked).asked
    return { code: move.item, from: 'supplier', to: move.from, kind: 'receipt', units }
  }
  const code = item(at)
  if (random.chance(0.35)) {
    const kinds = random.chance(0.04) ? KINDS_OUT : KINDS_IN
    return { code, from: 'supplier', to: place(), kind: random.pick(kinds) }
  }
  if (random.chance(0.6)) return { code, from: place(), to: 'customer', kind: random.pick(KINDS_OUT) }
  const to = random.chance(0.3) ? 'in-transit' : place()
  return { code, from: place(), to, kind: random.pick(['transfer', 'putaway']) }
}

function move(at: Drawn, site: Site): Move {
  const { random } = at
  const { code, from, to, kind, units } = course(at, site)
  const day = random.chance(0.15) ? '2021-05-10' : '2021-05-20'
  // Most happened just now; the others are decided by what their books held then.
  const then = random.chance(0.2) ? day : `${day}T0${random.between(0, 9)}:00:00Z`
  const occurredAt = random.chance(0.7) ? '2021-05-22T08:00:00Z' : random.chance(0.05) ? '2031-05-22' : then
  const old = random.chance(0.06) && site.booked.length > 0 ? random.pick(site.booked).move : null
  const known = site.reservations.slice(-6)
  const permits = site.overrides.slice(-6)
  const optional = (of: number, more: Partial<Move>) => (random.chance(of) ? more : {})
  return aMove(old?.id ?? name(at, 'm'), from, to, howMuch(at, site, { code, from, units }), {
    item: code,
    kind,
    occurredAt,
    source: random.pick(SOURCES),
    ...(at.world.items.has(code)
      ? optional(0.15, { unit: random.pick(['box', 'box', 'each', 'pallet']) })
      : {}),
    ...optional(0.4, { document: random.pick(['D1', 'D2', 'D3']) }),
    ...optional(0.4, { line: random.pick(['1', '2']) }),
    ...optional(0.1, { channel: 'market' }),
    ...optional(0.3, { confirmed: sure(at) }),
    ...(known.length > 0 ? optional(0.1, { reservation: random.pick(known).id }) : {}),
    ...(permits.length > 0 ? optional(0.15, { override: random.pick(permits).id }) : {}),
  })
}

function howMuch(
  at: Drawn,
  site: Site,
  { code, from, units }: { code: string; from: string; units?: bigint },
): string {
  const item = at.world.items.get(code)
  if (item === undefined) return '3'
  if (units !== undefined && units > 0n && item.scale === 0) return String(units)
  if (from === 'supplier' && at.random.chance(0.01)) return SAFE_MAX
  return quantity(at, balanceOf(site, code, from))
}

const SOURCES = ['wms', 'wms', 'shop'] as const

function sets(at: Drawn, site: Site) {
  const { random } = at
  return Array.from({ length: random.between(1, 3) }, () => {
    const [code, location] = [random.pick(['BOLT', 'NUT']), random.pick(SHELVES)]
    const held = balanceOf(site, code, location)
    const expected = random.chance(0.8) ? held : held + 1n
    const wanted = random.chance(0.15) ? expected : BigInt(random.between(random.chance(0.1) ? -3 : 0, 20))
    return {
      id: name(at, 's'),
      source: 'count',
      item: code,
      location,
      actor: 'Ann',
      reason: 'counted',
      quantity: String(wanted),
      expected: String(expected),
      occurredAt: '2021-05-21T08:00:00Z',
    }
  })
}

function lines(at: Drawn, site: Site) {
  const { random } = at
  return Array.from({ length: random.between(1, 3) }, (_, place) => {
    const code = random.chance(0.02) ? 'GHOST0' : random.pick(['BOLT', 'NUT'])
    const held = balanceOf(site, code, random.pick(SHELVES))
    const line = { line: String(place + 1), item: code, quantity: quantity(at, held) }
    return random.chance(0.2)
      ? { ...line, locations: random.pick([['A'], ['A/01'], ['B/01', 'A/02']]) }
      : line
  })
}

function fulfil(at: Drawn, site: Site, who: Who): Operation {
  const { random } = at
  const recent = site.reservations.slice(-8)
  const made = recent.length > 0 ? random.pick(recent) : null
  const parts = made?.parts ?? []
  const count = random.between(1, Math.max(1, Math.min(2, parts.length)))
  const asked = Array.from({ length: count }, () => {
    const part = parts.length > 0 ? random.pick(parts) : { line: '1', location: 'A/01', open: 1n }
    const units = random.chance(0.6) ? part.open : part.open - 1n
    return {
      id: name(at, 'f'),
      line: part.line,
      location: random.chance(0.9) ? part.location : undefined,
      quantity: String(units > 0n ? units : 1n),
    }
  })
  return {
    ...who,
    do: 'fulfil',
    reservation: made?.id ?? `${site.number}-99`,
    source: 'wms',
    lines: asked,
    occurredAt: '2021-05-22T08:00:00Z',
  }
}

/** Often for what is reserved under its name. */
function order({ random }: Drawn, site: Site, who: Who): Operation {
  const made = site.reservations.length > 0 && random.chance(0.6) ? random.pick(site.reservations) : null
  const line = { line: '1', item: made?.lines[0].item ?? random.pick(['BOLT', 'NUT']) }
  const location = random.pick([undefined, undefined, 'A', 'B/01'])
  return {
    ...who,
    do: 'ask-order',
    document: made?.document ?? random.pick(ORDERS),
    channel: null,
    needsReservation: random.chance(0.5),
    lines: [{ ...line, quantity: String(random.between(1, 12)), location }],
  }
}

function rule(at: Drawn, site: Site): RuleAsk {
  const { random } = at
  const scopes: readonly Scope[] = [
    {},
    { site: site.name },
    { item: 'BOLT' },
    { item: 'NUT', location: 'A' },
    { location: 'A/01' },
    { kind: 'sale' },
    { channel: 'market' },
    { source: 'shop' },
    { category: 'fasteners', kind: 'ship' },
    { role: 'supervisor' },
    { site: site.name, location: 'B/01' },
    { item: 'NUT' },
  ]
  return {
    scope: random.pick(scopes),
    mode: random.pick(MODES),
    depth: random.pick([null, null, 0, 2, 5]),
    graceSeconds: random.pick([60, 7200, 864_000]),
    expiresAt: random.pick([null, null, at.now + 7_200_000]),
    enabled: random.chance(0.9),
  }
}
