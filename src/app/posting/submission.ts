/** Submitted movements of one site as one command: read once their items are known, under the site's lock. */

import type { By } from '../../core/by.ts'
import { type Item, plainItem } from '../../core/history/item.ts'
import { SCALE_MAX } from '../../core/limits.ts'
import { decimalsOf } from '../../core/quantity/read.ts'
import { textFault } from '../../core/text.ts'
import type { Submission, Wish } from './port.ts'
import { type ReadMovement, readMovement, type SubmittedMovement } from './read-movement.ts'

/** One command of what is submitted to a site; `read` tells, once it was read, what could not be. */
export function submissionOf(
  site: string,
  submitted: readonly SubmittedMovement[],
  { by, atomic }: { by: By; atomic: boolean },
): { submission: Submission; read: () => readonly ReadMovement[] } {
  let told: readonly ReadMovement[] = []
  return {
    submission: {
      ...{ site, by, atomic, oneByOne: false, codes: askable(submitted), size: submitted.length },
      read: (known) => {
        const items = itemsOf(known, submitted)
        told = submitted.map((one) => readMovement(one, items.get(one.item)!))
        return {
          items: [...items.values()],
          movements: told.map((one, place) =>
            one.ok ? { movement: one.movement, wish: wishOf(submitted[place]) } : null,
          ),
        }
      },
    },
    read: () => told,
  }
}

function wishOf({ reservation, override, channel, confirmed }: SubmittedMovement): Wish | null {
  if (reservation === undefined && override === undefined && channel === undefined && confirmed !== true)
    return null
  return {
    ...{ reservation: reservation ?? null, override: override ?? null, channel: channel ?? null },
    ...{ confirmed: confirmed === true, expected: null, reverses: null },
  }
}

/** The registered items; one not seen before is kept at the finest quantity and in the unit it is first named with. */
export function itemsOf(
  known: ReadonlyMap<string, Item>,
  submitted: readonly Pick<SubmittedMovement, 'item' | 'quantity' | 'unit'>[],
): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>()
  for (const { item: code, quantity, unit } of submitted) {
    const registered = known.get(code)
    if (registered !== undefined) {
      items.set(code, registered)
      continue
    }
    const first = items.get(code) ?? { ...plainItem(code), baseUnit: unit ?? plainItem(code).baseUnit }
    const scale = Math.max(first.scale, Math.min(SCALE_MAX, decimalsOf(quantity)))
    items.set(code, { ...first, scale })
  }
  return items
}

/** Codes of the items. A text that cannot name anything cannot be asked for either; it is refused when it is read. */
export function askable(submitted: readonly { readonly item: string }[]): string[] {
  return [...new Set(submitted.map(({ item }) => item))].filter((code) => textFault(code) === null)
}
