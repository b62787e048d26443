/** The lines of the bench: what was measured, and each ratio with its goal and whether it was reached. */
export type Goal = { readonly atLeast: number } | { readonly atMost: number }

/** A rate, and what its auditor found: where that is a fault the rate does not count, and the bench ends with 1. */
export function tellAudited(what: string, rate: number, faults: readonly string[]): void {
  tellRate(what, rate, faults)
  if (faults.length > 0) process.exitCode = 1
}

export function tellRate(what: string, rate: number, faults?: readonly string[]): void {
  const verdict = faults === undefined ? '' : faults.length === 0 ? 'audited' : 'FAIL'
  const told = Math.round(rate).toLocaleString('en').padStart(9)
  console.log(`  ${what.padEnd(44)} ${told} /s   ${verdict}`.trimEnd())
  for (const fault of faults ?? []) console.log(`    ${fault}`)
}

export function tellMs(what: string, ms: number): void {
  console.log(`  ${what.padEnd(44)} ${ms.toFixed(2).padStart(9)} ms`)
}

export function tellRatio(what: string, ratio: number, goal: Goal): void {
  const [word, bound, reached] =
    'atLeast' in goal
      ? ['at least', goal.atLeast, ratio >= goal.atLeast]
      : ['at most', goal.atMost, ratio <= goal.atMost]
  const told = ratio.toFixed(2).padStart(9)
  console.log(`  ${what.padEnd(44)} ${told}      goal: ${word} ${bound}: ${reached ? 'reached' : 'MISSED'}`)
}
