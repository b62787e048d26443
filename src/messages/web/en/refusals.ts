/** Words of refusals: who was refused what, why, and what followed. */
import type { ListedRefusalCode } from '../../../core/refusal-codes.ts'
import { counted, figure } from '../../format.ts'
import { range } from './range.ts'

/** Why, as the end of a sentence. */
const reasons: Readonly<Record<ListedRefusalCode, string>> = {
  conflict: 'this id was posted before with other content',
  'unknown-item': 'the item is not registered',
  'unknown-location': 'the place is not registered',
  'kind-against-direction': 'the goods go the other way than the kind says',
  'unknown-unit': 'the item has no such unit',
  'inexact-quantity': 'the quantity does not come out whole',
  'period-closed': 'the period is closed',
  'confirm-time': 'the time is unusual and was not confirmed',
  'stale-set': 'the balance had changed meanwhile',
  'confirm-quantity': 'the quantity is unusual and was not confirmed',
  'confirm-return': 'more would come back than went out',
  'confirm-transit': 'more would arrive than was sent',
  'confirm-repeat': 'the document line was posted before',
  'reservation-short': 'the reservation does not hold that much',
  'override-unusable': 'the override cannot be used',
  'would-go-negative': 'the stock card does not hold that much',
  'reserved-for-others': 'what is there is reserved for others',
  'with-others': 'another movement sent with it was refused',
  'approval-by-requester': 'the person who requests an override cannot approve it',
  'needs-manager': 'the third override in 30 days needs a manager',
}

interface Held {
  readonly code: ListedRefusalCode
  readonly balance: string | null
  readonly reserved: string | null
  /** The least it held from the time of a movement that was dated back; the time is ready to read. */
  readonly past: { readonly held: string; readonly at: string } | null
  /** The stock card held enough for this one alone. */
  readonly together: boolean
}

/** `only 4 there`. */
function why({ code, balance, reserved, past, together }: Held): string {
  if (code === 'would-go-negative' && past !== null)
    return `only ${figure(past.held)} could be spared on ${past.at}`
  if (code === 'would-go-negative' && balance !== null && together)
    return `only ${figure(balance)} there for all that was sent together`
  if (code === 'would-go-negative' && balance !== null)
    return balance === '0' ? 'none there' : `only ${figure(balance)} there`
  if (code === 'reserved-for-others' && balance !== null && reserved !== null)
    return `of ${figure(balance)} there, ${figure(reserved)} reserved for others`
  return reasons[code]
}

export const refusals = {
  title: 'Refusals',
  lead: 'What the guard refused: who asked, which rule decided, and what followed.',
  table: 'Refusals',
  pages: 'Pages of refusals',
  range: range('row'),
  none: 'No refusals yet',
  noneText:
    'When the guard refuses a movement, it is listed here with the rule that decided and with what followed.',
  noMatch: 'No refusals match',
  noMatchText: 'Remove a filter to see more.',
  one: (id: string) => `refusal ${id}`,
  columns: {
    what: 'Refused',
    when: 'Last refused',
    who: 'Asked by',
    rule: 'Rule',
    followed: 'What followed',
  },
  filters: {
    code: 'Reason',
    who: 'Asked by',
    place: 'Place',
    document: 'Document',
    bookId: 'Stock card',
    rule: 'Rule',
    followed: 'What followed',
    from: 'From date',
    to: 'To date',
  },
  anyReason: 'Any reason',
  reason: (code: ListedRefusalCode) => reasons[code][0]?.toUpperCase() + reasons[code].slice(1),
  anything: 'Any',
  follows: { true: 'Something', false: 'Nothing yet' },
  what: (facts: { quantity: string | null; item: string; from: string; to: string | null }) => {
    const { quantity, item, from, to } = facts
    const goods = quantity === null ? item : `${figure(quantity)} of ${item}`
    return `Refused ${goods} from ${from}${to === null ? '' : ` to ${to}`}`
  },
  approval: (id: string, item: string, place: string) =>
    `Refused to approve override ${id} for ${item} at ${place}`,
  why,
  left: (quantity: string) => `would leave ${figure(quantity)}`,
  times: (times: number, first: string) => `${figure(times)} times since ${first}`,
  others: (count: number) => `and ${counted(count, 'more like it', 'more like it')}, counted here`,
  actor: (actor: string) => `for ${actor}`,
  builtIn: 'Built in',
  nothing: 'Nothing followed yet',
  posted: 'Posted as',
  instead: 'Posted instead as',
  override: 'Override',
  hold: 'On hold',
  released: (at: string) => `Order released ${at}`,
  asked: (by: string) => `Asked by ${by}.`,
  before: 'was refused before',
  all: (total: number) => (total === 1 ? 'Show the refusal' : `Show all ${counted(total, 'refusal')}`),
  standFor: (refused: number, rows: number) =>
    `${counted(refused, 'refusal')} in ${counted(rows, 'row')}. A refusal that repeats is counted in its row, and so are those after the first 1,000 of an hour.`,
  dropped: (count: number) =>
    `${counted(count, 'older refusal')} ${count === 1 ? 'is' : 'are'} no longer listed.`,
  download: 'Download as CSV',
}
