/**
 * Where a ledger is not what the auditor believes it to be. What has run out by the site's own time counts as gone on
 * both sides, whether or not somebody noticed it yet.
 */
import type { Ledger } from './ledger.ts'
import { openParts } from './promises.ts'
import type { Site, World } from './world.ts'

/** One sentence a difference: what is believed, and what is. */
export function differences(
  world: World,
  ledger: Ledger,
  names: Iterable<string> = world.sites.keys(),
): string[] {
  return [...names].flatMap((name) => {
    const site = world.sites.get(name)!
    const [believed, found] = [believedOf(site), foundOf(ledger, site.name)]
    return Object.keys(believed).flatMap((about) =>
      compare(`${site.name} ${about}`, believed[about], found[about]),
    )
  })
}

type Told = Record<string, readonly string[]>

function believedOf(site: Site): Told {
  const at = site.clock ?? Number.NEGATIVE_INFINITY
  const hasRunOut = (expiresAt: number) => expiresAt <= at
  return {
    clock: [String(site.clock)],
    movements: site.booked.map(
      ({ seq, key, move, units, from, to, outAt, inAt }) =>
        `${seq} ${key} ${move.item} ${move.from} ${move.to} ${units} ${from} ${to} ${outAt} ${inAt}`,
    ),
    holds: site.holds
      .map(({ id, key, state, expiresAt }) => `${id} ${key} ${stateOf(state, hasRunOut(expiresAt))}`)
      .sort(),
    overrides: site.overrides
      .map(({ id, state, used, expiresAt }) => `${id} ${stateOf(state, hasRunOut(expiresAt))} ${used}`)
      .sort(),
    reservations: site.reservations.map(({ id, key }) => `${id} ${key}`).sort(),
    promises: site.reservations
      .flatMap((made) => {
        const open = new Set(openParts(made, at))
        return made.parts.map(
          (part) =>
            `${made.id} ${part.line} ${part.location} ${open.has(part) ? part.open : 0n} ${part.fulfilled}`,
        )
      })
      .sort(),
    'changes of promises': site.later.toSorted(),
    expectations: site.expectations
      .map(
        ({ type, document, line, quantity, received }) =>
          `${type} ${document} ${line} ${quantity} ${received}`,
      )
      .sort(),
    orders: site.orders.map(({ document, state, blocks }) => `${document} ${state} ${blocks}`).sort(),
  }
}

function foundOf(ledger: Ledger, name: string): Told {
  const here = <Row extends { site: string }>(rows: readonly Row[]) =>
    rows.filter(({ site }) => site === name)
  const { decidedAt } = ledger.sites.find((site) => site.name === name)!
  const hasRunOut = (expiresAt: number) => expiresAt <= (decidedAt ?? Number.NEGATIVE_INFINITY)
  return {
    clock: [String(decidedAt)],
    movements: here(ledger.movements).map(
      ({ seq, key, item, from, to, units, fromBalance, toBalance, outAt, inAt }) =>
        `${seq} ${key} ${item} ${from} ${to} ${units} ${fromBalance} ${toBalance} ${outAt} ${inAt}`,
    ),
    holds: here(ledger.holds)
      .map(({ id, key, state, expiresAt }) => `${id} ${key} ${stateOf(state, hasRunOut(expiresAt))}`)
      .sort(),
    overrides: here(ledger.overrides)
      .map(({ id, state, used, expiresAt }) => `${id} ${stateOf(state, hasRunOut(expiresAt))} ${used}`)
      .sort(),
    reservations: here(ledger.reservations)
      .map(({ id, key }) => `${id} ${key}`)
      .sort(),
    promises: here(ledger.allocations)
      .map(
        ({ reservation, line, location, open, fulfilled, expiresAt }) =>
          `${reservation} ${line} ${location} ${hasRunOut(expiresAt) ? 0n : open} ${fulfilled}`,
      )
      .sort(),
    'changes of promises': here(ledger.later)
      .map(({ told }) => told)
      .sort(),
    expectations: here(ledger.expectations)
      .map(({ line, quantity, received }) => `${line} ${quantity} ${received}`)
      .sort(),
    orders: here(ledger.orders)
      .map(({ document, state, blocks }) => `${document} ${state} ${blocks}`)
      .sort(),
  }
}

function stateOf(state: string, hasRunOut: boolean): string {
  return hasRunOut && ['parked', 'requested', 'approved'].includes(state) ? 'expired' : state
}

function compare(about: string, believed: readonly string[], found: readonly string[]): string[] {
  const [left, right] = [new Set(believed), new Set(found)]
  const missing = believed.filter((one) => !right.has(one))
  const extra = found.filter((one) => !left.has(one))
  if (missing.length === 0 && extra.length === 0) return []
  return [`${about}: believed ${JSON.stringify(missing)}, found ${JSON.stringify(extra)}`]
}
