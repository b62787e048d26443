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
/** A lot of which nothing ever left, on the very shelf. Chosen. */
const OUT_UNTOUCHED_LOT = 30
const OUT_EXACT = 3
const OUT_EXACT_LOT = 6
const OUT_BLANK = 8
/** What is assumed of receipts at other places beside the rows counted: one in five. Chosen. */
const ELSEWHERE_TIMES = 2
const ELSEWHERE_OF = 10
/** What the file weighs beside the item's own receipts, in receipts. Chosen. */
const FILE_WEIGHT = 5
/** Goods put in a wrong place are the first of their item there so often; of honest ones one in so many. Chosen. */
const BEGINS_BY_MISTAKE = 0.4
const BEGINS_OF = 10
/** What the file weighs beside the item's own places. Chosen. */
const BEGINS_WEIGHT = 2

/** That an inflow there belongs here. */
export function inflowSigns(scene: Scene, movement: number, neighbour: Neighbour): Sign[] {
  const { history, usual, book, neighbours } = scene
  const { untouched, isIssued } = usual.places()
  const signs: Sign[] = []
  const isPlace = neighbour.book.location !== book.location
  if (isPlace) signs.push(sign('received-elsewhere', elsewhereRatio(scene, movement, neighbour), movement))
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
  const isPlace = neighbour.book.location !== book.location
  if (isPlace)
    signs.push(...placeSigns(scene, movement, { likely: neighbour.book.location, booked: book.location }))
  const { delta, length } = neighbour.legs('as-happened')
  let left = false
  for (let leg = 0; leg < length && !left; leg++) left = delta[leg] < 0
  if (!left) signs.push(sign('lies-untouched', isPlace ? OUT_UNTOUCHED : OUT_UNTOUCHED_LOT, movement))
  const happened = scene.timeOf('as-happened', movement, true)
  if (balanceAt(neighbour.line('as-happened'), happened) === history.quantity[movement])
    signs.push(sign('emptied-exactly', isPlace ? OUT_EXACT : OUT_EXACT_LOT, movement))
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

/**
 * How much likelier goods of this place are received there by mistake than because the item is received there as well:
 * by how often the item itself and others are, and whether the row began a stock card.
 */
function elsewhereRatio(scene: Scene, movement: number, neighbour: Neighbour): number {
  const { elsewhere, begins } = scene.usual.places()
  const { inflows, total, main, mains, begun } = receivingOf(scene)
  if (inflows.get(neighbour) === main && mains === 1) return 1
  const usual = (elsewhere.times + ELSEWHERE_TIMES) / (elsewhere.of + ELSEWHERE_OF)
  const rate = (FILE_WEIGHT * usual + Math.max(0, total - main - 1)) / (FILE_WEIGHT + Math.max(0, total - 1))
  const ofFile = (begins.times + 1) / (begins.of + BEGINS_OF)
  const others = begun.size - Number(begun.has(neighbour))
  const beginRate = (BEGINS_WEIGHT * ofFile + others) / (BEGINS_WEIGHT + Math.max(0, inflows.size - 1))
  const began = neighbour.legs('as-happened').movement[0] === movement
  const ofBeginning = began ? BEGINS_BY_MISTAKE / beginRate : (1 - BEGINS_BY_MISTAKE) / (1 - beginRate)
  return Math.max(1, 1 / rate) * ofBeginning
}

/** Where an item is received: inflows from outside by other place, those of the main place, and places begun so. */
interface Receiving {
  readonly inflows: ReadonlyMap<Neighbour, number>
  readonly total: number
  readonly main: number
  readonly mains: number
  readonly begun: ReadonlySet<Neighbour>
}

/** Asked for every inflow of a scene, and the same for all of them. */
const RECEIVING = new WeakMap<Scene, Receiving>()

function receivingOf(scene: Scene): Receiving {
  const known = RECEIVING.get(scene)
  if (known !== undefined) return known
  const bins = scene.neighbours.otherBins(scene.book)
  const inflows = new Map(bins.map((one) => [one, inflowsOf(scene, one)]))
  const counts = [inflowsOf(scene, { legs: scene.legs }), ...inflows.values()]
  const main = Math.max(...counts)
  const made = {
    inflows,
    total: counts.reduce((sum, one) => sum + one, 0),
    main,
    mains: counts.filter((one) => one === main).length,
    begun: new Set(bins.filter((one) => beginsReceived(scene, one))),
  }
  RECEIVING.set(scene, made)
  return made
}

/** Whether a book begins with goods from outside. */
function beginsReceived({ history, usual }: Scene, { legs }: Pick<Neighbour, 'legs'>): boolean {
  const { delta, movement, length } = legs('as-happened')
  return length > 0 && delta[0] > 0 && usual.rows.floor[history.from[movement[0]]] === 0
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
