/** What of an item is another thing than it was: for the trail, and to ask before units mean something else. */
import { formatMoney } from '../quantity/money.ts'
import { formatFactor } from '../quantity/unit.ts'
import type { Item } from './item.ts'

/** Facts that changed, by name, as people read them; `null` where nothing was known. A pack is named `pack box`. */
export interface ItemChange {
  readonly item: string
  readonly before: Readonly<Record<string, string | null>>
  readonly after: Readonly<Record<string, string | null>>
}

/** What changed of an item; null where nothing did. */
export function changeOf(before: Item, after: Item): ItemChange | null {
  const [was, is] = [factsOf(before), factsOf(after)]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => (was[name] ?? null) !== (is[name] ?? null),
  )
  if (names.length === 0) return null
  const only = (facts: Readonly<Record<string, string | null>>) =>
    Object.fromEntries(names.map((name) => [name, facts[name] ?? null]))
  return { item: before.code, before: only(was), after: only(is) }
}

/** A unit that would mean something else than it did when the item's movements were posted. */
export interface UnitChange {
  readonly unit: string
  readonly before: string
  readonly after: string
}

/**
 * The base unit, where it gets another name, or the first pack that gets another factor; null where all units stay what
 * they are. A pack that is new changes nothing.
 */
export function unitChange(before: Item, given: Item): UnitChange | null {
  if (given.baseUnit !== before.baseUnit)
    return { unit: before.baseUnit, before: before.baseUnit, after: given.baseUnit }
  for (const { unit, factor } of given.packs) {
    const known = before.packs.find((pack) => pack.unit === unit)
    if (known === undefined) continue
    const [was, is] = [formatFactor(known.factor), formatFactor(factor)]
    if (was !== is) return { unit, before: was, after: is }
  }
  return null
}

function factsOf(item: Item): Record<string, string | null> {
  const { name, baseUnit, unitCost, currency, gtin, category, packs } = item
  return {
    name,
    baseUnit,
    unitCost: unitCost === null ? null : formatMoney(unitCost),
    currency,
    gtin,
    category,
    ...Object.fromEntries(packs.map(({ unit, factor }) => [`pack ${unit}`, formatFactor(factor)])),
  }
}
