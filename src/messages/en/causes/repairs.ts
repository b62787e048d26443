/** English words for the edits of history that a cause proposes. */
import { figure, instant } from '../../format.ts'
import type { Words } from '../../words.ts'

export const repairs: Words['repairs'] = {
  'move-in-time': ({ movement, to, clock }) =>
    clock === 'occurred' ? `Date ${movement} ${time(to)}.` : `Post ${movement} as of ${time(to)}.`,
  drop: ({ movement }) => `If it did not happen, reverse ${movement}.`,
  scale: ({ movement, factor }) =>
    `Correct ${movement} to ${factor?.includes('/') === true ? `${factor} of` : `${factor} times`} its quantity.`,
  'set-quantity': ({ movement, quantity }) => `Correct the quantity of ${movement} to ${amount(quantity)}.`,
  'turn-sign': ({ movement }) => `Reverse ${movement} and post it the other way round.`,
  'retarget-item': ({ movement, item }) => `Reverse ${movement} and post it on ${item}.`,
  'retarget-location': ({ movement, location }) => `Reverse ${movement} and post it at ${location}.`,
  'retarget-lot': ({ movement, lot }) =>
    `Reverse ${movement} and post it ${lot ? `under lot ${lot}` : 'without a lot'}.`,
  'retarget-owner': ({ movement, owner }) =>
    `Reverse ${movement} and post it ${owner ? `for owner ${owner}` : 'without an owner'}.`,
  'join-items': ({ item }) => `Move the balance of ${item} to this item.`,
  insert: ({ quantity, at, document }) =>
    document === undefined
      ? `Post at least ${amount(quantity)} that came in, as of ${time(at)}.`
      : `Post the ${amount(quantity)} of ${document} as of ${time(at)}.`,
}

function time(iso: string | undefined): string {
  return iso === undefined ? '' : instant(iso)
}

function amount(quantity: string | undefined): string {
  return quantity === undefined ? '' : figure(quantity)
}
