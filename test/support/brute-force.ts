/**
 * A second opinion on episodes: the definition written down naively, sharing no code with the engine.
 *
 * For every book it makes the list of all instants, adds up for each every movement that counts by then, from
 * scratch in bigint, and reads stretches off the list. Slow on purpose.
 */
export interface NaiveMovement {
  id: string
  item: string
  from: string
  to: string
  quantity: number
  occurredAt: number
  /** Last instant of the time it is known to: equal to occurredAt, or the last millisecond of the minute or day. */
  occurredUntil: number
  recordedAt: number
}

export interface NaiveStretch {
  item: string
  location: string
  order: 'as-posted' | 'as-happened'
  class: string
  startedAt: number
  endedAt: number | null
  deepest: string
  unitMs: string
}

type Span = Omit<NaiveStretch, 'order' | 'class' | 'item' | 'location'>

export function bruteForce(movements: NaiveMovement[], isShelf: (place: string) => boolean): NaiveStretch[] {
  let horizon = 0
  const books = new Map<string, { item: string; location: string; legs: [NaiveMovement, bigint][] }>()
  for (const movement of movements) {
    horizon = Math.max(horizon, movement.recordedAt, movement.occurredAt)
    for (const [place, sign] of [
      [movement.from, -1n],
      [movement.to, 1n],
    ] as const) {
      if (!isShelf(place)) continue
      const key = JSON.stringify([movement.item, place])
      const book = books.get(key) ?? { item: movement.item, location: place, legs: [] }
      book.legs.push([movement, sign * BigInt(movement.quantity)])
      books.set(key, book)
    }
  }
  return [...books.values()].flatMap(({ item, location, legs }) => {
    const posted = spans(
      legs.map(([one, delta]) => [one.recordedAt, delta]),
      horizon,
    )
    // One clock and no intervals: the three replays are the same replay.
    const same = legs.every(
      ([one]) => one.recordedAt === one.occurredAt && one.occurredUntil === one.occurredAt,
    )
    const replay = (at: (one: NaiveMovement, comesIn: boolean) => number) =>
      same
        ? posted
        : spans(
            legs.map(([one, delta]) => [at(one, delta > 0n), delta]),
            horizon,
          )
    const kind = replay((one, comesIn) => (comesIn ? one.occurredAt : one.occurredUntil))
    const harsh = replay((one, comesIn) => (comesIn ? one.occurredUntil : one.occurredAt))
    const maybe = harsh.filter((one) => !kind.some((sure) => share(one, sure)))
    const tell = (order: NaiveStretch['order'], label: (one: Span) => string) => (one: Span) => ({
      item,
      location,
      order,
      class: label(one),
      ...one,
    })
    return [
      ...posted.map(
        tell('as-posted', (one) =>
          kind.some((sure) => share(one, sure))
            ? 'structural'
            : maybe.some((other) => share(one, other))
              ? 'ambiguous'
              : 'timing',
        ),
      ),
      ...kind.map(tell('as-happened', () => 'structural')),
      ...maybe.map(tell('as-happened', () => 'ambiguous')),
    ]
  })
}

/** Whether a stretch begins before anything has come into its book, in either order: opening stock may be missing. */
export function beginsFirst(
  movements: readonly NaiveMovement[],
  { item, location, startedAt }: Pick<NaiveStretch, 'item' | 'location' | 'startedAt'>,
): boolean {
  return !movements.some(
    (one) =>
      one.item === item && one.to === location && Math.min(one.recordedAt, one.occurredAt) <= startedAt,
  )
}

function spans(legs: [number, bigint][], horizon: number): Span[] {
  const totals = new Map<number, bigint>()
  for (const [at, delta] of legs) totals.set(at, (totals.get(at) ?? 0n) + delta)
  const instants = [...totals.keys()].sort((left, right) => left - right)
  const balances: bigint[] = []
  let sum = 0n
  for (const at of instants) {
    sum += totals.get(at)!
    balances.push(sum)
  }
  const found: Span[] = []
  for (let index = 0; index < instants.length; index++) {
    if (balances[index] >= 0n || (index > 0 && balances[index - 1] < 0n)) continue
    let stop = index
    let deepest = 0n
    let unitMs = 0n
    while (stop < instants.length && balances[stop] < 0n) {
      if (balances[stop] < deepest) deepest = balances[stop]
      const until = stop + 1 < instants.length ? instants[stop + 1] : Math.max(horizon, instants[stop])
      unitMs += -balances[stop] * BigInt(until - instants[stop])
      stop++
    }
    const endedAt = stop < instants.length ? instants[stop] : null
    found.push({ startedAt: instants[index], endedAt, deepest: String(deepest), unitMs: String(unitMs) })
  }
  return found
}

function share(left: Span, right: Span): boolean {
  const leftEnd = left.endedAt ?? Number.MAX_VALUE
  const rightEnd = right.endedAt ?? Number.MAX_VALUE
  return left.startedAt < rightEnd && right.startedAt < leftEnd
}
