/** What will happen, earliest first; of one second what was planned first. A binary heap over plain arrays. */
export interface Agenda {
  /** Plans an act for a second since the first day. */
  plan(at: number, run: (at: number) => void): void
  /** Runs everything before a second, also what is planned meanwhile. */
  runUntil(end: number): void
}

/** An agenda without plans. */
export function makeAgenda(): Agenda {
  const times: number[] = []
  const runs: ((at: number) => void)[] = []
  let planned = 0

  return {
    plan(at, run) {
      // Seconds and the number of the plan as one key: below 2^53 for two billion plans in twenty years.
      times.push(at * 2 ** 24 + (planned++ % 2 ** 24))
      runs.push(run)
      rise(times.length - 1)
    },
    runUntil(end) {
      while (times.length > 0 && times[0] < end * 2 ** 24) {
        const at = Math.floor(times[0] / 2 ** 24)
        const run = runs[0]
        removeFirst()
        run(at)
      }
    },
  }

  function rise(from: number): void {
    let place = from
    while (place > 0) {
      const above = (place - 1) >> 1
      if (times[above] <= times[place]) return
      swap(above, place)
      place = above
    }
  }

  function removeFirst(): void {
    const last = times.pop()!
    const run = runs.pop()!
    if (times.length === 0) return
    times[0] = last
    runs[0] = run
    let place = 0
    for (;;) {
      let least = place
      for (let below = 2 * place + 1; below <= 2 * place + 2; below++)
        if (below < times.length && times[below] < times[least]) least = below
      if (least === place) return
      swap(place, least)
      place = least
    }
  }

  function swap(one: number, other: number): void {
    const time = times[one]
    times[one] = times[other]
    times[other] = time
    const run = runs[one]
    runs[one] = runs[other]
    runs[other] = run
  }
}
