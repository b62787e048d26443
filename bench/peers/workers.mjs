/** Eight workers share so many operations; tells the rate, the latencies, and how many were refused. */
export const WORKERS = 8
export const OPERATIONS = 200

export async function timed(operate) {
  const latencies = []
  let next = 0
  let refused = 0
  const startedAt = performance.now()
  const work = async () => {
    while (next < OPERATIONS) {
      const number = next++
      const from = performance.now()
      try {
        await operate(number)
        latencies.push(performance.now() - from)
      } catch {
        refused += 1
      }
    }
  }
  await Promise.all(Array.from({ length: WORKERS }, work))
  const seconds = (performance.now() - startedAt) / 1000
  latencies.sort((left, right) => left - right)
  const at = (share) => latencies[Math.floor((latencies.length - 1) * share)] ?? Number.NaN
  return { done: latencies.length, refused, rate: latencies.length / seconds, p50: at(0.5), p99: at(0.99) }
}

/** One line for run.mjs: what was measured, and what is there afterwards beside what should be. */
export function tell(what, measured, { expected, found }) {
  console.log(`MEASURED ${JSON.stringify({ what, ...measured, expected, found })}`)
}
