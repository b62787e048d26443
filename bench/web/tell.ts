/** One line a figure; with a goal it says whether the figure reached it. */
export function tell(
  what: string,
  value: number,
  unit: string,
  goal?: { readonly under: number } | { readonly atLeast: number },
): void {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  const line = `  ${what.padEnd(64)} ${value.toFixed(digits).padStart(8)} ${unit.padEnd(5)}`
  if (goal === undefined) {
    console.log(line.trimEnd())
    return
  }
  const [word, bound] = 'under' in goal ? ['under', goal.under] : ['at least', goal.atLeast]
  const reached = 'under' in goal ? value < bound : value >= bound
  console.log(`${line} goal: ${word} ${bound}: ${reached ? 'reached' : 'NOT REACHED'}`)
}

export function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[values.length >> 1]
}
