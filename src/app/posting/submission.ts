/** Submitted movements of one site as one command: read once their items are known, under the site's lock. */

import type { By } from '../../core/by.ts'
import { type Item, plainItem } from '../../core/history/item.ts'
import { SCALE_MAX } from '../../core/limits.ts'
import { textFault } from '../../core/names/text.ts'
import { confirmedOf } from '../../core/posting/questions/confirmed.ts'
import { decimalsOf } from '../../core/quantity/read.ts'
import type { MovementOptions, Submission } from './port.ts'
import { type ReadMovement, readMovement, type SubmittedMovement } from './read-movement.ts'

/** An element of a request, at its place in it. */
export interface Submitted {
  readonly place: number
  readonly movement: SubmittedMovement
}

/** How it was read. */
export interface ReadElement {
  readonly place: number
  readonly id: string
  readonly read: ReadMovement
}

/** One command of what is submitted to a site; `elements` answers, once it was read, how each was. */
export function submissionOf(
  site: string,
  submitted: readonly Submitted[],
  { by, atomic }: { by: By; atomic: boolean },
): { submission: Submission; elements: () => readonly ReadElement[] } {
  const movements = submitted.map(({ movement }) => movement)
  let elements: readonly ReadElement[] = []
  return {
    submission: {
      site,
      by,
      atomic,
      codes: nameable(movements),
      size: submitted.length,
      read: (known) => {
        const items = itemsOf(known, movements)
        const results = submitted.map(({ place, movement }) => ({
          place,
          id: movement.id,
          read: readMovement(movement, items.get(movement.item) ?? plainItem(movement.item)),
          options: optionsOf(movement),
        }))
        elements = results
        return {
          items: [...items.values()],
          movements: results.map(({ read, options }) =>
            read.ok ? { movement: read.movement, options, unread: read.unread?.code ?? null } : null,
          ),
        }
      },
    },
    elements: () => elements,
  }
}

function optionsOf(submitted: SubmittedMovement): MovementOptions | null {
  const { reservation, override, channel, confirmed } = submitted
  if (reservation === undefined && override === undefined && channel === undefined && !confirmed) return null
  return {
    reservation: reservation ?? null,
    override: override ?? null,
    channel: channel ?? null,
    confirmed: confirmedOf(confirmed),
    expected: null,
    reverses: null,
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

/** Codes of the items, without texts that cannot name anything: those are malformed when they are read. */
export function nameable(submitted: readonly { readonly item: string }[]): string[] {
  return [...new Set(submitted.map(({ item }) => item))].filter((code) => textFault(code) === null)
}
