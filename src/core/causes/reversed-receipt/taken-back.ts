/** The receipt that a row takes back. */
import type { Scene } from '../scene.ts'
import { isBringer } from '../usual/corrections.ts'

/**
 * The inflow of the same document, or the one it corrects, that an outflow of the book takes back, all or a part of it;
 * null where there is none.
 */
export function receiptTakenBack({ history, rows, inflows, book }: Scene, movement: number): number | null {
  const { corrects, quantity, item } = history
  const corrected = corrects === null ? -1 : corrects[movement]
  if (corrected >= 0)
    return rows.includes(corrected) && history.to[corrected] === book.location ? corrected : null
  const document = history.document(movement)
  if (document === null) return null
  const sameEnds = (other: number) =>
    isBringer(history, movement) || history.from[other] === history.to[movement]
  return (
    inflows.findLast(
      (other) =>
        other !== movement &&
        item[other] === item[movement] &&
        quantity[other] >= quantity[movement] &&
        history.document(other) === document &&
        history.recordedAt[other] <= history.recordedAt[movement] &&
        sameEnds(other),
    ) ?? null
  )
}
