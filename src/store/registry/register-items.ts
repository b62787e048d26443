/** Registers items, and writes into the trail who did it. */
import type { PoolClient } from 'pg'
import type { RegisterOptions } from '../../app/registry/port.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import type { Item } from '../../core/history/item.ts'
import { changeOf, unitChange } from '../../core/history/item-change.ts'
import { bool, int4, nullable, type RowShape, select, selectRow, text } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Clocked } from '../site/at-site.ts'
import { takeItemsVersion } from '../site/lock.ts'
import { itemsRegistered } from '../trail/registered.ts'
import { appendTrail } from '../trail/trail.ts'
import { findItemsOn } from './read-registry.ts'

/**
 * Adds items, or what is newly known of them. An item's scale stays: its quantities are stored at it. ChangeRefused
 * `confirm-unit`, and nothing is kept, where a unit of an item that has movements would mean something else.
 */
export async function registerItems(
  { pool, clock }: Clocked,
  items: readonly Item[],
  { by, confirmed }: RegisterOptions = {},
): Promise<void> {
  let changed = false
  await inTransaction(pool, async (client) => {
    const codes = items.map(({ code }) => code)
    // One who changes an item waits for another who does, so that each tells what it was before.
    await client.query('select from items where code = any($1) order by code for no key update', [codes])
    const before = await findItemsOn(client, codes)
    await askAboutUnits(client, before, items, confirmed)
    const ids = new Map<string, number>()
    // In one order, so that two who register the same items do not wait for each other.
    for (const item of [...items].sort((left, right) => (left.code < right.code ? -1 : 1))) {
      const { id, isChanged } = await registerItem(client, item)
      ids.set(item.code, id)
      if (isChanged) changed = true
    }
    const registered = items.map(({ code, packs }) => ({
      id: ids.get(code)!,
      code,
      units: packs.map(({ unit }) => unit),
    }))
    const after = new Map((await findItemsOn(client, codes)).map((item) => [item.code, item]))
    const changes = before.flatMap((item) => changeOf(item, after.get(item.code) ?? item) ?? [])
    const at = await clock.ask(client)
    await appendTrail(client, 0, at, itemsRegistered(registered, by?.name, changes))
  })
  // Not together: a posting that registers the same items holds its site first, and items after it.
  if (changed) await takeItemsVersion(pool)
}

const MOVED = { code: text } satisfies RowShape

/** ChangeRefused `confirm-unit` of the first item whose units change, unless that is confirmed or it never moved. */
async function askAboutUnits(
  client: PoolClient,
  before: readonly Item[],
  items: readonly Item[],
  confirmed: ReadonlySet<string> = new Set(),
): Promise<void> {
  const known = new Map(before.map((item) => [item.code, item]))
  const changes = items.flatMap((item, place) => {
    const was = known.get(item.code)
    const change = was === undefined || confirmed.has(item.code) ? null : unitChange(was, item)
    return change === null ? [] : [{ item: item.code, place, ...change }]
  })
  if (changes.length === 0) return
  const moved = await select(
    client,
    MOVED,
    `select code from items
     where code = any($1) and exists (select from balances where balances.item_id = items.item_id)`,
    [changes.map(({ item }) => item)],
  )
  const first = changes.find(({ item }) => moved.some(({ code }) => code === item))
  if (first === undefined) return
  const { place, ...detail } = first
  throw new ChangeRefused('confirm-unit', detail, `/${place}/confirmed`)
}

const REGISTERED = { item_id: int4, is_changed: nullable(bool) } satisfies RowShape

/** Answers whether an item that was there is another one now, so that processes must forget what they remember. */
async function registerItem(client: PoolClient, item: Item): Promise<{ id: number; isChanged: boolean }> {
  const { item_id: itemId, is_changed: isChanged } = await selectRow(
    client,
    REGISTERED,
    `insert into items (code, name, base_unit, scale, unit_cost, currency, gtin, category)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (code) do update
     set name = coalesce(excluded.name, items.name),
       base_unit = excluded.base_unit,
       unit_cost = coalesce(excluded.unit_cost, items.unit_cost),
       currency = coalesce(excluded.currency, items.currency),
       gtin = coalesce(excluded.gtin, items.gtin),
       category = coalesce(excluded.category, items.category)
     returning item_id,
       (select (before.base_unit, before.category, before.name, before.unit_cost)
               is distinct from (items.base_unit, items.category, items.name, items.unit_cost)
        from items as before where before.code = $1) as is_changed`,
    [item.code, item.name, item.baseUnit, item.scale, item.unitCost, item.currency, item.gtin, item.category],
  )
  // Null where the item is new: no process remembers anything of it.
  const isNew = isChanged === null
  let changed = isChanged === true
  for (const pack of item.packs) if ((await registerPack(client, itemId, pack)) && !isNew) changed = true
  return { id: itemId, isChanged: changed }
}

/** Returns whether the pack is new or another one now. */
async function registerPack(
  client: PoolClient,
  itemId: number,
  { unit, factor }: Item['packs'][number],
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into item_packs as known (item_id, unit, numerator, denominator)
     values ($1, $2, $3, $4)
     on conflict (item_id, unit) do update
     set numerator = excluded.numerator, denominator = excluded.denominator
     where (known.numerator, known.denominator) <> (excluded.numerator, excluded.denominator)`,
    [itemId, unit, factor.numerator, factor.denominator],
  )
  return rowCount !== 0
}
