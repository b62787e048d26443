/** Where goods of a kind usually come from and go to. */
import type { MovementKind } from '../../../core/codes.ts'
import { COUNTERPARTY_OF, hasFloor, locationAt } from '../../../core/history/location.ts'

/** On which side of the shelf the world outside is. */
const OUTSIDE: Readonly<Record<MovementKind, 'from' | 'to' | 'neither'>> = {
  receipt: 'from',
  return: 'from',
  produce: 'from',
  opening: 'from',
  restock: 'neither',
  putaway: 'neither',
  pick: 'neither',
  pack: 'neither',
  transfer: 'neither',
  ship: 'to',
  sale: 'to',
  consume: 'to',
  scrap: 'to',
  adjustment: 'to',
}

export interface Ends {
  readonly from: string
  readonly to: string
}

/**
 * The ends of a movement of a kind, as far as those that are filled in already let them be: a shelf stays a shelf.
 *
 * @example endsFor('receipt', { from: 'A/01', to: '' }) // { from: 'supplier', to: 'A/01' }
 */
export function endsFor(kind: MovementKind, { from, to }: Ends): Ends {
  const shelves = [from, to].filter((path) => path.trim() !== '' && isShelf(path))
  const [shelf = ''] = shelves
  const outside = COUNTERPARTY_OF[kind]
  switch (OUTSIDE[kind]) {
    case 'from':
      return { from: outside, to: shelf }
    case 'to':
      return { from: shelf, to: outside }
    case 'neither':
      return { from: shelf, to: shelves[1] ?? '' }
  }
}

/** Whether a place is in the warehouse. */
export function isShelf(path: string): boolean {
  return hasFloor(locationAt('', path.trim()).kind)
}
