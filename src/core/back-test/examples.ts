/** The worst movements of a run, so that people can look at them one by one: bounded, whatever the period holds. */
import { BACK_TEST_EXAMPLES_MAX } from '../limits.ts'
import { formatQuantity } from '../quantity/quantity.ts'
import { formatInstant } from '../time.ts'
import type { ItemCase, Tried } from './item-case.ts'

/** `stopped`: with the most units on the shelf; `held`: for longest; `negative`: what still took a book below. */
export const EXAMPLE_KINDS = ['stopped', 'held', 'negative'] as const

export type ExampleKind = (typeof EXAMPLE_KINDS)[number]

/** A movement by the names its source gave. */
export interface Example {
  readonly id: string
  readonly source: string | null
  readonly site: string
  readonly item: string
  readonly location: string
  readonly recordedAt: string
  readonly unit: string
  readonly quantity: string
  /** Units of it that lay on the shelf. */
  readonly legitimate: string
  /** How long it was on hold, seconds; null where it was not let go. */
  readonly waitedSeconds: number | null
}

export interface Examples {
  add(kind: ExampleKind, one: ItemCase, tried: Tried, facts: ExampleFacts): void
  readonly of: (kind: ExampleKind) => readonly Example[]
}

export interface ExampleFacts {
  readonly legitimate: number
  readonly waitedMs: number | null
}

interface Kept {
  readonly rank: readonly [number, number]
  readonly example: Example
}

/** Keeps the BACK_TEST_EXAMPLES_MAX worst of each kind, the worst first. */
export function keepExamples(): Examples {
  const kept: Record<ExampleKind, Kept[]> = { stopped: [], held: [], negative: [] }
  return {
    add(kind, one, tried, facts) {
      const rank = rankOf(one, tried, facts)
      const list = kept[kind]
      const isFull = list.length === BACK_TEST_EXAMPLES_MAX
      if (isFull && !isBefore(rank, list[list.length - 1].rank)) return
      const place = list.findIndex((other) => isBefore(rank, other.rank))
      list.splice(place < 0 ? list.length : place, 0, { rank, example: exampleOf(one, tried, facts) })
      if (isFull) list.pop()
    },
    of: (kind) => kept[kind].map(({ example }) => example),
  }
}

/** In base units, since items count differently: an order, and no figure. */
function rankOf({ history, item }: ItemCase, { quantity }: Tried, facts: ExampleFacts): [number, number] {
  const unit = 10 ** history.items[item].scale
  return [facts.waitedMs ?? facts.legitimate / unit, quantity / unit]
}

function isBefore(left: Kept['rank'], right: Kept['rank']): boolean {
  return left[0] > right[0] || (left[0] === right[0] && left[1] > right[1])
}

function exampleOf(
  { history, item }: ItemCase,
  { movement, at, quantity }: Tried,
  facts: ExampleFacts,
): Example {
  const { code, baseUnit, scale } = history.items[item]
  const { site, path } = history.locations[history.from[movement]]
  const source = history.source?.[movement] ?? 0
  return {
    id: history.id(movement),
    source: source === 0 ? null : history.texts[source],
    site,
    item: code,
    location: path,
    recordedAt: formatInstant(at),
    unit: baseUnit,
    quantity: formatQuantity(quantity, scale),
    legitimate: formatQuantity(facts.legitimate, scale),
    waitedSeconds: facts.waitedMs === null ? null : facts.waitedMs / 1000,
  }
}
