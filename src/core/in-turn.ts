/**
 * Ranks of what cannot be compared: amounts of two currencies, units of two kinds.
 *
 * The law of every list of the worst: members of one group are ranked among themselves, and groups take turns.
 */

/**
 * The first of each group, then the second of each; the largest group begins, and of equally large ones that with the
 * lesser name. `order` compares two members of one group and must not leave them equal.
 */
export function inTurn<One>(
  all: readonly One[],
  groupOf: (one: One) => string,
  order: (left: One, right: One) => number,
): One[] {
  const groups = [...Map.groupBy(all, groupOf)]
    .sort(([left, one], [right, other]) => other.length - one.length || (left < right ? -1 : 1))
    .map(([, members]) => members.sort(order))
  const longest = groups.reduce((most, { length }) => Math.max(most, length), 0)
  const ranked: One[] = []
  for (let turn = 0; turn < longest; turn++) {
    for (const members of groups) if (turn < members.length) ranked.push(members[turn])
  }
  return ranked
}
