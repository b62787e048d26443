/**
 * What is posted: sales, receipts and putaways of 5,000 items that each lie on two shelves, or of one hot item alone.
 *
 * Stock never runs out; one movement in 500 asks for more than any shelf holds, so that it has to be refused. Draws
 * follow from the seed; ids are counted, so that no two are the same.
 */
import type { SubmittedMovement } from '../../src/app/posting/read-movement.ts'
import { createDraw } from '../random.ts'

export const ITEMS = 5_000
export const SHELVES = 40
export const OPENING = 1_000_000
/** Of the movements that put stock on the shelves before a rate. */
export const OPENING_SOURCE = 'opening'
export const TOO_MUCH = 1_000_000_000_000
export const TOO_MUCH_SHARE = 1 / 500

export type Shape = 'uniform' | 'hot'

export interface Drawn {
  readonly movement: SubmittedMovement
  /** It may be refused: it asks for too much, or stands in one request with a movement of its shelf that does. */
  readonly refusable: boolean
}

export function itemCode(item: number): string {
  return `SKU-${String(item).padStart(5, '0')}`
}

export function shelfPath(shelf: number): string {
  return `A/${String(1 + (shelf >> 3)).padStart(2, '0')}/${String(1 + (shelf & 7)).padStart(2, '0')}`
}

export function itemsOf(shape: Shape): string[] {
  return Array.from({ length: shape === 'hot' ? 1 : ITEMS }, (_, item) => itemCode(item))
}

/** The shelf an item is sold from, and the one it is kept on till then. */
export function shelvesOf(item: number): { front: string; reserve: string } {
  const front = item % SHELVES
  return { front: shelfPath(front), reserve: shelfPath((front + 1 + (item % 7)) % SHELVES) }
}

/** Puts stock on the shelves of every item that the shape names, and has every book come to be. */
export function opening(site: string, shape: Shape): SubmittedMovement[] {
  const movements: SubmittedMovement[] = []
  const add = (kind: SubmittedMovement['kind'], item: number, from: string, to: string, quantity: number) =>
    movements.push({
      id: `O${movements.length}`,
      kind,
      item: itemCode(item),
      site,
      from,
      to,
      quantity: String(quantity),
      occurredAt: '2026-01-01T00:00:00Z',
      source: OPENING_SOURCE,
      actor: 'bench',
    })
  for (let item = 0; item < itemsOf(shape).length; item++) {
    const { front, reserve } = shelvesOf(item)
    add('opening', item, 'adjustment', front, OPENING)
    add('opening', item, 'adjustment', reserve, OPENING)
    add('receipt', item, 'supplier', front, 1)
    add('sale', item, front, 'customer', 1)
  }
  return movements
}

/** Draws requests of so many movements. */
export function createWorkload(site: string, shape: Shape, seed: number): (count: number) => Drawn[] {
  const draw = createDraw(seed)
  let drawn = 0
  return (count) => {
    const occurredAt = new Date().toISOString()
    const emptied = new Set<string>()
    const movements = Array.from({ length: count }, () => next(occurredAt))
    for (const { item, from, quantity } of movements) {
      if (quantity === String(TOO_MUCH)) emptied.add(`${item} ${from}`)
    }
    return movements.map((movement) => ({
      movement,
      refusable: emptied.has(`${movement.item} ${movement.from}`),
    }))
  }

  function next(occurredAt: string): SubmittedMovement {
    const item = shape === 'hot' ? 0 : Math.floor(draw() * ITEMS)
    const { front, reserve } = shelvesOf(item)
    const luck = draw()
    const tooMuch = draw() < TOO_MUCH_SHARE
    const [kind, from, to] =
      luck < 0.6 || tooMuch
        ? (['sale', front, 'customer'] as const)
        : luck < 0.85
          ? (['receipt', 'supplier', front] as const)
          : (['putaway', reserve, front] as const)
    drawn += 1
    return {
      id: `M${drawn}`,
      kind,
      item: itemCode(item),
      site,
      from,
      to,
      quantity: String(tooMuch ? TOO_MUCH : 1 + Math.floor(draw() * 4)),
      // Whoever asks for too much means it: the question whether it is a slip is not what is measured.
      ...(tooMuch ? { confirmed: true } : {}),
      occurredAt,
      source: 'bench',
      actor: 'bench',
      document: `D-${drawn >> 2}`,
      line: String(drawn & 3),
    }
  }
}
