/** Places: how often goods of an item are received elsewhere than usual, and then never touched, in sound items. */
import type { History } from '../../history/history.ts'
import type { ItemRows } from './quantities/item-rows.ts'
import type { Seen } from './rates.ts'
import type { SoundBook } from './sound-sample.ts'

export interface Places {
  /** Inflows from outside into another place than the one where the item has most of them. */
  readonly elsewhere: Seen
  /** Of those, the ones in whose book nothing ever went out afterwards. */
  readonly untouched: Seen
  /** Whether anything ever leaves a location: where nothing does, goods that lie there prove nothing. */
  readonly isIssued: (location: number) => boolean
}

/** Counts the inflows of sound books, by item. */
export function placesOf(history: History, { floor }: ItemRows, books: readonly SoundBook[]): Places {
  const issued = new Uint8Array(history.locations.length)
  for (const location of history.from) issued[location] = 1
  let [inflows, elsewhere, untouched] = [0, 0, 0]
  const byItem = Map.groupBy(books, ({ book }) => book.item)
  for (const own of byItem.values()) {
    const counted = own.map(({ legs }) => {
      let received = 0
      let sinceOut = 0
      for (let leg = 0; leg < legs.length; leg++) {
        if (legs.delta[leg] < 0) sinceOut = 0
        else if (floor[history.from[legs.movement[leg]]] === 0) {
          received++
          sinceOut++
        }
      }
      return { received, sinceOut }
    })
    const main = counted.reduce((best, one) => (one.received > best.received ? one : best))
    for (const one of counted) {
      inflows += one.received
      if (one === main) continue
      elsewhere += one.received
      untouched += one.sinceOut
    }
  }
  return {
    elsewhere: { times: elsewhere, of: inflows },
    untouched: { times: untouched, of: elsewhere },
    isIssued: (location) => issued[location] === 1,
  }
}
