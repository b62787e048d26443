/** The known word that a mistyped one is nearest to. */

/**
 * The nearest of the known words, without regard to case; null where none is near: at most a third of its letters
 * differ, and at least one may.
 *
 * @example nearestWord('Europe/Berlni', ['Europe/Bern', 'Europe/Berlin']) // 'Europe/Berlin'
 * @example nearestWord('blue', ['point', 'comma']) // null
 */
export function nearestWord(word: string, known: readonly string[]): string | null {
  let nearest: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const candidate of known) {
    const apart = distance(word.toLowerCase(), candidate.toLowerCase())
    if (apart < least && apart <= Math.max(1, Math.floor(candidate.length / 3))) {
      nearest = candidate
      least = apart
    }
  }
  return nearest
}

/** Letters to put in, take out, exchange or swap with the next (optimal string alignment). */
function distance(left: string, right: string): number {
  const [from, to] = [Array.from(left), Array.from(right)]
  let before: number[] = []
  let above = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [row, letter] of from.entries()) {
    const line = [row + 1]
    for (const [column, other] of to.entries()) {
      const kept = (above[column] ?? 0) + (letter === other ? 0 : 1)
      const swapped =
        column > 0 && letter === to[column - 1] && from[row - 1] === other
          ? (before[column - 1] ?? 0) + 1
          : Number.POSITIVE_INFINITY
      line.push(Math.min(kept, swapped, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    }
    before = above
    above = line
  }
  return above[to.length] ?? 0
}
