/** What speaks for a row belonging to another book of its item. */
import { DAY_MS } from '../../time.ts'
import type { Neighbour } from '../around/neighbours.ts'
import { type Sign, sign } from '../candidate.ts'
import { balanceAt } from '../replay/line.ts'
import type { Scene } from '../scene.ts'
import { honestRateOf } from '../usual/rates.ts'

/** What lies so long is lying. Chosen. */
const LIES_MIN = 7 * DAY_MS
const UNTOUCHED_LEAST = 0.05
/** What is assumed of goods that lie beside the rows counted: one in three. Chosen. */
const UNTOUCHED_TIMES = 1
const UNTOUCHED_OF = 3
const BROUGHT_HERE_TOO = 0.1
/** Goods booked at a wrong place were announced for the right one so often. Chosen. */
const AS_ANNOUNCED = 0.95
const OUT_UNTOUCHED = 4
const OUT_EXACT = 3
const OUT_BLANK = 8
/** What is assumed of receipts at other places beside the rows counted: one in five. Chosen. */
const ELSEWHERE_TIMES = 2
const ELSEWHERE_OF = 10

/** That an inflow there belongs here. */
export function inflowSigns(scene: Scene, movement: number, neighbour: Neighbour): Sign[] {
  const { history, usual, book, neighbours } = scene
  const { elsewhere, untouched, isIssued } = usual.places()
  const signs: Sign[] = []
  const isPlace = neighbour.book.location !== book.location
  if (isPlace && !isMainPlace(scene, neighbour)) {
    const times = elsewhere.times + ELSEWHERE_TIMES + inflowsOf(scene, neighbour) - 1
    const of = elsewhere.of + ELSEWHERE_OF + inflowsOf(scene, { legs: scene.legs })
    signs.push(sign('received-elsewhere', Math.max(1, of / times), movement))
  }
  if (isIssued(neighbour.book.location) && liesSince(scene, neighbour, history.occurredAt[movement]))
    signs.push(
      sign(
        'lies-untouched',
        1 / Math.max(UNTOUCHED_LEAST, (untouched.times + UNTOUCHED_TIMES) / (untouched.of + UNTOUCHED_OF)),
        movement,
      ),
    )
  if (!isPlace && isBlank(neighbour) !== isBlank({ book }))
    signs.push(sign('blank-side', OUT_BLANK, movement))
  const broughtHere = neighbours
    .ofDocument(movement)
    .some(
      (other) =>
        other !== movement && history.item[other] === book.item && history.to[other] === book.location,
    )
  if (isPlace && broughtHere) signs.push(sign('brought-here-too', BROUGHT_HERE_TOO, movement))
  if (isPlace)
    signs.push(...placeSigns(scene, movement, { likely: book.location, booked: neighbour.book.location }))
  return signs
}

/** That an outflow here belongs there. */
export function outflowSigns(scene: Scene, movement: number, neighbour: Neighbour): Sign[] {
  const { history, book } = scene
  const signs: Sign[] = []
  if (neighbour.book.location !== book.location)
    signs.push(...placeSigns(scene, movement, { likely: neighbour.book.location, booked: book.location }))
  const { delta, length } = neighbour.legs('as-happened')
  let left = false
  for (let leg = 0; leg < length && !left; leg++) left = delta[leg] < 0
  if (!left) signs.push(sign('lies-untouched', OUT_UNTOUCHED, movement))
  const happened = scene.timeOf('as-happened', movement, true)
  if (balanceAt(neighbour.line('as-happened'), happened) === history.quantity[movement])
    signs.push(sign('emptied-exactly', OUT_EXACT, movement))
  if (neighbour.book.location === book.location && isBlank(neighbour) !== isBlank({ book }))
    signs.push(sign('blank-side', OUT_BLANK, movement))
  return signs
}

/** What the announcement of a row says of its place. */
function placeSigns(
  { announcements, usual }: Scene,
  movement: number,
  { likely, booked }: { readonly likely: number; readonly booked: number },
): Sign[] {
  const place = announcements.of(movement)?.location ?? null
  if (place === likely)
    return [sign('announced-for-it', AS_ANNOUNCED / honestRateOf(usual.announced().elsewhere), movement)]
  return place === booked ? [sign('announced-as-booked', 1 - AS_ANNOUNCED, movement)] : []
}

/** Without lot and owner. */
function isBlank({ book }: Pick<Neighbour, 'book'>): boolean {
  return book.lot === 0 && book.owner === 0
}

/** Whether the item has most of its inflows from outside at this place. */
function isMainPlace(scene: Scene, neighbour: Neighbour): boolean {
  const there = inflowsOf(scene, neighbour)
  const here = inflowsOf(scene, { legs: scene.legs })
  return there > here && scene.neighbours.otherBins(scene.book).every((one) => inflowsOf(scene, one) <= there)
}

function inflowsOf({ history, usual }: Scene, { legs }: Pick<Neighbour, 'legs'>): number {
  const { delta, movement, length } = legs('as-happened')
  let inflows = 0
  for (let leg = 0; leg < length; leg++)
    if (delta[leg] > 0 && usual.rows.floor[history.from[movement[leg]]] === 0) inflows++
  return inflows
}

/** Whether nothing left a book from an instant on, for long enough to say that it lies. */
function liesSince({ history }: Scene, neighbour: Neighbour, since: number): boolean {
  const { at, delta, length } = neighbour.legs('as-happened')
  if (history.horizon - since < LIES_MIN) return false
  for (let leg = length - 1; leg >= 0 && at[leg] >= since; leg--) if (delta[leg] < 0) return false
  return true
}
