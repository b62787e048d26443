/**
 * Registers items and places by hand: a guarded site takes no others. An item that is registered keeps its base unit's
 * decimals; all else that is submitted of it replaces the earlier values.
 *
 * Refused as ChangeRefused `malformed`, at the field that cannot be read, or that holds marks nobody sees and so reads
 * like another, and `confirm-unit` where a unit of an item that has movements would mean something else; nothing is
 * kept then.
 */

import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import type { LocationKind } from '../../core/codes.ts'
import { type Item, plainItem } from '../../core/history/item.ts'
import { DEFAULT_SITE, hasFloor, type Location, locationAt } from '../../core/history/location.ts'
import { holdsUnseen } from '../../core/names/readable.ts'
import { parseMoney } from '../../core/quantity/money.ts'
import { parseFactor } from '../../core/quantity/unit.ts'
import type { RegistryPort } from './port.ts'

export interface SubmittedItem {
  readonly code: string
  readonly name?: string
  /** `each` where the item is new and names none. */
  readonly baseUnit?: string
  /** Decimal places of the base unit that are kept, of a new item. */
  readonly decimals?: number
  readonly packs?: readonly { readonly unit: string; readonly factor: string }[]
  readonly unitCost?: string
  readonly currency?: string
  readonly gtin?: string
  readonly category?: string
  /** Another base unit, or factor of a pack, of an item that has movements is meant. */
  readonly confirmed?: readonly 'confirm-unit'[] | boolean
}

export interface SubmittedLocation {
  readonly site?: string
  readonly path: string
  readonly kind?: LocationKind
}

/** `known`: it was registered before. */
export type RegisterStatus = 'registered' | 'known'

/** One status an item, in order. */
export async function registerItems(
  store: RegistryPort,
  submitted: readonly SubmittedItem[],
  by: By,
): Promise<{ code: string; status: RegisterStatus }[]> {
  const before = await store.findItems(submitted.map(({ code }) => code))
  const known = new Map(before.map((item) => [item.code, item]))
  for (const [place, { code }] of submitted.entries())
    if (!known.has(code)) expectSeen(code, `/${place}/code`)
  const items = submitted.map((one, place) => itemOf(one, known.get(one.code), `/${place}`))
  const confirmed = new Set(submitted.filter(isConfirmed).map(({ code }) => code))
  await store.registerItems(items, { by, confirmed })
  return submitted.map(({ code }) => ({ code, status: known.has(code) ? 'known' : 'registered' }))
}

function isConfirmed({ confirmed = false }: SubmittedItem): boolean {
  return typeof confirmed === 'boolean' ? confirmed : confirmed.includes('confirm-unit')
}

function itemOf(submitted: SubmittedItem, known: Item | undefined, pointer: string): Item {
  const { code, name, baseUnit, decimals, packs = [], unitCost, currency, gtin, category } = submitted
  const base = known ?? plainItem(code)
  const cost = unitCost === undefined ? null : parseMoney(unitCost)
  if (cost !== null && (!cost.ok || cost.quantity < 0))
    throw new ChangeRefused('malformed', {}, `${pointer}/unitCost`)
  return {
    code,
    name: name ?? null,
    baseUnit: baseUnit ?? base.baseUnit,
    scale: known?.scale ?? decimals ?? base.scale,
    packs: packs.map(({ unit, factor: text }, place) => {
      const factor = parseFactor(text)
      if (factor === null) throw new ChangeRefused('malformed', {}, `${pointer}/packs/${place}/factor`)
      return { unit, factor }
    }),
    unitCost: cost === null ? null : cost.quantity,
    currency: currency ?? null,
    gtin: gtin ?? null,
    category: category ?? null,
  }
}

/** One answer a place, in order, with the kind it stands as. A site that was not there is made. */
export async function registerLocations(
  store: RegistryPort,
  submitted: readonly SubmittedLocation[],
  by: By,
): Promise<(Location & { status: RegisterStatus })[]> {
  const locations = submitted.map(({ site = DEFAULT_SITE, path, kind }, place) => {
    const named = locationAt(site, path)
    expectSeen(path, `/${place}/path`)
    // A counterparty's name is that counterparty, and no other place is one.
    if (kind !== undefined && kind !== named.kind && !(hasFloor(kind) && hasFloor(named.kind)))
      throw new ChangeRefused('malformed', {}, `/${place}/kind`)
    return { ...named, kind: kind ?? named.kind }
  })
  return store.registerLocations(locations, by)
}

function expectSeen(text: string, pointer: string): void {
  if (holdsUnseen(text)) throw new ChangeRefused('malformed', {}, pointer)
}
