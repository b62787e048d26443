/** Whole sentences of the web, from facts. */
import { counted, duration, figure } from '../../format.ts'

/** What an episode was, in one sentence. Times come ready to read. */
export function episodeSentence(facts: {
  readonly order: string
  readonly item: string
  readonly place: string
  readonly from: string
  readonly to: string | null
  readonly lastedMs: number
  readonly deepest: string
  readonly uncovered: string
}): string {
  const { item, place, from, to, lastedMs, deepest, uncovered } = facts
  const order = facts.order === 'as-posted' ? 'As posted' : 'As it happened'
  const until = to === null ? `has been below zero since ${from}` : `was below zero ${span(from, to)}`
  const units = uncovered === '1' ? '1 unit' : `${figure(uncovered)} units`
  return `${order}, ${item} at ${place} ${until} (${duration(lastedMs)}), at the deepest ${figure(deepest)}; ${units} went out that the book did not have.`
}

/** The picture in one sentence, for those who do not see it. */
export function pictureSentence(facts: {
  readonly item: string
  readonly place: string
  readonly from: string
  readonly to: string
  readonly lowestPosted: string
  readonly lowestHappened: string
  /** In the worst reading of days, where it is another. */
  readonly lowestAtWorst: string | null
  readonly below: readonly {
    readonly order: string
    /** One reading of the days is below zero, another is not. */
    readonly perhaps: boolean
    readonly from: string
    readonly to: string | null
  }[]
  readonly now: string
  /** The moment it is known at; null for today. The stretches below zero are those known today, and left out then. */
  readonly knownAt: string | null
}): string {
  const { item, place, from, to, below, knownAt } = facts
  const worst = facts.lowestAtWorst === null ? '' : ` (${figure(facts.lowestAtWorst)} if the day ran badly)`
  const lowest = `lowest ${figure(facts.lowestPosted)} as posted and ${figure(facts.lowestHappened)} as happened${worst}`
  const balance = `Balance of ${item} at ${place} from ${from} to ${to}`
  if (knownAt !== null) return `${balance}, as it was known at ${knownAt}: ${lowest}.`
  const stretches = below.slice(0, 3).map(({ order, perhaps, from: start, to: end }) => {
    const title = order === 'as-posted' ? 'as posted' : 'as happened'
    return `${title}${perhaps ? ' (perhaps)' : ''} ${span(start, end)}`
  })
  const more = below.length > 3 ? `, and ${counted(below.length - 3, 'more time', 'more times')}` : ''
  const negative =
    below.length === 0 ? 'never below zero in this window' : `below zero ${stretches.join('; ')}${more}`
  return `${balance}: ${lowest}; ${negative}; now ${figure(facts.now)}.`
}

function span(from: string, to: string | null): string {
  if (from === to) return from.length === 10 ? `on ${from}` : `at ${from}`
  return `from ${from} to ${to ?? 'now'}`
}
