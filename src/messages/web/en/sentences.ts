/** Whole sentences of the web, from facts. */
import { counted, duration, figure } from '../../format.ts'

/** What a negative was, in one sentence. Times come ready to read. */
export function episodeSentence(facts: {
  readonly order: string
  readonly item: string
  readonly place: string
  readonly from: string
  readonly to: string | null
  readonly lastedMs: number
  readonly deepest: string
}): string {
  const { item, place, from, to, lastedMs, deepest } = facts
  const order = facts.order === 'as-posted' ? 'In the system' : 'On the shelf'
  const until = to === null ? `has been below zero since ${from}` : `was below zero ${span(from, to)}`
  return `${order}, ${item} at ${place} ${until} (${duration(lastedMs)}), lowest ${figure(deepest)}.`
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
  /** Whether a line is below zero anywhere in the window, whether or not it is known yet when. */
  readonly isNegative: boolean
  /** By time. */
  readonly below: readonly {
    readonly order: string
    /** One reading of the days is below zero, another is not. */
    readonly perhaps: boolean
    readonly from: string
    readonly to: string | null
  }[]
  /** How many stretches there are; null where more of them may lie in the window than `below` has. */
  readonly belowTotal: number | null
  readonly now: string
  /** The moment it is known at; null for today. The stretches below zero are those known today, and left out then. */
  readonly knownAt: string | null
  /** The date of a movement that is dated long after it was posted; null where none is. */
  readonly datedAhead: string | null
}): string {
  const { item, place, from, to, below, knownAt, datedAhead } = facts
  const worst = facts.lowestAtWorst === null ? '' : ` (worst case ${figure(facts.lowestAtWorst)})`
  const lowest = `lowest ${figure(facts.lowestPosted)} in the system and ${figure(facts.lowestHappened)} on the shelf${worst}`
  const balance = `Balance of ${item} at ${place} from ${from} to ${to}`
  if (knownAt !== null) return `${balance}, as known at ${knownAt}: ${lowest}.`
  const stretches = below.slice(0, SHOWN).map(({ order, perhaps, from: start, to: end }) => {
    const title = order === 'as-posted' ? 'in the system' : 'on the shelf'
    return `${title}${perhaps ? ' (perhaps)' : ''} ${span(start, end)}`
  })
  const beyond = (facts.belowTotal ?? below.length) - stretches.length
  const least = facts.belowTotal === null ? 'at least ' : ''
  const more = beyond > 0 ? `, and ${least}${counted(beyond, 'more time', 'more times')}` : ''
  const negative =
    below.length > 0 ? `; below zero ${stretches.join('; ')}${more}` : facts.isNegative ? '' : NEVER
  const ahead =
    datedAhead === null
      ? ''
      : ` A movement is dated ${datedAhead}, long after it was posted: the picture shows it at that date, negatives count it from its posting.`
  return `${balance}: ${lowest}${negative}; now ${figure(facts.now)}.${ahead}`
}

/** Stretches below zero that the picture's sentence names. */
const SHOWN = 3
const NEVER = '; never below zero in this window'

/** Where only days are known goods leave at the end of one and come at the start of the next. */
export const dayEdges = {
  end: (day: string) => `the end of ${day}`,
  start: (day: string) => `the start of ${day}`,
}

function span(from: string, to: string | null): string {
  if (from === to) return from.length === 10 ? `on ${from}` : `at ${from}`
  return `from ${from} to ${to ?? 'now'}`
}
