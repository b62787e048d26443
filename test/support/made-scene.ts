/** Scenes of made-up movements, as an audit sets them: for tests of causes. */

import type { Companions } from '../../src/core/causes/around/neighbours.ts'
import { type Surroundings, surroundingsOf } from '../../src/core/causes/around/surroundings.ts'
import { type Scene, sceneOf } from '../../src/core/causes/scene.ts'
import type { Order } from '../../src/core/codes.ts'
import { type BookFindings, bookEpisodes } from '../../src/core/episodes/book-episodes.ts'
import { type BookLegs, type BookRef, bookSplitter } from '../../src/core/episodes/book-legs.ts'
import { itemLegs } from '../../src/core/episodes/item-legs.ts'
import { type History, historyOf } from '../../src/core/history/history.ts'
import type { Item } from '../../src/core/history/item.ts'
import { hasFloor } from '../../src/core/history/location.ts'
import type { Movement } from '../../src/core/history/movement.ts'

export interface Made {
  readonly history: History
  readonly surroundings: Surroundings
  /** The books on shelves, in order of item and first movement. */
  readonly books: readonly MadeBook[]
  /** The scene of an episode: the first of the first book of an item that has one in the order. */
  readonly scene: (item: string, order: Order) => Scene
}

export interface MadeBook {
  readonly legs: BookLegs
  readonly book: BookRef
  readonly findings: BookFindings
}

/** Sets the scenes of movements. Items of which no book sank are sound. */
export function made(
  movements: readonly Movement[],
  items: readonly Item[] = [],
  change: (history: History) => Partial<History> = () => ({}),
  companions?: (history: History) => Companions,
): Made {
  const plain = historyOf(movements, items)
  const history = { ...plain, ...change(plain) }
  const legs = itemLegs(history)
  const books = booksOf(history)
  const sunk = new Set(
    books.flatMap(({ book, findings }) => (findings.stretches.length > 0 ? [book.item] : [])),
  )
  const surroundings = surroundingsOf(history, legs, {
    isSound: (item) => !sunk.has(item),
    companions: companions?.(history),
  })
  return {
    history,
    surroundings,
    books,
    scene(item, order) {
      for (const { book, findings } of books) {
        const episode = findings.stretches.find((one) => one.order === order)
        if (history.items[book.item].code === item && episode !== undefined)
          return sceneOf({ surroundings, book, findings, episode })
      }
      throw new Error(`no episode of ${item} ${order}`)
    },
  }
}

/** The books on shelves with their findings. */
export function booksOf(history: History): MadeBook[] {
  const legs = itemLegs(history)
  const split = bookSplitter(history, legs)
  return history.items.flatMap((_, item) =>
    split(item)
      .filter(({ book }) => hasFloor(history.locations[book.location].kind))
      .map(({ book, movement, delta }) => {
        const own = { book, movement: movement.slice(), delta: delta.slice() }
        return { legs: own, book, findings: bookEpisodes(history, own) }
      }),
  )
}
