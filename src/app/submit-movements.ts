/** Submits movements as others write them: read one by one, the readable ones posted, one answer per element. */
import type { RejectionCode } from '../core/codes.ts'
import { type Item, plainItem } from '../core/item.ts'
import { SCALE_MAX } from '../core/limits.ts'
import type { LedgerStore, PostAnswer } from './ports/ledger.ts'
import { postMovements } from './post-movements.ts'
import { decimalsOf, readMovement, type SubmittedMovement } from './read-movement.ts'

export interface SubmitAnswer extends PostAnswer {
  readonly reason: RejectionCode | null
}

export async function submitMovements(
  store: LedgerStore,
  submitted: readonly SubmittedMovement[],
): Promise<SubmitAnswer[]> {
  const items = await itemsOf(store, submitted)
  const read = submitted.map((one) => readMovement(one, items.get(one.item)!))
  const readable = read.flatMap((one) => (one.ok ? [one.movement] : []))
  const posted = readable.length === 0 ? [] : await postMovements(store, readable, [...items.values()])
  let next = 0
  return read.map((one, index) => {
    if (one.ok) return { ...posted[next++], reason: null }
    const none = { seq: null, fromBalance: null, toBalance: null, negative: false }
    const { code, reason, field } = one
    return {
      ...none,
      id: submitted[index].id,
      status: 'refused',
      code,
      reason,
      pointer: `/${index}/${field}`,
    }
  })
}

/** The registered items; one not seen before is kept at the finest quantity and in the unit it is first named with. */
async function itemsOf(
  store: LedgerStore,
  submitted: readonly SubmittedMovement[],
): Promise<ReadonlyMap<string, Item>> {
  // A text that cannot name anything cannot be asked for either; it is refused when it is read.
  const codes = [...new Set(submitted.map((one) => one.item))].filter((code) => !code.includes('\u0000'))
  const items = new Map((await store.findItems(codes)).map((item) => [item.code, item]))
  const fresh = new Set<string>()
  for (const { item: code, quantity, unit } of submitted) {
    if (items.has(code) && !fresh.has(code)) continue
    fresh.add(code)
    const known = items.get(code) ?? { ...plainItem(code), baseUnit: unit ?? plainItem(code).baseUnit }
    const scale = Math.max(known.scale, Math.min(SCALE_MAX, decimalsOf(quantity)))
    items.set(code, { ...known, scale })
  }
  return items
}
