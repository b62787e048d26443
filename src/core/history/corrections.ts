/**
 * Corrections: movements that take back another one. A reversal bears the time of what it takes back, so it looks like
 * goods that came back at once and were posted late; what it corrects says that it is nothing of the sort.
 */
import type { History } from './history.ts'
import { OWN_SOURCE } from './movement.ts'

/** How the ids of reversals begin; the number of what they take back in its site follows. */
export const REVERSAL_ID = 'reversal-of-'

/** Whether an id is that of a reversal: of no other source may one begin so. */
export function isReversal(id: string): boolean {
  return id.startsWith(REVERSAL_ID)
}

/** The number of what a reversal takes back, by its id. @example reversedSeq('reversal-of-12') // '12' */
export function reversedSeq(id: string): string {
  return id.slice(REVERSAL_ID.length)
}

/**
 * The history with what each movement takes back. The ledger knows it; in an export of it a reversal is known by its
 * source and id, and takes back the latest movement before it that is its opposite. Itself where there is none.
 */
export function withCorrections(history: History): History {
  if (history.corrects !== null || history.source === null) return history
  const own = history.texts.indexOf(OWN_SOURCE)
  if (own < 1) return history
  const reversals: number[] = []
  for (let movement = 0; movement < history.length; movement++) {
    if (history.source[movement] === own && isReversal(history.id(movement))) reversals.push(movement)
  }
  if (reversals.length === 0) return history
  return { ...history, corrects: partnersOf(history, reversals) }
}

function partnersOf(history: History, reversals: readonly number[]): Int32Array {
  const { length, from, to, recordedAt } = history
  const wanted = new Map(reversals.map((one) => [keyOf(history, one, to, from), [] as number[]]))
  for (let movement = 0; movement < length; movement++)
    wanted.get(keyOf(history, movement, from, to))?.push(movement)
  const corrects = new Int32Array(length).fill(-1)
  const taken = new Set<number>()
  for (const reversal of reversals.toSorted((left, right) => recordedAt[left] - recordedAt[right])) {
    const twins = wanted.get(keyOf(history, reversal, to, from))!
    const partner = twins.findLast((one) => !taken.has(one) && isBefore(history, one, reversal))
    if (partner === undefined) continue
    taken.add(partner)
    corrects[reversal] = partner
  }
  return corrects
}

/** What a movement and its reversal have in common, read with these ends. */
function keyOf(history: History, movement: number, from: Int32Array, to: Int32Array): string {
  const { item, quantity, lot, owner } = history
  return [
    item[movement],
    from[movement],
    to[movement],
    quantity[movement],
    lot?.[movement] ?? 0,
    owner?.[movement] ?? 0,
  ].join(' ')
}

function isBefore({ recordedAt }: History, one: number, other: number): boolean {
  return recordedAt[one] < recordedAt[other] || (recordedAt[one] === recordedAt[other] && one < other)
}
