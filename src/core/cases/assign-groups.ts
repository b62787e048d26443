/**
 * Which case each group of negatives is, so that a case keeps its number while its negatives change.
 *
 * A group goes to the cases that hold its keys already. Where it ties several of them together they become one: the
 * lowest number leads, and the others are absorbed. A group whose keys nobody holds goes on as a case that its
 * negatives were of before and that has no other negatives left; else it is a new case.
 */
import { createForest } from './group-negatives.ts'

/** A group, as far as cases are known of it. */
export interface KnownGroup {
  /** Cases of other negatives that hold one of its keys, each as the whole that it counts for. */
  readonly holders: readonly number[]
  /** Cases that its own negatives were in before, one for each of them that was; of a merged one its own number. */
  readonly former: readonly number[]
}

/** What is known of cases that negatives were in before. */
export interface FormerCases {
  /** Whether negatives beside those of the groups are left in it. */
  readonly hasOthers: (caseNumber: number) => boolean
  /** Whether it stands by itself and nothing is left in its parts either, so that it may become part of another. */
  readonly mayGo: (caseNumber: number) => boolean
}

export interface AssignedGroups {
  /** The case of each group; below zero a new one: -1 is the first of them, -2 the second. */
  readonly caseOf: readonly number[]
  /** Cases that another one absorbs: pairs of the absorbed and the absorbing. */
  readonly absorbed: readonly (readonly [absorbed: number, into: number])[]
}

/** Assigns each group to one case. */
export function assignGroups(
  groups: readonly KnownGroup[],
  { hasOthers, mayGo }: FormerCases,
): AssignedGroups {
  const numbers = [...new Set(groups.flatMap(({ holders }) => holders))].sort((left, right) => left - right)
  const place = new Map(numbers.map((number, index) => [number, index]))
  const forest = createForest(numbers.length)
  for (const { holders } of groups)
    for (const holder of holders) forest.join(place.get(holders[0])!, place.get(holder)!)
  const leadOf = (number: number) => numbers[forest.find(place.get(number)!)]
  const absorbed = new Map<number, number>()
  for (const number of numbers) if (leadOf(number) !== number) absorbed.set(number, leadOf(number))

  const heirs = heirsOf(groups, (number) => !place.has(number) && !hasOthers(number))
  let made = 0
  const caseOf = groups.map(({ holders }, index) =>
    holders.length > 0 ? leadOf(holders[0]) : (heirs.get(index) ?? -++made),
  )
  // What is left without negatives goes along with those that left it.
  groups.forEach(({ former }, index) => {
    for (const number of former) {
      const isLeft = !place.has(number) && mayGo(number) && !caseOf.includes(number)
      if (isLeft && caseOf[index] > 0 && !absorbed.has(number)) absorbed.set(number, caseOf[index])
    }
  })
  return { caseOf, absorbed: [...absorbed].sort(([left], [right]) => left - right) }
}

/** The groups that go on as a case that lost its other negatives: of two that could, the one with more of them. */
function heirsOf(
  groups: readonly KnownGroup[],
  isFree: (caseNumber: number) => boolean,
): ReadonlyMap<number, number> {
  const claims: { readonly group: number; readonly number: number; readonly weight: number }[] = []
  groups.forEach(({ holders, former }, group) => {
    if (holders.length > 0) return
    for (const [number, own] of Map.groupBy(former, (one) => one))
      if (isFree(number)) claims.push({ group, number, weight: own.length })
  })
  claims.sort(
    (left, right) => right.weight - left.weight || left.number - right.number || left.group - right.group,
  )
  const heirs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { group, number } of claims) {
    if (heirs.has(group) || taken.has(number)) continue
    heirs.set(group, number)
    taken.add(number)
  }
  return heirs
}
