/** A whole document posted again under another number: every line of the two is alike. */
import type { Scene } from '../scene.ts'
import type { Twin } from '../usual/twins.ts'

const LINES_MIN = 2
/** Documents whose acts are so close speak for one act with every line. Chosen. */
const CLOSE_MS = 10_000
const CLOSE_RATIO = 3000
/** Farther apart the quantities have to speak: how often whole documents are sent again, and the most they may say. */
const APART_SHARE = 0.03
const APART_MOST = 1e4
const APART_LINES_MIN = 3

/** Lines that the documents of two twins have, where all of them are alike; 0 where they are not, or have but one. */
export function linesAlike({ history, neighbours }: Scene, { earlier, later }: Twin): number {
  const linesOf = (movement: number) =>
    neighbours
      .ofDocument(movement)
      .map((one) => [history.item[one], history.quantity[one], history.from[one], history.to[one]].join(' '))
      .sort()
  const [one, other] = [linesOf(earlier), linesOf(later)]
  const alike =
    one.length >= LINES_MIN && one.length === other.length && one.every((line, at) => line === other[at])
  return alike ? one.length : 0
}

/** How much likelier two such documents are of one act; 0 where they are not alike. */
export function wholeDocumentRatio(scene: Scene, twin: Twin): number {
  const lines = linesAlike(scene, twin)
  if (lines === 0) return 0
  if (twin.apartMs <= CLOSE_MS) return CLOSE_RATIO * lines
  if (lines < APART_LINES_MIN) return 0
  const { history, neighbours, usual } = scene
  let rarity = APART_SHARE
  for (const line of neighbours.ofDocument(twin.later)) {
    const quantity = history.quantity[line]
    rarity /= usual.habits.likelihood(history.item[line], history.kind[line], quantity, quantity)
  }
  return Math.min(APART_MOST, rarity)
}
